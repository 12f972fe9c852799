import type { Language } from "./languages.ts";
import type { Person, Place } from "./place.ts";

export type Precision = "day" | "month" | "quarter" | "half-year" | "year";

/** A date exactly as precise as it is known. `start` and `end` are ISO days, both included. */
export interface When {
  readonly start: string;
  readonly end: string;
  readonly precision: Precision;
  /** Wall time of the start, `HH:MM`, in `zone`. Only with day precision. */
  readonly time?: string;
  /** IANA zone of the venue. */
  readonly zone?: string;
  /** City of the venue that keeps the clock of `zone`. Without a word the city after which the zone is called. */
  readonly city?: string;
}

/** Where a fact was read. `supports` says which fields rest on it. */
export interface Source {
  readonly title: string;
  readonly publisher: string;
  readonly url?: string | undefined;
  readonly published?: When | undefined;
  readonly supports?: string | undefined;
}

/**
 * A typed run of text. Never Markdown: nothing in the data or in a user's words can become formatting or a mention.
 * - `when` is drawn by `sayWhen`; with `on` the preposition comes along ("in March 2027", "on 12 March 2027").
 * - `command` is a line to type; it is drawn with the platform's own way of calling the bot.
 * - `person` is drawn as the platform names people, without calling them.
 * - `note` is the number of an entry of `Answer.sources`, counted from 1.
 */
export type Inline =
  | string
  | { readonly strong: string }
  | { readonly link: string; readonly url: string }
  | { readonly when: When; readonly on?: true }
  | { readonly command: string }
  | { readonly person: Person }
  | { readonly note: number };

export type Line = readonly Inline[];

/** What is made of runs alone. */
export type TextBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "prose"; readonly text: Line; readonly quiet?: true }
  | { readonly kind: "facts"; readonly facts: readonly { readonly label: string; readonly value: Line }[] }
  | { readonly kind: "list"; readonly items: readonly Line[] }
  | {
      readonly kind: "table";
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Line[])[];
      /** Its columns are what it compares. */
      readonly compares?: true;
    };

/** What a renderer must know of the reader: the language, the zone in which times are told and how the bot is called. */
export interface Reading {
  /** English without a word. */
  readonly language?: Language;
  /** IANA name. */
  readonly zone: string;
  /** Hours of the day are counted to 12 or to 24; 24 without a word. */
  readonly clock?: 12 | 24;
  readonly call: string;
  /** It is read out: addresses are left to the card. */
  readonly aloud?: true;
}

/** For answers that tell no time. */
export const timeless = ({ call }: Place, language?: Language): Reading => ({
  zone: "UTC",
  call,
  ...(language && { language }),
});
