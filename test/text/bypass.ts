import type { Library } from "../../src/library/library.ts";

/** What is drawn by other words than those of the catalogue, or by a machine. */
const OTHER: ReadonlySet<string> = new Set([
  ...["kind", "says", "url", "command", "person", "note", "job", "file", "before", "value", "initial", "echo"],
  ...["name", "sources", "style", "when", "submitValue", "type", "audience"],
]);

/** All strings that people read in an answer. */
export function readIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(readIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (OTHER.has(key) ? [] : readIn(one)));
}

/** Everything that the data set says, in one string. */
export const corpusOf = ({ byId, areas, regions }: Library): string =>
  JSON.stringify([[...byId.values()], areas, regions]).replaceAll('\\"', '"');

const FROM_CATALOGUE = /\[[^[\]]*\]/g;

/** A text without what came from the pseudo-language; sentences may hold others. */
function rest(text: string): string {
  const without = text.replace(FROM_CATALOGUE, "|");
  return without === text ? text : rest(without);
}

/** What stands in a text of the pseudo-language and comes neither from the catalogue nor from what is `known`. */
export const bypassing = (text: string, known: string): string[] =>
  rest(text)
    .split(/[^\p{L}\p{N}'’ -]+|(?<!\p{L})-|-(?!\p{L})/u)
    .map((part) => part.trim())
    .filter((part) => /[a-z]{2,}/.test(part) && !known.includes(part));
