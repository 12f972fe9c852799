import type { Line } from "../../answer.ts";
import type { Coming } from "../../subscriptions/coming.ts";
import { nameOfRule } from "../../subscriptions/say.ts";
import { sayInstant } from "../../text/when.ts";
import type { Scene } from "../command.ts";
import { sayPost } from "./outlook.ts";
import { sayKind } from "./past.ts";

function aboutOf({ meeting, cause }: Coming, { say }: Scene): Line {
  if (cause !== "snoozed" && "expected" in cause) return sayPost(cause.expected, say);
  if (meeting) return say.outbox.meeting(meeting.title, meeting.when);
  return cause === "snoozed" ? [] : [sayKind(cause.kind, say)];
}

function whyOf({ cause }: Coming, scene: Scene): string {
  const { outbox } = scene.say;
  if (cause === "snoozed") return outbox.snoozed;
  if ("expected" in cause) return outbox.follows(scene.place.direct, nameOfRule(cause.rule, scene));
  return cause.why ?? outbox.falling;
}

/** When, what and why. */
export const sayComing = (one: Coming, scene: Scene, because = true): Line =>
  scene.say.outbox.coming(
    sayInstant(one.at, scene.settings),
    aboutOf(one, scene),
    because ? whyOf(one, scene) : undefined,
  );
