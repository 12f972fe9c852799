import module from "node:module";
import process from "node:process";

/** What is said to it, for a failure that nobody handles. */
export const SAID = { reject: "reject", throw: "throw" } as const;

/** The program, with bugs on demand. */
async function run(): Promise<void> {
  process.stdin.on("data", (said) => {
    const error = new Error("a bug on demand");
    if (String(said) === SAID.throw) throw error;
    Promise.reject(error);
  });
  module.enableCompileCache();
  const { main } = await import("../../main.ts");
  process.exitCode = await main(["start"]);
}

if (import.meta.main) await run();
