import { type CryptoKey, importJWK, type JWK } from "jose";
import { z } from "zod";
import type { Clock } from "../../src/clock.ts";
import { whyUnreached } from "../kit/unreached.ts";
import { Refusal } from "./refusal.ts";

/** Where Microsoft publishes the keys with which it signs for bots. */
export const KEYS = "https://login.botframework.com/v1/.well-known/keys";

const HOUR = 3_600_000;
/** After this they are fetched anew, behind the scenes. Microsoft asks for at least once a day. Milliseconds. */
const FRESH = 12 * HOUR;
/** So long old ones do where there are no new ones. Milliseconds. */
const STALE = 7 * 24 * HOUR;
/** Between two fetches, whatever is asked for. Milliseconds. */
const COOLDOWN = 30_000;
const TIMEOUT = 5000;

export interface Key {
  readonly key: CryptoKey;
  /** Microsoft signs with it for Teams. */
  readonly forTeams: boolean;
}

/**
 * The key of this name; nothing if Microsoft has none. Rejects with a Refusal of 503 where that could not be found out:
 * whoever asks may ask again.
 */
export type KeyNamed = (kid: string) => Promise<Key | undefined>;

const Published = z.object({
  keys: z.array(z.looseObject({ kty: z.string(), kid: z.string(), endorsements: z.array(z.string()).optional() })),
});

async function imported(jwk: z.infer<typeof Published>["keys"][number]): Promise<[string, Key][]> {
  const key = await importJWK(jwk as JWK, "RS256").catch(() => undefined);
  // Nobody signs with a secret that is published.
  if (!key || key instanceof Uint8Array) return [];
  return [[jwk.kid, { key, forTeams: jwk.endorsements?.includes("msteams") ?? false }]];
}

/** Something else was published in their place. */
class NoKeys extends Error {}

/** Rejects if they cannot be had. */
async function published(address: string): Promise<ReadonlyMap<string, Key>> {
  const response = await fetch(address, { redirect: "error", signal: AbortSignal.timeout(TIMEOUT) });
  if (!response.ok) throw new Error("no keys", { cause: { status: response.status } });
  const { keys } = Published.parse(await response.json());
  const good = (await Promise.all(keys.filter(({ kty }) => kty === "RSA").map(imported))).flat();
  if (good.length === 0) throw new NoKeys("no keys");
  return new Map(good);
}

function whyNot(error: unknown, address: string): string {
  const { status } =
    z.object({ status: z.number() }).safeParse(error instanceof Error ? error.cause : undefined).data ?? {};
  if (status !== undefined) return `${URL.parse(address)?.host}: status ${status}`;
  if (error instanceof z.ZodError || error instanceof SyntaxError || error instanceof NoKeys)
    return `${URL.parse(address)?.host}: no keys in its answer`;
  return whyUnreached(error, address);
}

/** Why Microsoft's keys cannot be had, if they cannot. */
export const keysProblem = async (address: string): Promise<string | undefined> =>
  published(address).then(
    () => undefined,
    (error: unknown) => whyNot(error, address),
  );

/** Keeps Microsoft's keys; `failed` is told why they could not be fetched. */
export function signingKeys(address: string, systemClock: Clock, failed: (why: string) => void): KeyNamed {
  let known: ReadonlyMap<string, Key> = new Map();
  let [fetchedAt, triedAt] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let trouble: string | undefined;
  let asking: Promise<void> | undefined;
  const load = async (): Promise<void> => {
    triedAt = systemClock().getTime();
    try {
      known = await published(address);
      fetchedAt = triedAt;
      trouble = undefined;
    } catch (error) {
      trouble = whyNot(error, address);
      failed(trouble);
    }
  };
  const refresh = (): Promise<void> => {
    asking ??= load().finally(() => {
      asking = undefined;
    });
    return asking;
  };
  const kept = (kid: string): Key | undefined =>
    systemClock().getTime() - fetchedAt < STALE ? known.get(kid) : undefined;
  return async (kid) => {
    const now = systemClock().getTime();
    // A clock that was set back shall not keep new ones away until it is as late again.
    const since = (at: number): number => Math.abs(now - at);
    const mayAsk = since(triedAt) >= COOLDOWN;
    const key = kept(kid);
    if (key) {
      if (since(fetchedAt) >= FRESH && mayAsk) void refresh();
      return key;
    }
    if (mayAsk || asking) await refresh();
    const found = kept(kid);
    if (!found && trouble !== undefined) throw new Refusal(503, `Microsoft's keys cannot be had: ${trouble}`);
    return found;
  };
}
