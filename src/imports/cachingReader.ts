import type { Clock } from "../clock.ts";
import type { CalendarReader, Fetched } from "./reader.ts";

/** Milliseconds. */
const REMEMBERED = 10 * 60_000;
const MOST_BYTES = 20 * 1024 * 1024;

interface Memory {
  readonly read: Extract<Fetched, { body: Uint8Array }>;
  readonly at: number;
}

/** Asks nobody twice within ten minutes: whoever looks at a calendar and then saves it needs it only once. */
export function cachingReader(reader: CalendarReader, systemClock: Clock): CalendarReader {
  const known = new Map<string, Memory>();
  const forget = (now: number): void => {
    let bytes = 0;
    for (const [address, { read, at }] of [...known].reverse()) {
      bytes += read.body.length;
      if (bytes > MOST_BYTES || now - at >= REMEMBERED) known.delete(address);
    }
  };
  return async (address, etag) => {
    const now = systemClock().getTime();
    forget(now);
    const memory = known.get(address);
    if (memory) return memory.read;
    const read = await reader(address, etag);
    if ("body" in read) known.set(address, { read, at: now });
    return read;
  };
}
