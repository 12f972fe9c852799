import type { Understood } from "./imported.ts";
import type { Wanted } from "./wanted.ts";

/** What stands at an address, and what is wanted of it. `calendar`: the address that was given; `address`: the one that was read for it. */
export interface Unread {
  readonly calendar: string;
  readonly address: string;
  readonly body: Uint8Array;
  readonly wanted: Wanted;
}

/** Finds out what a calendar says. */
export type Understand = (unread: Unread) => Promise<Understood>;
