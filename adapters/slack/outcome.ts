import { z } from "zod";
import type { Outcome } from "../../src/outbox/messenger.ts";
import type { WhyNotUploaded } from "../../src/text/answers.ts";
import { UNSENT } from "../kit/unsent.ts";

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
  "restricted_action_non_threadable_channel",
  "restricted_action_thread_locked",
  "is_inactive",
  "messages_tab_disabled",
  "no_permission",
  "ekm_access_denied",
  "enterprise_is_restricted",
  "two_factor_setup_required",
  "accesslimited",
  "team_not_found",
  "user_disabled",
  "user_not_found",
  "missing_scope",
  "access_denied",
  "org_login_required",
  "team_access_not_granted",
  "user_not_in_channel",
  "user_team_not_in_channel",
  "cannot_dm_bot",
  "expired_url",
  "used_url",
  "expired_trigger_id",
  "exchanged_trigger_id",
  "invalid_trigger_id",
]);
const LATER: ReadonlySet<string> = new Set([
  "ratelimited",
  "rate_limited",
  "message_limit_exceeded",
  "team_added_to_org",
  "external_channel_migrating",
]);
/** Slack itself does not know whether it went through. */
const UNKNOWN: ReadonlySet<string> = new Set([
  "fatal_error",
  "internal_error",
  "service_unavailable",
  "request_timeout",
  "update_failed",
]);
const LOST: ReadonlySet<string> = new Set([
  "message_not_found",
  "cant_update_message",
  "edit_window_closed",
  "thread_not_found",
]);
/** Anything else in an error's place is the page of a proxy. */
const CODE = /^[a-z_]{1,60}$/;
/** Nothing was said of where a message stands. */
export const UNNAMED = "Slack named no message";

/** What Slack's own client makes of a 429 that names no time. */
const NO_TIME_NAMED = /^Retry header did not contain/;

const Cause = z.object({ code: z.string().optional().catch(undefined) });

/** The errors of Slack's own client, as far as we read them. Times in seconds. */
const Refused = z.object({
  code: z.string().optional(),
  message: z.string().optional(),
  statusCode: z.number().optional(),
  retryAfter: z.number().optional(),
  data: z
    .object({
      error: z.string().optional(),
      response_metadata: z.object({ retryAfter: z.number().optional() }).optional(),
    })
    .optional(),
  original: z.object({ cause: Cause.optional().catch(undefined) }).optional(),
});
type Refused = z.infer<typeof Refused>;

const isTooMuch = ({ code, message = "", statusCode, data }: Refused): boolean =>
  code === "slack_webapi_rate_limited_error" ||
  statusCode === 429 ||
  NO_TIME_NAMED.test(message) ||
  LATER.has(data?.error ?? "");

/** What a failed call to Slack means for a reminder. */
export function outcomeOf(error: unknown): Exclude<Outcome, { sent: string }> {
  const refused = Refused.safeParse(error).data ?? {};
  const { statusCode, data, original } = refused;
  const said = CODE.test(data?.error ?? "") ? (data?.error ?? "") : "";
  if (isTooMuch(refused)) {
    const after = refused.retryAfter ?? data?.response_metadata?.retryAfter;
    return { later: "Slack asked to wait", ...(after !== undefined && { after: after * 1000 }) };
  }
  if (GONE.has(said)) return { gone: said };
  if (LOST.has(said)) return { lost: said };
  if (said !== "" && !UNKNOWN.has(said)) return { bug: said };
  if (UNSENT.has(original?.cause?.code ?? "")) return { later: "Slack could not be reached" };
  return { unknown: statusCode ? `Slack answered ${statusCode}` : said || "Slack did not answer" };
}

const WHY: Readonly<Record<string, WhyNotUploaded>> = {
  not_in_channel: "absent",
  channel_not_found: "absent",
  invalid_channel: "absent",
  missing_scope: "unscoped",
  file_uploads_disabled: "forbidden",
  file_uploads_except_images_disabled: "forbidden",
  file_type_not_allowed: "forbidden",
  posting_to_channel_denied: "closed",
  restricted_action: "closed",
  is_archived: "closed",
  file_upload_size_restricted: "large",
  storage_limit_reached: "full",
};

/** Why a file was not taken. `sharing`: it was already being shared, so that what is not answered may have happened. */
export function whyNot(error: unknown, sharing: boolean): WhyNotUploaded {
  const refused = Refused.safeParse(error).data ?? {};
  if (isTooMuch(refused)) return "busy";
  const known = WHY[refused.data?.error ?? ""];
  return known ?? (sharing && "unknown" in outcomeOf(error) ? "unsure" : "unknown");
}

/** Slack's own code of an error (`channel_not_found`), or its name. Never a message: it may hold what somebody said. */
export const codeOf = (error: unknown): string => {
  const said = Refused.safeParse(error).data?.data?.error;
  return said ?? (error instanceof Error ? error.name : "unknown");
};
