import process from "node:process";

/** One call of the command line: its words and its environment. */
export interface Asked {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** What each call wrote ends with this. */
export const END = "\u0000";

/** Calls the command line several times in one process, since starting it takes longer than all it does. */
async function run(calls: readonly Asked[]): Promise<void> {
  const { main } = await import("../../main.ts");
  const path = process.env["PATH"] ?? "";
  const codes: number[] = [];
  for (const { args, env } of calls) {
    process.env = { PATH: path, ...env };
    codes.push(await main(args));
    process.stdout.write(END);
    process.stderr.write(END);
  }
  process.stdout.write(JSON.stringify(codes));
}

if (import.meta.main) await run(JSON.parse(process.argv[2] ?? "[]"));
