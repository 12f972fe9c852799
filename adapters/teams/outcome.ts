import type { Outcome } from "../../src/outbox/messenger.ts";
import { UNSENT } from "../kit/unsent.ts";
import { NOT_REGISTERED, NoToken, type Sent } from "./client.ts";

/** Worth another try: the service says so, or is overloaded. */
const LATER: ReadonlySet<number> = new Set([412, 429]);
/** A gateway gave up: nobody knows what became of it. */
const UNKNOWN: ReadonlySet<number> = new Set([500, 502, 503, 504, 408]);
const LOST = "ActivityNotFoundInConversation";

/** Nothing was said of where a message stands. */
export const UNNAMED = "Teams did not name the message";

/** What the Bot Connector's answer means for a reminder. */
export function outcomeOf(sent: Sent): Outcome {
  if ("id" in sent) return { sent: JSON.stringify({ id: sent.id }) };
  const { status, code, after } = sent;
  if (LATER.has(status)) return { later: "Teams asked to wait", ...(after !== undefined && { after }) };
  if (UNKNOWN.has(status)) return { unknown: `Teams answered ${status}` };
  if (code === LOST) return { lost: code };
  // Our own credentials are no fault of the room's: the operator mends them, and it goes on.
  if (status === 401 && code !== NOT_REGISTERED) return { later: "Teams did not take our token" };
  if (status === 401 || status === 403 || status === 404) return { gone: code || `Teams answered ${status}` };
  return { bug: code || `Teams answered ${status}` };
}

/** What it means that there was no answer. */
export function outcomeOfSilence(error: unknown): Outcome {
  if (error instanceof NoToken) return { later: "Microsoft gave no token" };
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return UNSENT.has(code) ? { later: "Teams could not be reached" } : { unknown: "Teams did not answer" };
}
