import type { Action } from "../answer.ts";
import { briefingOf } from "../briefings/brief.ts";
import { pageAnswer } from "../briefings/page.ts";
import { changesAbout } from "../changes/about.ts";
import { readCommitment } from "../commitments/commitment.ts";
import { seriesOf } from "../library/relations.ts";
import { turnOf } from "../library/turns.ts";
import type { Statement } from "../statement.ts";
import { actedBlocks, actionsFor, afterActs, becauseOf } from "./actions.ts";
import { briefDigest } from "./briefing.ts";
import type { Part } from "./kind.ts";
import { type About, cameLate, meetingPart, sayTurn } from "./meeting.ts";
import { isStillSaid, meetingDigest } from "./snapshot.ts";

/** Buttons of the page that a reminder has need of. */
const KEPT: ReadonlySet<string> = new Set(["short", "file"]);

const MOST = 3;

/** What has been corrected about a meeting and those around it since an ISO day. */
function corrections({ meeting, moment: { room, today } }: About, since: string): readonly Statement[] {
  const series = seriesOf(meeting, room.library);
  const ids = new Set([meeting.id, ...(series ? [series.id, ...series.partners] : meeting.partners)]);
  return changesAbout(ids, since, { library: room.library, today, say: room.say }).slice(0, MOST);
}

/** The page that takes the place of a last reminder. */
export async function briefPart(about: About): Promise<Part> {
  const { meeting, moment } = about;
  const { room, today } = moment;
  const { library, say } = room;
  const commitments = (await moment.promised()).map(readCommitment);
  const part = meetingPart(about);
  return {
    ...part,
    best: true,
    alone: (reasons, acted) => {
      const briefing = briefingOf({ kind: "meeting", record: meeting }, { library, today, commitments, say });
      // The title of a reminder is its sentence.
      const { headline: _, ...page } = pageAnswer(briefing, moment.reading, say);
      const lengths = page.actions ?? [];
      return {
        ...page,
        title: part.title,
        blocks: [...actedBlocks(acted), ...page.blocks, ...cameLate(about), ...becauseOf(reasons, say)],
        actions: afterActs(
          [
            ...lengths.filter(({ says }) => KEPT.has(says.split(" ").at(-1) ?? "")),
            ...actionsFor([part], moment).filter(({ says }) => says !== `brief ${meeting.id}`),
            ...lengths.filter(({ says }) => says.startsWith("commit ")).map((one): Action => ({ ...one, more: true })),
          ],
          acted,
        ),
        audience: "room",
      };
    },
    snapshot: () => ({
      ...part.snapshot?.(),
      brief: { telling: briefDigest(meeting, library, today), day: today },
    }),
    // It is also corrected where its meeting stands as before.
    changes: ({ meetings, brief }) => {
      const told = meetings[meeting.id];
      const same = brief === undefined || isStillSaid(briefDigest(meeting, library, brief.day), brief.telling);
      if (same && told?.telling === meetingDigest(meeting)) return [];
      const was = told?.when ?? about.was;
      const said = turnOf(meeting, was) ? sayTurn(meeting, was, say) : say.messages.rebriefed(meeting.title);
      return [{ said, statements: brief ? corrections(about, brief.day) : [] }];
    },
  };
}
