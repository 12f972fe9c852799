import { chmodSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { POSTGRES } from "./folder.ts";

let folder: string;

/** A temporary directory of the run's own, for all its processes. */
export function setup(): void {
  folder = mkdtempSync(join(tmpdir(), "aide-run-"));
  // The PostgreSQL server of a run as root belongs to a user of its own, whose files are in here.
  chmodSync(folder, 0o711);
  process.env["TMPDIR"] = folder;
}

/** Servers whose process did not end them. */
function stopServers(): void {
  for (const file of globSync(join(folder, `${POSTGRES}*/postmaster.pid`)))
    try {
      process.kill(Number(readFileSync(file, "utf8").split("\n")[0]), "SIGQUIT");
    } catch {
      // It has ended since.
    }
}

/** A run leaves nothing behind. What tests have left of their own is a fault of theirs. */
export function teardown(): void {
  stopServers();
  const left = readdirSync(folder).filter((name) => name.startsWith("aide-"));
  // A browser may still be writing as it ends.
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  if (left.length > 0) throw new Error(`tests left in the temporary directory: ${left.join(", ")}`);
}
