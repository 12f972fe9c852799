import type { Answer, Line } from "../../answer.ts";
import { list, prose } from "../../answer.ts";
import type { Meeting } from "../../library/schema.ts";
import { versionsOf } from "../../meetings/change.ts";
import type { MeetingRow } from "../../store/store.ts";
import { sayInstant } from "../../text/when.ts";
import type { CommandContext } from "../context.ts";

const historyLine = (
  { what, person, personName, at, version }: MeetingRow,
  { settings, say }: CommandContext,
): Line => [
  ...sayInstant(at, settings),
  say.scheduling.version(version),
  { person: { id: person, name: personName } },
  `: ${what}`,
];

/** Who changed what of a meeting, and when; the newest first. */
export async function history(meeting: Meeting, context: CommandContext): Promise<Answer> {
  const versions = await versionsOf(meeting, context);
  const { scheduling } = context.say;
  return {
    title: scheduling.history(meeting.title),
    blocks: [
      versions.length > 0 ? list(versions.map((row) => historyLine(row, context))) : prose(scheduling.unchanged),
    ],
    actions: [
      { label: scheduling.buttons.show, says: meeting.id },
      { label: scheduling.buttons.move, says: `schedule move ${meeting.id}` },
    ],
    audience: "asker",
  };
}
