import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

/** How the names of folders begin in which a server keeps its data for a whole run. */
export const POSTGRES = "postgres-";

const made = new Set<string>();

/** A new, empty folder. It is gone once the test file ends, or the process where no test runs. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "aide-test-"));
  made.add(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
  made.clear();
}

process.once("exit", removeFolders);
