import { z } from "zod";
import type { Clock } from "../../src/clock.ts";
import { whyUnreached } from "../kit/unreached.ts";
import type { Account, TeamsSettings } from "./settings.ts";

const SCOPE = "https://api.botframework.com/.default";
/** A token is renewed this long before it ends. Milliseconds. */
const MARGIN = 5 * 60_000;
/** A token that was refused is dropped no more often than this. Milliseconds. */
const RENEWED_AGAIN = 60_000;
/** A token is waited for while somebody waits for an answer. Milliseconds. */
const TIMEOUT = 5000;

const Granted = z.object({ access_token: z.string().min(1), expires_in: z.number() });

/**
 * The token under which we speak; undefined where none is needed. `refused`: one that was not taken, in whose place a new
 * one is asked for. Rejects if Microsoft gives none.
 */
export type Token = (refused?: string) => Promise<string | undefined>;

const addressOf = ({ appType, tenantId, tokenUrl }: Account): string =>
  tokenUrl ??
  `https://login.microsoftonline.com/${appType === "SingleTenant" ? tenantId : "botframework.com"}/oauth2/v2.0/token`;

async function granted(settings: Account): Promise<z.infer<typeof Granted>> {
  const address = addressOf(settings);
  const response = await fetch(address, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: settings.appId,
      client_secret: settings.appPassword,
      scope: SCOPE,
    }),
    signal: AbortSignal.timeout(TIMEOUT),
  }).catch((cause: unknown) => {
    throw new Error(`Microsoft gave no token: ${whyUnreached(cause, address)}`, { cause });
  });
  if (!response.ok) throw new Error(`Microsoft gave no token: status ${response.status}`);
  return Granted.parse(await response.json());
}

/** OAuth 2.0 client credentials, RFC 6749 section 4.4. One request at a time, and none while a token is good. */
export function tokenFor(settings: TeamsSettings, systemClock: Clock): Token {
  if ("playground" in settings) return async () => undefined;
  let current: { text: string; until: number } | undefined;
  let asked: Promise<string> | undefined;
  const ask = async (): Promise<string> => {
    const { access_token: text, expires_in: seconds } = await granted(settings);
    current = { text, until: systemClock().getTime() + seconds * 1000 - MARGIN };
    return text;
  };
  let renewed = Number.NEGATIVE_INFINITY;
  /** Where every token is refused, asking for another one each time would help nobody. */
  const drop = (now: number): void => {
    if (now - renewed < RENEWED_AGAIN) return;
    renewed = now;
    current = undefined;
  };
  return async (refused) => {
    if (refused !== undefined && refused === current?.text) drop(systemClock().getTime());
    if (current && systemClock().getTime() < current.until) return current.text;
    asked ??= ask().finally(() => {
      asked = undefined;
    });
    return asked;
  };
}
