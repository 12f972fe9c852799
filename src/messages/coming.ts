import type { Block, Line } from "../answer.ts";
import { heading, list, prose, quiet } from "../answer.ts";
import { holidayGaps } from "../calendar/holidayGaps.ts";
import type { Place } from "../place.ts";
import type { Look } from "../query/look.ts";
import type { Settings } from "../settings/settings.ts";
import type { Expected, Known } from "../subscriptions/agenda.ts";
import type { Coming } from "../subscriptions/coming.ts";
import { leadOf, sayLead } from "../subscriptions/lead.ts";
import type { Outlook } from "../subscriptions/outlook.ts";
import { nameOfRule } from "../subscriptions/say.ts";
import { sayInstant } from "../text/when.ts";
import type { Words } from "../text/words.ts";
import { sayKind } from "./past.ts";

/** Who reads what will be posted, and where. */
interface Reader extends Look {
  readonly settings: Settings;
  readonly place: Place;
}

/** So many of the meetings that one message tells of are named. */
const TOGETHER = 3;

function sayStep({ kind, lead, briefed }: Expected, say: Words): string {
  const { outlook } = say.following;
  if (kind === "watch") return outlook.watch;
  const read = leadOf(lead);
  return read ? outlook.step(sayLead(read, say), briefed === true) : "";
}

/** What a post is about: the meeting, its date in full, and the step of the ladder. */
function sayPost(one: Expected, say: Words): Line {
  const { outlook } = say.following;
  if (one.meeting) return outlook.meeting(one.meeting.title, one.meeting.when, sayStep(one, say));
  return [one.kind === "radar" ? outlook.radar : outlook.digest];
}

/** Posts to come, and how many there would have been. */
export function outlookBlocks(
  { next, pastYear }: Outlook,
  known: Pick<Known, "library" | "holidays">,
  { say, settings }: Pick<Reader, "say" | "settings">,
): Block[] {
  const { outlook } = say.following;
  const lineOf = (posts: readonly Expected[]): Line =>
    outlook.at(
      sayInstant(posts[0]?.at ?? 0, settings),
      posts.slice(0, TOGETHER).map((one) => sayPost(one, say)),
      posts.length - TOGETHER,
    );
  const counted = next.flat().flatMap(({ lead, meeting }) => (leadOf(lead)?.unit === "wd" ? (meeting ?? []) : []));
  return [
    heading(outlook.next),
    next.length > 0 ? list(next.map(lineOf)) : prose(outlook.noDate),
    ...(next.flat().some(({ kind }) => kind === "watch") ? [quiet(outlook.watched)] : []),
    ...holidayGaps(counted, known, say),
    prose(outlook.pastYear(pastYear)),
  ];
}

function aboutOf({ meeting, cause }: Coming, { say }: Reader): Line {
  if (cause !== "snoozed" && "expected" in cause) return sayPost(cause.expected, say);
  if (meeting) return say.outbox.meeting(meeting.title, meeting.when);
  return cause === "snoozed" ? [] : [sayKind(cause.kind, say)];
}

function whyOf({ cause }: Coming, context: Reader): string {
  const { outbox } = context.say;
  if (cause === "snoozed") return outbox.snoozed;
  if ("expected" in cause) return outbox.follows(context.place.direct, nameOfRule(cause.rule, context));
  return cause.why ?? outbox.falling;
}

/** When, what and why. */
export const sayComing = (one: Coming, context: Reader, because = true): Line =>
  context.say.outbox.coming(
    sayInstant(one.at, context.settings),
    aboutOf(one, context),
    because ? whyOf(one, context) : undefined,
  );
