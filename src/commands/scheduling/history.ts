import type { Answer, Line } from "../../answer.ts";
import { list, prose } from "../../answer.ts";
import type { Meeting } from "../../library/schema.ts";
import type { MeetingRow } from "../../store/store.ts";
import type { Scene } from "../command.ts";
import { sayInstant } from "../rules/preview.ts";

const historyLine = ({ what, person, personName, at, version }: MeetingRow, { settings }: Scene): Line => [
  ...sayInstant(at, settings),
  ` – version ${version}, `,
  { person: { id: person, name: personName } },
  `: ${what}`,
];

/** Who changed what of a meeting, and when; the newest first. */
export async function history(meeting: Meeting, scene: Scene): Promise<Answer> {
  const log = await scene.store.meetingLog(scene.place, meeting.team?.row ?? meeting.id);
  return {
    title: `History: ${meeting.title}`,
    blocks:
      log.length > 0
        ? [list(log.map((row) => historyLine(row, scene)))]
        : [prose("Your team has changed nothing about this meeting.")],
    actions: [
      { label: "Show it", says: meeting.id },
      { label: "Move", says: `schedule move ${meeting.id}` },
    ],
    audience: "asker",
  };
}
