import type { en } from "./en.ts";
import type { TimeWord } from "./timeWords.ts";

/** What words can point at, whatever the language: what is wanted, what is spoken of, and how. */
export type Cue = keyof typeof en.cues;

/** Everything that is known of a language. Phrases stand between commas; a star ends the beginning of a word, two dots hold other words. */
export interface Tongue {
  readonly code: "en" | "fr" | "de";
  readonly cues: Readonly<Record<Cue, string>>;
  /** Values of filters by `key:id`. */
  readonly values: Readonly<Record<string, string>>;
  readonly times: Readonly<Record<TimeWord, string>>;
  readonly months: string;
  readonly weekdays: string;
  /** "on Mondays". */
  readonly weeklies: string;
  /** How a question begins. */
  readonly asking: string;
  /** From one on. */
  readonly numbers: string;
  /** From thirty on. */
  readonly tens: string;
  readonly ordinals: string;
  /** How people and things of a country are called, by its ISO code. */
  readonly peoples: Readonly<Record<string, string>>;
  /** What records are also called, by their ids. */
  readonly nicknames: Readonly<Record<string, string>>;
  /** Kinds of series as the ends of their ids say them. */
  readonly subjects: Readonly<Record<string, string>>;
}

/** A phrase that is said around others: "turn … off", "trag … ein". */
export interface Gap {
  readonly opening: readonly string[];
  readonly closing: readonly string[];
  readonly cue: Cue;
}
