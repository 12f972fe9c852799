import type { Action, Block } from "../../answer.ts";
import { heading, list, prose, quiet } from "../../answer.ts";
import { collisions } from "../../calendar/collisions.ts";
import { holidayGaps } from "../../calendar/holidayGaps.ts";
import type { Holidays } from "../../calendar/holidays.ts";
import { meetingFacts } from "../../library/facts.ts";
import { sayMeeting } from "../../library/lines.ts";
import type { Meeting } from "../../library/schema.ts";
import { sameWhen } from "../../library/when.ts";
import type { Draft } from "../../meetings/draft.ts";
import type { Keeping } from "../../meetings/keeping.ts";
import { fact } from "../../text/blocks.ts";
import { capital } from "../../text/grammar.ts";
import { cancelling } from "../asking.ts";
import type { CommandContext } from "../context.ts";

type LayoutContext = Pick<CommandContext, "library" | "place" | "say" | "today">;

/** How a meeting would stand or stands, and its date until now. */
export const factsOf = (meeting: Meeting, before: Meeting | undefined, reader: LayoutContext): Block => {
  const { today, say } = reader;
  const facts = meetingFacts(meeting, reader);
  const isMoved = before !== undefined && !sameWhen(before.when, meeting.when);
  return {
    kind: "facts",
    facts: [
      ...facts.when(),
      ...(isMoved ? fact(say.scheduling.untilNow, ...capital(sayMeeting(before, today, say))) : []),
      ...facts.where,
      ...facts.with,
      ...facts.level,
      ...facts.partOf,
      ...facts.outcome,
    ],
  };
};

export const whoSees = ({ audience, room }: Keeping, { place, say: { scheduling } }: LayoutContext): Block => {
  const here = room === place.room ? scheduling.seenHere(place.direct) : scheduling.seenThere;
  const who = audience === "workspace" ? scheduling.seenByWorkspace : here;
  return { kind: "facts", facts: fact(scheduling.whoSeesIt, who) };
};

/** A button that shows the same change for others. */
export function otherAudience(line: string, { audience, room }: Keeping, { place, say }: LayoutContext): Action[] {
  const { showInWorkspace, onlyHere } = say.scheduling;
  if (audience === "room") return [{ label: showInWorkspace, says: `${line} for:workspace` }];
  return room === place.room ? [{ label: onlyHere(place.direct), says: `${line} for:room` }] : [];
}

export const marked = ({ record }: Draft, { audience }: Keeping, { place, say }: LayoutContext): Block => {
  const here = place.direct ? "direct" : "channel";
  return quiet(say.scheduling.marked(record.pinned, audience === "workspace" ? "workspace" : here));
};

export const twinBlocks = ({ twin }: Draft, { say }: LayoutContext): Block[] =>
  twin ? [prose(...say.scheduling.twin(twin.title, twin.when))] : [];

/** What a meeting would collide with, as far as that is known. */
export function collisionBlocks(meeting: Meeting, reader: LayoutContext, holidays: Holidays): Block[] {
  const clashes = collisions(meeting, reader, holidays);
  const { when, status } = meeting;
  const isOff = status === "cancelled" || status === "postponed" || status === "held";
  return [
    ...(clashes.length > 0 ? [heading(reader.say.scheduling.collides), list(clashes)] : []),
    ...(when.precision !== "day" || isOff ? [] : holidayGaps([meeting], { ...reader, holidays }, reader.say)),
  ];
}

/** What can be done with a meeting that was just saved. */
export function actionsAfter({ id, status, when }: Meeting, { today, say }: LayoutContext): Action[] {
  const { buttons } = say.scheduling;
  const isOff = status === "cancelled" || status === "postponed";
  const again = { label: buttons.putBack, says: `schedule ${when.precision === "day" ? "confirm" : "move"} ${id}` };
  const ahead = [{ label: buttons.remind, says: `remind ${id} 7d,1d` }, cancelling(id, say)];
  const over = when.end < today ? [{ label: buttons.close, says: `schedule close ${id}` }] : ahead;
  return [
    { label: buttons.show, says: id },
    { label: buttons.move, says: `schedule move ${id}` },
    ...(isOff ? [again] : status === "held" ? [] : over),
    { label: buttons.history, says: `schedule history ${id}` },
  ];
}
