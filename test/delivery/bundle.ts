import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { newFolder } from "../support/folder.ts";

const ROOT = join(import.meta.dirname, "../..");

/** A program in one file, which starts in a fraction of the time: what is killed often must begin often. Its path. */
export async function bundle(entry: string): Promise<string> {
  const folder = newFolder();
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
