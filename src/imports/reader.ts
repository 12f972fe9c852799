/** What came of reading an address. `refused`: a sentence that says why, for whoever gave the address. */
export type Read =
  | { readonly body: Uint8Array; readonly type: string; readonly etag?: string }
  | { readonly unchanged: true }
  | { readonly refused: string };

/** Reads a public https address, within limits of size and time. Never rejects but for bugs. `etag`: of the copy that is known. */
export type Reader = (address: string, etag?: string) => Promise<Read>;
