import type { Answer } from "../../answer.ts";
import { list, prose } from "../../answer.ts";
import type { Meeting } from "../../library/schema.ts";
import { sayVersion, versionsOf } from "../../meetings/change.ts";
import type { CommandContext } from "../context.ts";

/** Who changed what of a meeting, and when; the newest first. */
export async function history(meeting: Meeting, context: CommandContext): Promise<Answer> {
  const versions = await versionsOf(meeting, context);
  const { scheduling } = context.say;
  return {
    title: scheduling.history(meeting.title),
    blocks: [versions.length > 0 ? list(versions.map((row) => sayVersion(row, context))) : prose(scheduling.unchanged)],
    actions: [
      { label: scheduling.buttons.show, says: meeting.id },
      { label: scheduling.buttons.move, says: `schedule move ${meeting.id}` },
    ],
    audience: "asker",
  };
}
