import { createHash } from "node:crypto";
import { decodeProtectedHeader, jwtVerify } from "jose";
import { z } from "zod";
import type { Clock } from "../../src/clock.ts";
import { keepNewest } from "../../src/newest.ts";
import { KEYS, type KeyNamed, signingKeys } from "./keys.ts";
import { type Activity, tenantsOf } from "./payloads.ts";
import { Refusal } from "./refusal.ts";
import { checkService, urlOf } from "./service.ts";
import type { Account, TeamsSettings } from "./settings.ts";

const ISSUER = "https://api.botframework.com";
/** Seconds by which clocks may differ. */
const SKEW = 300;
const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);
/** The same token comes for an hour; checking its signature again costs fifty times as much as knowing it. */
const MOST_REMEMBERED = 1000;

const Header = z.looseObject({ alg: z.literal("RS256"), kid: z.string().min(1) });
const Claims = z.looseObject({
  exp: z.number(),
  serviceurl: z.string(),
  aud: z.union([z.string(), z.array(z.string())]),
});

/** Passes, or rejects with a Refusal. */
export type Authenticate = (activity: Activity, authorization: string) => Promise<void>;

/** What a token that was checked is good for, and until when in seconds since 1970. */
interface Verified {
  readonly service: string;
  readonly until: number;
}

function tokenIn(authorization: string): string {
  const token = /^bearer +(\S+)$/i.exec(authorization)?.[1] ?? "";
  if (token.split(".").length !== 3) throw new Refusal(401, "no bearer token");
  return token;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "the token is not good";

const kidOf = (token: string): string => {
  try {
    return Header.parse(decodeProtectedHeader(token)).kid;
  } catch {
    throw new Refusal(401, "the header of the token is not good");
  }
};

/** Bot Connector authentication: a token for this app, signed by a key that is endorsed for Teams. */
async function verify(token: string, appId: string, keyNamed: KeyNamed, systemClock: Clock): Promise<Verified> {
  const key = await keyNamed(kidOf(token));
  if (!key) throw new Refusal(401, "the signing key is none of Microsoft's");
  const { payload } = await jwtVerify(token, key.key, {
    algorithms: ["RS256"],
    issuer: ISSUER,
    clockTolerance: SKEW,
    currentDate: systemClock(),
  }).catch((error: unknown) => {
    throw new Refusal(401, codeOf(error));
  });
  const claims = Claims.safeParse(payload).data;
  if (!claims) throw new Refusal(401, "the token lacks a claim");
  if (![claims.aud].flat().some((one) => one.toLowerCase() === appId))
    throw new Refusal(401, "the token is for another app");
  if (!key.forTeams) throw new Refusal(401, "the signing key is not endorsed for Teams");
  return { service: claims.serviceurl, until: claims.exp + SKEW };
}

/** Remembers the newest tokens that were good, by their hashes. */
function remembering(
  check: (token: string) => Promise<Verified>,
  systemClock: Clock,
): (token: string) => Promise<Verified> {
  const good = new Map<string, Verified>();
  return async (token) => {
    const hash = createHash("sha256").update(token).digest("base64");
    const known = good.get(hash);
    if (known && systemClock().getTime() < known.until * 1000) return known;
    good.delete(hash);
    const verified = await check(token);
    return keepNewest(good, MOST_REMEMBERED, hash, verified);
  };
}

/** An activity is one tenant's, and says so alike wherever it says so. */
function tenantIn(activity: Activity): string {
  const [tenant = "", ...others] = tenantsOf(activity);
  if (others.length > 0) throw new Refusal(403, "the activity names two tenants");
  return tenant;
}

/** The token is bound to the service URL of the activity; the service host and the tenant have to be allowed. */
function forMicrosoft(settings: Account, systemClock: Clock, failed: (why: string) => void): Authenticate {
  const keyNamed = signingKeys(settings.keysUrl ?? KEYS, systemClock, failed);
  const appId = settings.appId.toLowerCase();
  const allowed = settings.allowedTenants.map((one) => one.toLowerCase());
  const verified = remembering((token) => verify(token, appId, keyNamed, systemClock), systemClock);
  return async (activity, authorization) => {
    const { service } = await verified(tokenIn(authorization));
    if (service !== activity.serviceUrl) throw new Refusal(401, "the token is for another service URL");
    checkService(activity.serviceUrl, settings.serviceHosts ?? []);
    if (!allowed.includes(tenantIn(activity))) throw new Refusal(403, "the tenant is not allowed");
  };
}

/** On this machine only: the caller is checked in front, the service we call back here. */
const forPlayground: Authenticate = async (activity) => {
  if (!LOOPBACK.has(urlOf(activity.serviceUrl).hostname))
    throw new Refusal(403, "the service URL is not on this machine");
  tenantIn(activity);
};

export const authentication = (
  settings: TeamsSettings,
  systemClock: Clock,
  failed: (why: string) => void,
): Authenticate => ("playground" in settings ? forPlayground : forMicrosoft(settings, systemClock, failed));
