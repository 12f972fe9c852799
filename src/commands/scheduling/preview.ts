import type { Answer, Block } from "../../answer.ts";
import { heading, list, prose, quiet } from "../../answer.ts";
import { collisions } from "../../calendar/collisions.ts";
import type { Holidays } from "../../calendar/holidays.ts";
import { withTeam } from "../../calendar/team.ts";
import { partnerIdsOf, partnerOf } from "../../library/relations.ts";
import type { Meeting } from "../../library/schema.ts";
import { fact } from "../../text/blocks.ts";
import type { Scene } from "../command.ts";
import { type Keeping, otherAudience, sayAudience } from "./keeping.ts";

import { becomes, type Change, changesNothing, factsOf, marked, rowOf } from "./proposed.ts";

/** Countries whose days off nobody has written down: that nothing collides there means nothing. */
function unknownHolidays(meeting: Meeting, { library }: Scene, { knows }: Holidays): Block[] {
  const { when, status } = meeting;
  if (when.precision !== "day" || status === "cancelled" || status === "postponed" || status === "held") return [];
  const unknown = partnerIdsOf(meeting, library)
    .flatMap((id) => partnerOf(id, library) ?? [])
    .filter(({ iso }) => iso !== undefined && !knows(iso));
  const names = new Intl.ListFormat("en-GB").format(unknown.map(({ name }) => name));
  return unknown.length > 0 ? [quiet(`I know no public holidays of ${names}.`)] : [];
}

const nothingToChange = ({ draft, before }: Change, scene: Scene): Answer => ({
  title: `It stands like that already: ${draft.record.title}`,
  blocks: before ? [factsOf(before, undefined, scene)] : [],
  actions: [
    { label: "Move", says: `schedule move ${draft.id}` },
    { label: "History", says: `schedule history ${draft.id}` },
  ],
  audience: "asker",
});

export async function preview(made: Change, keeping: Keeping, scene: Scene): Promise<Answer> {
  const { draft, what, line, before } = made;
  if (changesNothing(made, keeping, scene)) return nothingToChange(made, scene);
  const row = rowOf(made, keeping, 1, scene);
  const meeting = becomes(row, withTeam(scene.library, [row]));
  const holidays = await scene.holidays();
  const clashes = collisions(meeting, scene.library, holidays);
  const { twin } = draft;
  return {
    title: `Save this? ${meeting.title}`,
    blocks: [
      prose(`The meeting would be ${what}. Nothing is saved yet.`),
      factsOf(meeting, before, scene),
      { kind: "facts", facts: fact("Who sees it", sayAudience(keeping, scene)) },
      ...draft.notes.map((note): Block => prose(note)),
      ...(twin
        ? [
            prose(
              { strong: twin.title },
              " stands for ",
              { when: twin.when },
              " already. This would be another meeting.",
            ),
          ]
        : []),
      ...(clashes.length > 0 ? [heading("It collides with"), list(clashes)] : []),
      ...unknownHolidays(meeting, scene, holidays),
      marked(made, keeping, scene),
    ],
    actions: [
      {
        label: "Save",
        style: "primary",
        says: `${line} for:${keeping.audience} version:${keeping.newest?.version ?? 0} now`,
        asked: true,
      },
      { label: "Discard", says: "schedule discard" },
      ...otherAudience(line, keeping, scene),
      ...(made.actions ?? []),
    ],
    audience: "asker",
  };
}
