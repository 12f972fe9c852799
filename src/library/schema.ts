import { z } from "zod";
import { isZone } from "../clock.ts";
import {
  CADENCES,
  CONFIDENCES,
  INSTRUMENT_STATUSES,
  INSTRUMENT_TYPES,
  LEVELS,
  MEETING_STATUSES,
  TOOLKIT,
} from "../kinds.ts";
import { WhenText } from "./when.ts";

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is small letters, digits and single hyphens");
const Country = z.string().regex(/^[A-Z]{2}$/, "a country is an ISO 3166-1 code of two capital letters");
const Words = z.string().trim().min(1);
const Url = z.url({ protocol: /^https?$/ });

/** Where a fact was read. `supports` says which fields rest on it. */
export const Source = z.strictObject({
  title: Words,
  publisher: Words,
  url: Url.optional(),
  published: WhenText.optional(),
  supports: Words.optional(),
});

const Checked = z.iso.date().describe("The last day on which somebody compared it with its sources");
const sourced = {
  confidence: z.enum(CONFIDENCES),
  sources: z.array(Source).min(1),
  checked: Checked.optional(),
  note: Words.optional(),
};

export const Instrument = z.strictObject({
  id: Id,
  type: z.enum(INSTRUMENT_TYPES),
  title: Words,
  aliases: z.array(Words).default([]),
  signed: WhenText.optional(),
  place: Words.optional(),
  signatories: z.array(Words).default([]),
  status: z.enum(INSTRUMENT_STATUSES),
  binding: z.boolean().optional(),
  document: Url.optional(),
  points: z.array(Words).default([]),
  areas: z.array(Id).default([]),
  ...sourced,
});

export const Partner = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  name: Words,
  kind: z.enum(["country", "organisation"]),
  iso: Country.optional(),
  abbreviation: Words.optional(),
  aliases: z.array(Words).default([]),
  region: Id,
  status: z.enum(["current", "defunct"]).default("current"),
  candidate: z.boolean().optional(),
  nato: z.boolean().optional(),
  headquarters: Words.optional(),
  members: z.int().positive().optional(),
  summary: Words,
  areas: z.array(Id).default([]),
  page: Url.optional(),
  ...sourced,
  instruments: z.array(Instrument).default([]),
});

export const Meeting = z.strictObject({
  id: Id,
  title: Words,
  partners: z.array(Id).default([]),
  when: WhenText,
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "a time is HH:MM")
    .optional(),
  zone: z.string().refine(isZone, "a zone is an IANA name such as Europe/Oslo").optional(),
  city: Words.optional(),
  country: Country.optional(),
  venue: Words.optional(),
  level: z.enum(LEVELS),
  status: z.enum(MEETING_STATUSES),
  outcome: Words.optional(),
  ...sourced,
});

export const Series = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  name: Words,
  aliases: z.array(Words).default([]),
  partners: z.array(Id).default([]),
  kind: z.enum(TOOLKIT),
  level: z.enum(LEVELS),
  cadence: z.enum(CADENCES),
  cadenceNote: Words.optional(),
  since: WhenText.optional(),
  chairs: Words.optional(),
  basis: Words.optional().describe("The instrument or decision it rests on, in words"),
  purpose: Words,
  areas: z.array(Id).default([]),
  ...sourced,
  meetings: z.array(Meeting).default([]),
});

export const Operation = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  name: Words,
  abbreviation: Words.optional(),
  aliases: z.array(Words).default([]),
  kind: z.enum(["civilian", "military", "mixed"]),
  host: Words,
  hosts: z.array(Country).default([]),
  launched: WhenText.optional(),
  until: WhenText.optional().describe("End of the mandate"),
  mandate: z.enum(["running", "unverified"]).describe("unverified: no source says that it still runs"),
  mandateSeen: WhenText.optional().describe("The last end of mandate that a source gives, where it has passed"),
  purpose: Words,
  contributors: z.array(Country).default([]).describe("Third states that take part"),
  ...sourced,
});

