import type { Action, Block } from "../../answer.ts";
import { quiet } from "../../answer.ts";
import type { TeamMeeting } from "../../calendar/team.ts";
import { meetingFacts } from "../../library/facts.ts";
import type { Library } from "../../library/library.ts";
import { sayMeeting } from "../../library/lines.ts";
import { meetingIn } from "../../library/relations.ts";
import type { Meeting } from "../../library/schema.ts";
import { sameWhen } from "../../library/when.ts";
import { meetingIdOf } from "../../rights/seal.ts";
import type { MeetingRow } from "../../store/store.ts";
import { fact } from "../../text/blocks.ts";
import { capital } from "../../text/grammar.ts";
import type { Scene } from "../command.ts";
import { channel } from "../rules/room.ts";
import { type Draft, recordOf } from "./draft.ts";
import type { Keeping } from "./keeping.ts";

/** A change of a meeting, before it is saved. */
export interface Change {
  readonly draft: Draft;
  /** What becomes of the meeting: "moved to 19 March 2027". */
  readonly what: string;
  /** The line that makes the change. */
  readonly line: string;
  readonly before: Meeting | undefined;
  readonly actions?: readonly Action[];
  /** Told once it is saved. */
  readonly saved?: () => Promise<void>;
}

/** The row that a draft would be saved as. */
export const rowOf = (
  { draft, what }: Change,
  { id, room }: Keeping,
  version: number,
  { place, person, now }: Scene,
): MeetingRow => ({
  platform: place.platform,
  tenant: place.tenant,
  id,
  version,
  value: JSON.stringify({ ...draft.record, ...(room !== undefined && { room }) } satisfies TeamMeeting),
  what,
  person: person.id,
  personName: person.name,
  at: now.getTime(),
});

/** How the meeting would stand. */
export function becomes(row: MeetingRow, library: Library): Meeting {
  const meeting = meetingIn(meetingIdOf(row.id), library);
  if (!meeting) throw new Error(`the meeting ${row.id} was lost`);
  return meeting;
}

export const factsOf = (meeting: Meeting, before: Meeting | undefined, scene: Scene): Block => {
  const { today, say } = scene;
  const facts = meetingFacts(meeting, scene);
  return {
    kind: "facts",
    facts: [
      ...facts.when(),
      ...(before && !sameWhen(before.when, meeting.when)
        ? fact(say.facts.untilNow, ...capital(sayMeeting(before, today, say)))
        : []),
      ...facts.where,
      ...facts.with,
      ...facts.level,
      ...facts.partOf,
      ...facts.outcome,
    ],
  };
};

const sorted = (record: TeamMeeting): string =>
  JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
export const changesNothing = ({ draft, before }: Change, { id }: Keeping, scene: Scene): boolean =>
  before !== undefined &&
  (before.team === undefined || before.team.row === id) &&
  sorted(recordOf(before, scene)) === sorted(draft.record);

export const marked = ({ draft }: Change, { audience }: Keeping, scene: Scene): Block => {
  const where = audience === "room" ? `this ${channel(scene)}` : "this workspace";
  return quiet(
    draft.record.pinned
      ? `This counts for ${where} only, and is marked as your team’s own; the public record stays as it is.`
      : `It shows in ${where} only, marked as your team’s own.`,
  );
};
