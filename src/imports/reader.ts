import type { Refusal } from "./refusals.ts";

/** What came of reading an address. */
export type Fetched =
  | { readonly body: Uint8Array; readonly type: string; readonly etag?: string }
  | { readonly unchanged: true }
  | { readonly refused: Refusal };

/** Reads a public https address, within limits of size and time. Never rejects but for bugs. `etag`: of the copy that is known. */
export type CalendarReader = (address: string, etag?: string) => Promise<Fetched>;
