import type { Line } from "../../answer.ts";
import { sayKind } from "../../messages/past.ts";
import type { Coming } from "../../subscriptions/coming.ts";
import { nameOfRule } from "../../subscriptions/say.ts";
import { sayInstant } from "../../text/when.ts";
import type { CommandContext } from "../context.ts";
import { sayPost } from "./outlook.ts";

function aboutOf({ meeting, cause }: Coming, { say }: CommandContext): Line {
  if (cause !== "snoozed" && "expected" in cause) return sayPost(cause.expected, say);
  if (meeting) return say.outbox.meeting(meeting.title, meeting.when);
  return cause === "snoozed" ? [] : [sayKind(cause.kind, say)];
}

function whyOf({ cause }: Coming, context: CommandContext): string {
  const { outbox } = context.say;
  if (cause === "snoozed") return outbox.snoozed;
  if ("expected" in cause) return outbox.follows(context.place.direct, nameOfRule(cause.rule, context));
  return cause.why ?? outbox.falling;
}

/** When, what and why. */
export const sayComing = (one: Coming, context: CommandContext, because = true): Line =>
  context.say.outbox.coming(
    sayInstant(one.at, context.settings),
    aboutOf(one, context),
    because ? whyOf(one, context) : undefined,
  );
