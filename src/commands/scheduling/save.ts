import type { Action, Answer } from "../../answer.ts";
import { prose, quiet } from "../../answer.ts";
import { TeamMeeting, withTeam } from "../../calendar/team.ts";
import type { Meeting } from "../../library/schema.ts";
import { amendAfter } from "../../messages/amend.ts";
import { record } from "../../rights/audit.ts";
import { problem } from "../../text/blocks.ts";
import { cancelling } from "../asking.ts";
import type { Scene } from "../command.ts";
import type { Draft } from "./draft.ts";
import type { Keeping } from "./keeping.ts";

import { becomes, type Change, changesNothing, factsOf, marked, rowOf } from "./proposed.ts";

const after = ({ id }: Draft, { status, when }: Meeting, today: string): Action[] => [
  { label: "Show it", says: id },
  { label: "Move", says: `schedule move ${id}` },
  ...(status === "cancelled" || status === "postponed"
    ? [{ label: "Put it back", says: `schedule ${when.precision === "day" ? "confirm" : "move"} ${id}` }]
    : status === "held"
      ? []
      : when.end < today
        ? [{ label: "Close it", says: `schedule close ${id}` }]
        : [{ label: "Remind us here", says: `remind ${id} 7d,1d` }, cancelling(id)]),
  { label: "History", says: `schedule history ${id}` },
];

const faster = ({ draft }: Change, by: string): Answer =>
  problem(
    "Somebody was faster",
    [`${by} changed this meeting after you had looked at it. Nothing was saved; look again before you change it.`],
    [
      { label: "Show it", says: draft.id },
      { label: "History", says: `schedule history ${draft.id}` },
    ],
  );

/** It goes on under another audience: as it was kept before, it ends. */
async function retire(row: string, { audience }: Keeping, { store, place, person, now }: Scene): Promise<void> {
  const [newest] = await store.meetingLog(place, row);
  const record = newest && TeamMeeting.parse(JSON.parse(newest.value));
  if (!record || record.retired) return;
  await store.addMeeting({
    ...newest,
    version: newest.version + 1,
    value: JSON.stringify({ ...record, retired: true } satisfies TeamMeeting),
    what: audience === "workspace" ? "now for the whole workspace" : "now for one conversation only",
    person: person.id,
    personName: person.name,
    at: now.getTime(),
  });
}

export async function save(made: Change, keeping: Keeping, seen: number | undefined, scene: Scene): Promise<Answer> {
  const { draft, what, before } = made;
  const { store, place, now } = scene;
  const { newest } = keeping;
  const row = rowOf(made, keeping, (newest?.version ?? 0) + 1, scene);
  // Pressing Save twice saves once.
  const saved = newest?.value === row.value || changesNothing(made, keeping, scene);
  const overtaken = seen !== undefined && seen !== (newest?.version ?? 0);
  if (!saved && (overtaken || !(await store.addMeeting(row)))) return faster(made, newest?.personName ?? "Somebody");
  if (before?.team && before.team.row !== row.id) await retire(before.team.row, keeping, scene);
  const library = withTeam(scene.library, [row]);
  const meeting = becomes(row, library);
  if (!saved) await record({ ...scene, library }, "meeting", `${meeting.title}: ${what}`);
  await made.saved?.();
  await amendAfter(store, place, row.id, { libraryIn: () => library, now: now.getTime() });
  await store.wake({ platform: place.platform, tenant: place.tenant }, now.getTime());
  return {
    title: `Saved: ${meeting.title}`,
    blocks: [
      prose(`The meeting is ${what}.`),
      factsOf(meeting, before, scene),
      quiet("Reminders to come and cards already posted follow by themselves."),
      marked(made, keeping, scene),
    ],
    actions: after(draft, meeting, scene.today),
  };
}
