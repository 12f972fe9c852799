import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { SHELVES } from "../../src/library/sheets.ts";

/** The JSON Schema of each kind of data file, as a curator's editor reads it: file name and text. */
export const jsonSchemas = (): { name: string; text: string }[] =>
  Object.entries(SHELVES).map(([shelf, { schema }]) => ({
    name: `schema/${shelf}.json`,
    text: `${JSON.stringify(z.toJSONSchema(schema, { io: "input" }), null, 2)}\n`,
  }));

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** Committed schemas that no longer say what the program says. */
export const staleSchemas = (folder: string): string[] =>
  jsonSchemas()
    .filter(({ name, text }) => readText(join(folder, name)) !== text)
    .map(({ name }) => `data/${name}: is not what the program reads; npm run data:schema mends it`);
