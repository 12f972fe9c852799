import module from "node:module";
import process from "node:process";

/** The program, with bugs on demand: what is said to it is a failure that nobody handles. */
process.stdin.on("data", (said) => {
  const error = new Error("a bug on demand");
  if (String(said) === "throw") throw error;
  Promise.reject(error);
});
module.enableCompileCache();
const { main } = await import("../../main.ts");
process.exitCode = await main(["start"]);
