import { setTimeout as pause } from "node:timers/promises";
import { codeOf } from "./failure.ts";

/** How long a statement waits for another program that holds the file. Milliseconds. */
export const PATIENCE = 20_000;
const FIRST = 2;
const LONGEST = 200;

/**
 * Tries again what was refused because another program holds the file, and leaves the event loop free in between: SQLite’s own
 * waiting stops the whole process. A statement that was refused has done nothing.
 */
export async function patiently<T>(attempt: () => T, patience: number): Promise<T> {
  for (let waited = 0, wait = FIRST; ; waited += wait, wait = Math.min(2 * wait, LONGEST)) {
    try {
      return attempt();
    } catch (error) {
      if (!codeOf(error)?.startsWith("SQLITE_BUSY") || waited >= patience) throw error;
    }
    await pause(wait);
  }
}