export const Term = z.strictObject({
  id: Id,
  term: Words,
  expansion: Words,
  aliases: z.array(Words).default([]),
  meaning: Words,
  see: z.array(Id).default([]).describe("Ids of records that this term leads to"),
  sources: z.array(Source).min(1),
  checked: Checked.optional(),
});
export type Term = z.infer<typeof Term>;

/** A controlled vocabulary: an id, its label, and the other words under which people ask for it. */
export const Topic = z.strictObject({
  id: Id,
  label: Words,
  words: z.array(Words).default([]),
  parent: Id.optional(),
  countries: z.array(Country).optional().describe("Of a region: countries in it that are no partners"),
});
export type Topic = z.infer<typeof Topic>;

export const Policy = z.strictObject({ $schema: z.string().optional(), documents: z.array(Instrument) });
export const Glossary = z.strictObject({ $schema: z.string().optional(), terms: z.array(Term) });
export const Topics = z.strictObject({
  $schema: z.string().optional(),
  areas: z.array(Topic),
  regions: z.array(Topic),
});
export const SingleMeetings = z.strictObject({ $schema: z.string().optional(), meetings: z.array(Meeting) });
/** Days on which the EU institutions are closed, every year: `05-01`, or days from Easter Sunday, `easter -3`. */
const InstitutionDay = z.strictObject({ on: z.string().regex(/^(\d\d-\d\d|easter -?\d+)$/), name: Words });
/**
 * What the seat of a government keeps beside, or instead of, what the calendar library lists for a country. `region`, `types`
 * and the rules in `on` and `drop` are the library's; `where`: where or by whom its own days are kept; `suspended`: why
 * none of its holidays is a day off; `note`: what its list lacks.
 */
const SeatDays = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/),
  region: Words.optional(),
  types: z.array(z.enum(["bank", "optional"])).default([]),
  where: Words.optional(),
  drop: z.array(Words).default([]),
  days: z.array(z.strictObject({ on: Words, name: Words })).default([]),
  suspended: Words.optional(),
  note: Words.optional(),
  sources: z.array(Source).optional(),
});
export type SeatDays = z.infer<typeof SeatDays>;
export const HolidayRules = z.strictObject({
  $schema: z.string().optional(),
  institutions: z.array(InstitutionDay),
  countries: z.array(SeatDays).default([]),
  note: Words,
  sources: z.array(Source).min(1),
});
export type HolidayRules = z.infer<typeof HolidayRules>;
/**
 * What `about` tells of the data set. `asOf`: the day on which the research ended; `checked`: on which all records were
 * last compared with their sources, but for those that have a day of their own.
 */
export const Release = z.strictObject({
  $schema: z.string().optional(),
  version: Words,
  asOf: z.iso.date(),
  checked: Checked.optional(),
  licence: Words,
});
export type Release = z.infer<typeof Release>;

export type Partner = Omit<z.infer<typeof Partner>, "instruments" | "$schema">;
/** `partner` is null for a policy document. */
export type Instrument = z.infer<typeof Instrument> & { readonly partner: string | null };
export type Series = Omit<z.infer<typeof Series>, "meetings" | "$schema">;
/** `series` is null for a single meeting. `when` carries the time and zone of the venue, where known. */
export type Meeting = Omit<z.infer<typeof Meeting>, "time" | "zone"> & {
  readonly series: string | null;
  /** As it was written, where this says it in another language. */
  readonly original?: Meeting;
  /** Written down, or given this date, by the workspace that sees it. */
  readonly team?: {
    readonly version: number;
    readonly changed: number;
    /** Under which its versions are kept. */
    readonly row: string;
    /** The conversation in which it was made; what is older than that was written down belongs to the workspace. */
    readonly room?: string;
  };
};
export type Operation = Omit<z.infer<typeof Operation>, "$schema">;
