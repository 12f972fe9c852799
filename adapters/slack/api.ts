import { z } from "zod";
import { whyUnreached } from "../kit/unreached.ts";

const SLACK = "https://slack.com/api/";
/** Milliseconds. Nobody waits for these answers, so that a slow network is let be slow. */
const TIMEOUT = 15_000;
const Said = z.looseObject({ ok: z.boolean(), error: z.string().optional() });

/** What Slack said; what it refuses, in its own code; or that nothing came through which Slack can have said. */
export type ApiResult =
  | { readonly said: Readonly<Record<string, unknown>>; readonly scopes: string | null }
  /** `retryAfter`: seconds. */
  | { readonly refused: string; readonly retryAfter?: number }
  | { readonly unreached: string };

async function resultIn(response: Response, address: string): Promise<ApiResult> {
  const host = new URL(address).host;
  const retryAfter = Number(response.headers.get("retry-after") ?? Number.NaN);
  if (response.status === 429) return { refused: "ratelimited", ...(retryAfter > 0 && { retryAfter }) };
  if (!response.ok) return { unreached: `${host}: status ${response.status}` };
  // A page to sign in to a network is an answer as well, and not Slack's.
  const said = Said.safeParse(await response.json().catch(() => undefined)).data;
  if (!said) return { unreached: `${host}: an answer that is not Slack's` };
  if (!said.ok) return { refused: said.error ?? "unknown_error" };
  return { said, scopes: response.headers.get("x-oauth-scopes") };
}

/** Calls a method of Slack's once, without arguments. Never rejects. */
export async function callSlack(
  method: string,
  token: string,
  apiUrl = SLACK,
  ended: AbortSignal = new AbortController().signal,
): Promise<ApiResult> {
  const address = `${apiUrl}${apiUrl.endsWith("/") ? "" : "/"}${method}`;
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT), ended]),
    });
    return await resultIn(response, address);
  } catch (error) {
    return { unreached: whyUnreached(error, address) };
  }
}
