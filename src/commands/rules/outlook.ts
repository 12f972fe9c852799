import type { Block, Line } from "../../answer.ts";
import { heading, list, prose, quiet } from "../../answer.ts";
import type { Expected } from "../../subscriptions/agenda.ts";
import { leadOf, sayLead } from "../../subscriptions/lead.ts";
import type { Outlook } from "../../subscriptions/outlook.ts";
import { sayInstant } from "../../text/when.ts";
import type { Words } from "../../text/words.ts";
import type { CommandContext } from "../context.ts";

/** So many of the meetings that one message tells of are named. */
const TOGETHER = 3;

function sayStep({ kind, lead, briefed }: Expected, say: Words): string {
  const { outlook } = say.following;
  if (kind === "watch") return outlook.watch;
  const read = leadOf(lead);
  return read ? outlook.step(sayLead(read, say), briefed === true) : "";
}

/** What a post is about: the meeting, its date in full, and the step of the ladder. */
export function sayPost(one: Expected, say: Words): Line {
  const { outlook } = say.following;
  if (one.meeting) return outlook.meeting(one.meeting.title, one.meeting.when, sayStep(one, say));
  return [one.kind === "radar" ? outlook.radar : outlook.digest];
}

/** Posts to come, and how many there would have been. */
export function outlookBlocks(
  { next, pastYear }: Outlook,
  { say, settings }: Pick<CommandContext, "say" | "settings">,
): Block[] {
  const { outlook } = say.following;
  const lineOf = (posts: readonly Expected[]): Line =>
    outlook.at(
      sayInstant(posts[0]?.at ?? 0, settings),
      posts.slice(0, TOGETHER).map((one) => sayPost(one, say)),
      posts.length - TOGETHER,
    );
  return [
    heading(outlook.next),
    next.length > 0 ? list(next.map(lineOf)) : prose(outlook.noDate),
    ...(next.flat().some(({ kind }) => kind === "watch") ? [quiet(outlook.watched)] : []),
    prose(outlook.pastYear(pastYear)),
  ];
}
