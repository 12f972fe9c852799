import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from "jose";
import { z } from "zod";
import type { Clock } from "../../src/clock.ts";
import { type Activity, tenantOf } from "./payloads.ts";
import { Refusal, type TeamsSettings } from "./settings.ts";

const KEYS = "https://login.botframework.com/v1/.well-known/keys";
const ISSUER = "https://api.botframework.com";
/** Seconds by which clocks may differ. */
const SKEW = 300;
const HOSTS: readonly RegExp[] = [
  /^smba\.trafficmanager\.net$/,
  /^[a-z0-9.-]+\.teams\.microsoft\.com$/,
  /^[a-z0-9.-]+\.teams\.microsoft\.us$/,
];
const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

const Claims = z.looseObject({ exp: z.number(), serviceurl: z.string() });
const Key = z.looseObject({ endorsements: z.array(z.string()).optional() });

/** Passes, or rejects with a Refusal. */
export type Authenticate = (activity: Activity, authorization: string) => Promise<void>;

type Account = Exclude<TeamsSettings, { playground: true }>;

const urlOf = (text: string): URL => {
  const url = URL.parse(text);
  if (!url) throw new Refusal(400, "the service URL is none");
  return url;
};

/** Whether a service URL is one of Microsoft's: whatever we send there carries our token. */
function checkService(text: string, { serviceHosts = [] }: Account): void {
  const { protocol, hostname } = urlOf(text);
  const microsoft = protocol === "https:" && HOSTS.some((host) => host.test(hostname));
  if (!microsoft && !serviceHosts.includes(hostname))
    throw new Refusal(403, "the service URL is not one of Microsoft's");
}

const tokenIn = (authorization: string): string => {
  const [scheme, token = "", more] = authorization.split(" ");
  if (scheme !== "Bearer" || more !== undefined || token.split(".").length !== 3)
    throw new Refusal(401, "no bearer token");
  return token;
};

function checkTenant(activity: Activity, { allowedTenants }: Account): void {
  if (!allowedTenants.includes(tenantOf(activity))) throw new Refusal(403, "the tenant is not allowed");
}

/**
 * Bot Connector authentication: a token for this app, signed by a key that is endorsed for Teams, and bound to the
 * service URL of the activity. Then the service host and the tenant have to be allowed.
 */
function forMicrosoft(settings: Account, wall: Clock): Authenticate {
  const keys = createRemoteJWKSet(new URL(settings.keysUrl ?? KEYS));
  const endorsed = (header: { kid?: string }): boolean => {
    const key = Key.safeParse(keys.jwks()?.keys.find(({ kid }) => kid === header.kid)).data;
    return key?.endorsements?.includes("msteams") ?? false;
  };
  return async (activity, authorization) => {
    const token = tokenIn(authorization);
    const verified = await jwtVerify(token, keys, {
      algorithms: ["RS256"],
      issuer: ISSUER,
      audience: settings.appId,
      clockTolerance: SKEW,
      currentDate: wall(),
    }).catch((error: unknown) => {
      throw new Refusal(401, error instanceof Error ? error.name : "the token is not good");
    });
    const claims = Claims.safeParse(verified.payload).data;
    if (claims?.serviceurl !== activity.serviceUrl) throw new Refusal(401, "the token is for another service URL");
    if (!endorsed(decodeProtectedHeader(token))) throw new Refusal(401, "the signing key is not endorsed for Teams");
    checkService(activity.serviceUrl, settings);
    checkTenant(activity, settings);
  };
}

/** On this machine only: the caller is checked in front, the service we call back here. */
const forPlayground: Authenticate = async ({ serviceUrl }) => {
  if (!LOOPBACK.has(urlOf(serviceUrl).hostname)) throw new Refusal(403, "the service URL is not on this machine");
};

export const isLoopbackAddress = (address: string | undefined): boolean =>
  address !== undefined && (address === "::1" || address.startsWith("127.") || address.startsWith("::ffff:127."));

export const isLoopbackHost = (host: string | undefined): boolean =>
  LOOPBACK.has(URL.parse(`http://${host}`)?.hostname ?? "");

export const authentication = (settings: TeamsSettings, wall: Clock): Authenticate =>
  "playground" in settings ? forPlayground : forMicrosoft(settings, wall);
