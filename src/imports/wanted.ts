import type { Language } from "../languages.ts";

/** From when to when meetings are wanted: ISO days, both included. */
export interface Wanted {
  readonly from: string;
  readonly until: string;
  /** Whose clock a time without a zone means. */
  readonly zone: string;
  /** Of what is noted about the calendar; English without a word. */
  readonly language?: Language;
}
