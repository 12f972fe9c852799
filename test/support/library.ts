import { join } from "node:path";
import type { Library } from "../../src/library/library.ts";
import { openLibrary } from "../../src/library/load.ts";

export const DATA = join(import.meta.dirname, "../../data");

/** The data set in a folder, which has no faults. */
export async function libraryIn(folder: string): Promise<Library> {
  const opened = await openLibrary(folder);
  if ("problems" in opened) throw new Error(opened.problems.join("\n"));
  return opened.library;
}
