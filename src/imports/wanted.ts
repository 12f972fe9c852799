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

/** What stands at an address, and what is wanted of it. `calendar`: the address that was given; `address`: the one that was read for it. */
export interface Unread {
  readonly calendar: string;
  readonly address: string;
  readonly body: Uint8Array;
  readonly wanted: Wanted;
}
