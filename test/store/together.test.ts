import { execFile } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { newFile } from "../support/databases.ts";

const OPEN = `
  const { openDatabase } = await import(${JSON.stringify(join(import.meta.dirname, "../../src/store/open.ts"))});
  const log = { info() {}, warn() {}, error() {} };
  await (await openDatabase(process.argv[1], log)).close();
`;

it("makes the tables of a new file once, however many processes start together", async () => {
  const file = newFile();
  const run = promisify(execFile);
  const starts = [1, 2, 3].map(() => run(process.execPath, ["--input-type=module", "-e", OPEN, file]));
  expect((await Promise.allSettled(starts)).map(({ status }) => status)).toEqual(Array(3).fill("fulfilled"));
}, 90_000);
