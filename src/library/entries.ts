import type { z } from "zod";
import type { Entry } from "./library.ts";
import type * as schema from "./schema.ts";
import type { Sheets } from "./sheets.ts";

/** A record and the file in which it stands. */
export interface Placed<E extends Entry = Entry> {
  readonly file: string;
  readonly entry: E;
}

type PlacedOf<K extends Entry["kind"]> = Placed<Extract<Entry, { kind: K }>>;

const instrument = (
  file: string,
  record: z.output<typeof schema.Instrument>,
  partner: string | null,
): PlacedOf<"instrument"> => ({
  file,
  entry: { kind: "instrument", record: { ...record, partner } },
});

function meeting(file: string, raw: z.output<typeof schema.Meeting>, series: string | null): PlacedOf<"meeting"> {
  const { time, zone, ...rest } = raw;
  const when = { ...rest.when, ...(time && { time }), ...(zone && { zone }) };
  return { file, entry: { kind: "meeting", record: { ...rest, when, series } } };
}

function partner({ file, value }: Sheets["partner"][number]): Placed[] {
  const { $schema, instruments, ...record } = value;
  return [{ file, entry: { kind: "partner", record } }, ...instruments.map((one) => instrument(file, one, record.id))];
}

function series({ file, value }: Sheets["series"][number]): Placed[] {
  const { $schema, meetings, ...record } = value;
  return [{ file, entry: { kind: "series", record } }, ...meetings.map((one) => meeting(file, one, record.id))];
}

function operation({ file, value }: Sheets["operation"][number]): Placed {
  const { $schema, ...record } = value;
  return { file, entry: { kind: "operation", record } };
}

/** All records of the data set, each with its file. Times and zones of meetings have moved into `when`. */
export const placeEntries = (sheets: Sheets): readonly Placed[] => [
  ...sheets.partner.flatMap(partner),
  ...sheets.series.flatMap(series),
  ...sheets.operation.map(operation),
  ...sheets.policy.flatMap(({ file, value }) => value.documents.map((one) => instrument(file, one, null))),
  ...sheets["single-meetings"].flatMap(({ file, value }) => value.meetings.map((one) => meeting(file, one, null))),
  ...sheets.glossary.flatMap(({ file, value }) =>
    value.terms.map((record): Placed => ({ file, entry: { kind: "term", record } })),
  ),
];

/** The records of one kind. */
export const ofKind = <K extends Entry["kind"]>(placed: readonly Placed[], kind: K): PlacedOf<K>[] =>
  placed.filter((one): one is PlacedOf<K> => one.entry.kind === kind);
