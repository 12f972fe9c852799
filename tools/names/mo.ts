import { readFileSync } from "node:fs";

/** The translations in a compiled catalogue of gettext, little-endian as Debian's are. */
export function readCatalogue(path: string): ReadonlyMap<string, string> {
  const bytes = readFileSync(path);
  const count = bytes.readUInt32LE(8);
  const textAt = (table: number, index: number): string => {
    const length = bytes.readUInt32LE(table + index * 8);
    const from = bytes.readUInt32LE(table + index * 8 + 4);
    return bytes.toString("utf8", from, from + length);
  };
  const originals = bytes.readUInt32LE(12);
  const translations = bytes.readUInt32LE(16);
  return new Map(Array.from({ length: count }, (_, at) => [textAt(originals, at), textAt(translations, at)]));
}
