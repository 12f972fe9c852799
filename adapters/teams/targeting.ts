import type { Clock } from "../../src/clock.ts";
import { memory } from "../../src/memory.ts";
import type { Sent } from "./client.ts";
import type { Address } from "./parse.ts";
import type { Patience } from "./patience.ts";
import { type Forms, type Result, type Service, withRetries } from "./retry.ts";

/** How long a conversation without targeted messages is remembered. Milliseconds. */
const REMEMBERED = 3_600_000;
const MOST_REMEMBERED = 10_000;

/** Messages that only one person in a conversation sees. */
export interface Targeting {
  readonly send: (address: Address, forms: Forms, patience: Patience) => Promise<Result>;
}

const UNSUPPORTED: ReadonlySet<number> = new Set([405, 501]);
const UNSUPPORTED_CODES: ReadonlySet<string> = new Set(["BadArgument", "BadSyntax", "NotSupported", "NotImplemented"]);

/** Whether it says that there is no such thing: not a word about the bot, the size, the token, an id or the moment. */
const isUnsupported = (sent: Sent): boolean =>
  "status" in sent && (UNSUPPORTED.has(sent.status) || (sent.status === 400 && UNSUPPORTED_CODES.has(sent.code)));

/** Remembers, conversation by conversation, where Teams said that it has none. */
export function targeting(service: Service, placeOf: (address: Address) => string, systemClock: Clock): Targeting {
  const without = memory(REMEMBERED, MOST_REMEMBERED);
  return {
    send: async (address, forms, patience) => {
      const [place, now] = [placeOf(address), systemClock().getTime()];
      if (without.has(place, now)) return { failed: "place", why: "no targeted messages", status: 405 };
      let last: Sent = { id: "" };
      const call = async (timeout: number, message: object): Promise<Sent> => {
        last = await service(timeout).sendTargeted(address, message);
        return last;
      };
      const result = await withRetries(call, forms, patience);
      if ("failed" in result && isUnsupported(last)) without.add(place, now);
      return result;
    },
  };
}
