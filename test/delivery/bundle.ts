import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { rolldown } from "rolldown";

const ROOT = join(import.meta.dirname, "../..");

/** A program in one file, which starts in a fraction of the time: what is killed often must begin often. Its path. */
export async function bundle(entry: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "aide-crash-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  symlinkSync(join(ROOT, "src/store/migrations"), join(folder, "migrations"));
  const build = await rolldown({
    input: entry,
    platform: "node",
    logLevel: "silent",
    external: ["better-sqlite3", "pg"],
  });
  const file = join(folder, "program.mjs");
  await build.write({ file, format: "esm", codeSplitting: false });
  await build.close();
  return file;
}
