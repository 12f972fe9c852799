import type { Changes } from "./history.ts";
import type { HolidayRules, Instrument, Meeting, Operation, Partner, Release, Series, Term, Topic } from "./schema.ts";
import type { Translations } from "./translations/schema.ts";

/** Anything that can be asked for by name. Ids are unique across all kinds. */
export type Entry =
  | { readonly kind: "partner"; readonly record: Partner }
  | { readonly kind: "instrument"; readonly record: Instrument }
  | { readonly kind: "series"; readonly record: Series }
  | { readonly kind: "meeting"; readonly record: Meeting }
  | { readonly kind: "operation"; readonly record: Operation }
  | { readonly kind: "term"; readonly record: Term };

/**
 * What is known by name and is no record. Codes are those of ISO 3166-1.
 * - `country`: or a territory, or its people; of several codes each goes by this name.
 * - `within`: a city or a part of a country; `capital`: the city that stands for it.
 * - `disputed`: of no country that could be named.
 * - `union`: the EU; `body`: one of its institutions.
 */
export type Place =
  | { readonly is: "country"; readonly codes: readonly string[] }
  | { readonly is: "capital" | "within"; readonly code: string }
  | { readonly is: "disputed" | "union" | "body" };

/**
 * What a text may name.
 * - `found`: one record.
 * - `tie`: several, equally near; ask.
 * - `near`: no record; those that come close (three at most), and what bears the name instead, if that is known.
 */
export type Naming = { readonly found: Entry } | { readonly tie: readonly Entry[] } | Missing;

export interface Missing {
  readonly near: readonly Entry[];
  readonly place?: Place;
}

/** Characters. Nobody types a longer name: of what is pasted by mistake only so much is searched. */
export const LONGEST_NAME = 200;

export interface Names {
  /** Finds what a whole text names. `kinds` narrows the search. */
  readonly find: (text: string, kinds?: readonly Entry["kind"][]) => Naming;
  /** The records that bear exactly this name (or id, alias, ISO code, country name), but for case and accents. */
  readonly exact: (text: string) => readonly Entry[];
  /** What bears exactly this name and is no record: a country that is no partner, a city, the EU. */
  readonly place: (text: string) => Place | undefined;
  /** The partners that a longer text, such as a title, names. */
  readonly partnersIn: (text: string) => readonly Entry[];
  /** The best matches for the beginning of a text, best first: for menus while somebody types. */
  readonly suggest: (text: string, limit: number) => readonly Entry[];
}

/** The curated data set in memory, and how to find things in it. */
export interface Library {
  readonly release: Release;
  /** All releases with what changed in them, the newest first. */
  readonly history: readonly Changes[];
  readonly partners: readonly Partner[];
  readonly instruments: readonly Instrument[];
  readonly series: readonly Series[];
  readonly meetings: readonly Meeting[];
  readonly operations: readonly Operation[];
  readonly terms: readonly Term[];
  /** When the EU institutions are closed. */
  readonly closed: HolidayRules;
  readonly areas: readonly Topic[];
  readonly regions: readonly Topic[];
  readonly byId: ReadonlyMap<string, Entry>;
  readonly names: Names;
  readonly translations: readonly Translations[];
  /** The same in the language of the data, by which is read and remembered; nothing where this is it. */
  readonly original?: Library;
}

/** A library as it was written, whatever language it is seen in. */
export const original = (library: Library): Library => library.original ?? library;

/** The records alone, from which the names are built. */
export type LibraryData = Omit<Library, "names" | "original">;
