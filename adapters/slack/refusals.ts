import { z } from "zod";
import type { Outcome } from "../../src/reminders/messenger.ts";

/** Refused until something changes in the room or the workspace. */
const GONE: ReadonlySet<string> = new Set([
  "is_archived",
  "channel_not_found",
  "not_in_channel",
  "account_inactive",
  "token_revoked",
  "token_expired",
  "invalid_auth",
  "not_authed",
  "restricted_action",
  "restricted_action_read_only_channel",
  "restricted_action_thread_only_channel",
  "user_disabled",
  "user_not_found",
  "missing_scope",
  "access_denied",
  "org_login_required",
  "team_access_not_granted",
]);
const LATER: ReadonlySet<string> = new Set(["ratelimited", "rate_limited", "message_limit_exceeded"]);
/** Slack itself does not know whether it went through. */
const UNKNOWN: ReadonlySet<string> = new Set([
  "fatal_error",
  "internal_error",
  "service_unavailable",
  "request_timeout",
]);
const LOST: ReadonlySet<string> = new Set([
  "message_not_found",
  "cant_update_message",
  "edit_window_closed",
  "thread_not_found",
]);
/** Nothing reached Slack. */
const NOT_SENT: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);

/** The errors of Slack's own client, as far as we read them. */
const Refused = z.object({
  code: z.string().optional(),
  statusCode: z.number().optional(),
  retryAfter: z.number().optional(),
  data: z.object({ error: z.string().optional() }).optional(),
  original: z.object({ code: z.string().optional() }).optional(),
});

/** What a failed call to Slack means for a reminder. */
export function outcomeOf(error: unknown): Exclude<Outcome, { sent: string }> {
  const { code, statusCode, retryAfter, data, original } = Refused.safeParse(error).data ?? {};
  const said = data?.error ?? "";
  if (code === "slack_webapi_rate_limited_error" || LATER.has(said) || statusCode === 429)
    return { later: "Slack asked to wait", ...(retryAfter !== undefined && { after: retryAfter * 1000 }) };
  if (GONE.has(said)) return { gone: said };
  if (LOST.has(said)) return { lost: said };
  if (said !== "" && !UNKNOWN.has(said)) return { bug: said };
  if (NOT_SENT.has(original?.code ?? "")) return { later: "Slack could not be reached" };
  return { unknown: statusCode ? `Slack answered ${statusCode}` : said || "Slack did not answer in time" };
}
