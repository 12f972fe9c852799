import type { Entry, Library } from "../../src/library/library.ts";
import type { Instrument, Meeting, Operation, Partner, Series } from "../../src/library/schema.ts";
import { parseWhen } from "../../src/library/when.ts";
import type { Finding, Kind, RadarInput } from "../../src/radar/finding.ts";
import { radarFindings } from "../../src/radar/radar.ts";
import { sayLine } from "../../src/text/plain.ts";
import { wordsIn } from "../../src/text/words.ts";
import { holidaysOn, on } from "../subscriptions/dated.ts";
import { theLibrary } from "../support/world.ts";

const real = await theLibrary();

const said = (title: string, published?: string): Meeting["sources"] => {
  const when = published === undefined ? undefined : parseWhen(published);
  return [{ title, publisher: "EEAS", ...(when && { published: when }) }];
};

/** A meeting with Norway, on a day or in a period. */
export const meeting = (id: string, when: string, more: Partial<Meeting> = {}): Meeting => ({
  id,
  title: `Meeting ${id}`,
  partners: ["norway"],
  series: null,
  when: on(when),
  level: "mixed",
  status: "scheduled",
  confidence: "confirmed",
  sources: said(`About ${id}`),
  ...more,
});

export const series = (id: string, more: Partial<Series> = {}): Series => ({
  id,
  name: `Series ${id}`,
  aliases: [],
  partners: ["norway"],
  kind: "dialogue",
  level: "senior-officials",
  cadence: "annual",
  purpose: "Talks.",
  areas: [],
  confidence: "confirmed",
  sources: said(`Cadence of ${id}`),
  ...more,
});

/** `until`: the end of a mandate that runs; without it, one of which nobody knows. */
export const operation = (id: string, more: Partial<Operation> = {}): Operation => ({
  id,
  name: `Mission ${id}`,
  aliases: [],
  kind: "civilian",
  host: "Moldova",
  hosts: ["MD"],
  mandate: "running",
  purpose: "Helps.",
  contributors: [],
  confidence: "confirmed",
  sources: said(`Mandate of ${id}`),
  ...more,
});

export const instrument = (id: string, more: Partial<Instrument> = {}, published?: string): Instrument => ({
  id,
  type: "action-plan",
  title: `Text ${id}`,
  aliases: [],
  signatories: [],
  status: "in-force",
  points: [],
  areas: [],
  partner: "norway",
  confidence: "confirmed",
  sources: said(`About ${id}`, published),
  ...more,
});

export interface Known {
  readonly meetings?: readonly Meeting[];
  readonly series?: readonly Series[];
  readonly operations?: readonly Operation[];
  readonly instruments?: readonly Instrument[];
  readonly partners?: readonly Partner[];
  /** Last day of the data set: later than all days of a test without a word. */
  readonly asOf?: string;
}

/** A data set of these records alone, among the partners that there are. */
function libraryOf(known: Known): Library {
  const { meetings = [], series: all = [], operations = [], instruments = [], asOf = "2099-12-31" } = known;
  const partners = known.partners ?? real.partners;
  return {
    ...real,
    release: { ...real.release, asOf },
    partners,
    meetings,
    series: all,
    operations,
    instruments,
    byId: new Map<string, Entry>([
      ...partners.map((record) => [record.id, { kind: "partner", record }] as const),
      ...meetings.map((record) => [record.id, { kind: "meeting", record }] as const),
      ...all.map((record) => [record.id, { kind: "series", record }] as const),
      ...operations.map((record) => [record.id, { kind: "operation", record }] as const),
      ...instruments.map((record) => [record.id, { kind: "instrument", record }] as const),
    ]),
  };
}

/** `free`: holidays, `NO 2027-05-17`. */
export const inputOf = (
  known: Known,
  today: string,
  { zone = "Europe/Brussels", free = [] }: { zone?: string; free?: readonly string[] } = {},
): RadarInput => ({ library: libraryOf(known), today, zone, holidays: holidaysOn(...free), say: wordsIn() });

const sentence = ({ text }: Finding): string => sayLine(text, { zone: "Europe/Brussels", call: "" });

/** The sentences of a kind. */
export const told = (kind: Kind, ...input: Parameters<typeof inputOf>): string[] =>
  radarFindings(inputOf(...input))
    .filter((one) => one.kind === kind && !one.blind)
    .map(sentence);
