import { z } from "zod";
import { RECORD_KINDS } from "../kinds.ts";
import { Source } from "./schema.ts";

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const Words = z.string().trim().min(1);

/** A value as the data files write it. A date of a meeting has its time and zone behind it: `2027-03-12 09:30 Europe/Oslo`. */
export const FieldValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
export type FieldValue = z.infer<typeof FieldValue>;

/** One field of a record. Without `from` it is new, without `to` it was taken out. */
export const FieldChange = z.strictObject({
  field: Words,
  from: FieldValue.optional(),
  to: FieldValue.optional(),
});
export type FieldChange = z.infer<typeof FieldChange>;

/** What became of one record. It can be told without the record, which may have changed again or be gone. */
export const Change = z.strictObject({
  what: z.enum(["added", "corrected", "moved", "removed"]).describe("moved: a meeting has another date"),
  kind: z.enum(RECORD_KINDS),
  id: Id,
  title: Words,
  partners: z.array(Id).default([]).describe("Ids of the partners whom it concerns"),
  series: Id.optional(),
  when: Words.optional().describe("Of a meeting: its date after the change"),
  typo: z.literal(true).optional().describe("A slip was mended, by the sources that were there"),
  why: Words.optional().describe("Why less is said than before, where no source is new"),
  fields: z.array(FieldChange),
  sources: z.array(Source).min(1),
});
export type Change = z.infer<typeof Change>;

/** A release of the data set: its version, its day, and what changed since the one before. */
export const Changes = z.strictObject({
  $schema: z.string().optional(),
  version: Words,
  on: z.iso.date(),
  changes: z.array(Change),
});
export type Changes = Omit<z.infer<typeof Changes>, "$schema">;

/** Two releases of one day are told apart by their versions: `2026.11`, `2026.11.2`. */
export const newestFirst = (a: Changes, b: Changes): number =>
  a.on === b.on ? b.version.localeCompare(a.version, "en", { numeric: true }) : a.on < b.on ? 1 : -1;
