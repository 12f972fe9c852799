import { z } from "zod";
import type { Source, When } from "../answer.ts";
import { hashOf } from "../hash.ts";
import { FieldValue } from "../library/history.ts";
import type { Entry, LibraryData } from "../library/library.ts";
import { partnerIdsOf } from "../library/relations.ts";
import { nameOf } from "../library/titles.ts";
import { parseWhen, writeWhen } from "../library/when.ts";

/** A record as it stood in a release: its facts, and marks by which its sources are known again. */
export const Filed = z.strictObject({
  kind: z.enum(["partner", "instrument", "series", "meeting", "operation", "term"]),
  id: z.string(),
  title: z.string(),
  /** Whom it concerns. */
  partners: z.array(z.string()),
  facts: z.record(z.string(), FieldValue),
  sources: z.array(z.string()),
});
export type Filed = z.infer<typeof Filed>;
export type Facts = Filed["facts"];

/** What is told apart from the facts, or only helps to find the record: a change of these alone is no news. */
const APART: ReadonlySet<string> = new Set(["id", "sources", "checked", "aliases", "see"]);

/** A date with its time and zone: `2027-03-12 09:30 Europe/Oslo`. A zone alone tells nothing. */
const writeDate = (when: When): string =>
  [writeWhen(when), ...(when.time ? [when.time, when.zone] : [])].filter(Boolean).join(" ");

export function readDate(text: string): When | undefined {
  const [date = "", time, zone] = text.split(" ");
  const when = parseWhen(date);
  return when && { ...when, ...(time && { time }), ...(zone && { zone }) };
}

const isWhen = (value: object): value is When => "start" in value && "precision" in value;

function valueIn(value: unknown): FieldValue | undefined {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) {
    const words = value.filter((one) => typeof one === "string");
    return words.length > 0 ? words : undefined;
  }
  return typeof value === "object" && value !== null && isWhen(value) ? writeDate(value) : undefined;
}

function factsOf({ record }: Entry): Facts {
  const facts = Object.entries(record).flatMap(([field, raw]: [string, unknown]) => {
    const value = APART.has(field) ? undefined : valueIn(raw);
    return value === undefined ? [] : [[field, value] as const];
  });
  return Object.fromEntries(facts);
}

/** By what a source is known again: its address and what it supports, so that one which now supports more counts as new. */
export const sourceMark = ({ title, publisher, url, published, supports }: Source): string =>
  hashOf(JSON.stringify([...(url ? [url] : [publisher, title, published && writeWhen(published)]), supports]));

const inCountries = (codes: readonly string[], { partners }: LibraryData): string[] =>
  partners.filter(({ iso }) => iso !== undefined && codes.includes(iso)).map(({ id }) => id);

/** The ids of the partners whom a record concerns. */
function partnersOf({ kind, record }: Entry, data: LibraryData): readonly string[] {
  switch (kind) {
    case "partner":
      return [record.id];
    case "instrument":
      return record.partner === null ? [] : [record.partner];
    case "series":
      return record.partners;
    case "meeting":
      return partnerIdsOf(record, data);
    case "operation":
      return inCountries([...record.hosts, ...record.contributors], data);
    case "term":
      return [];
  }
}

const filed = (entry: Entry, data: LibraryData): Filed => ({
  kind: entry.kind,
  id: entry.record.id,
  title: nameOf(entry),
  partners: [...partnersOf(entry, data)],
  facts: factsOf(entry),
  sources: entry.record.sources.map(sourceMark),
});

/** All records of a data set, by id. */
export const fileAll = (data: LibraryData): Filed[] =>
  [...data.byId.values()].map((entry) => filed(entry, data)).sort((a, b) => (a.id < b.id ? -1 : 1));
