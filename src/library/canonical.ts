import { z } from "zod";
import { parseWhen } from "./when.ts";

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function inner(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? inner(schema.unwrap()) : schema;
}

/** The same value with the fields of each record in the order of the schema. */
function inOrder(value: unknown, schema: unknown): unknown {
  const known = inner(schema);
  if (Array.isArray(value))
    return known instanceof z.ZodArray ? value.map((one) => inOrder(one, known.element)) : value;
  if (!isObject(value) || !(known instanceof z.ZodObject)) return value;
  const fields = Object.entries(known.shape).filter(([name]) => name in value);
  return Object.fromEntries(fields.map(([name, field]) => [name, inOrder(value[name], field)]));
}

const textOf = (value: unknown, field: string): string => {
  const text = isObject(value) ? value[field] : undefined;
  return typeof text === "string" ? text : "";
};
const byId = (a: unknown, b: unknown): number => (textOf(a, "id") < textOf(b, "id") ? -1 : 1);
const startOf = (meeting: unknown): string => parseWhen(textOf(meeting, "when"))?.start ?? "";
const signedBy = (instrument: unknown): string => parseWhen(textOf(instrument, "signed"))?.end ?? "";
const oldestFirst = (a: unknown, b: unknown): number => startOf(a).localeCompare(startOf(b)) || byId(a, b);
/** What is not signed comes last. */
const newestFirst = (a: unknown, b: unknown): number => signedBy(b).localeCompare(signedBy(a)) || byId(a, b);

const ORDERS: Record<string, (a: unknown, b: unknown) => number> = {
  meetings: oldestFirst,
  instruments: newestFirst,
  documents: newestFirst,
  terms: byId,
  records: byId,
};

function sorted(value: unknown): unknown {
  if (!isObject(value)) return value;
  const lists = Object.entries(value).map(([name, list]) => {
    const order = ORDERS[name];
    return [name, order && Array.isArray(list) ? list.toSorted(order) : list];
  });
  return Object.fromEntries(lists);
}

/**
 * How a data file is written: fields in the order of the schema, meetings by date, instruments newest first, terms by
 * id, two spaces, a line break at the end. `text` must be JSON that fits the schema: other fields are dropped.
 */
export const canonicalText = (text: string, schema: z.ZodType): string =>
  `${JSON.stringify(sorted(inOrder(JSON.parse(text), schema)), null, 2)}\n`;
