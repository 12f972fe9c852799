import type { Action, Answer, Block } from "../../answer.ts";
import { heading, list, prose, quiet } from "../../answer.ts";
import { collisions } from "../../calendar/collisions.ts";
import type { Holidays } from "../../calendar/holidays.ts";
import { TeamMeeting, withTeam } from "../../calendar/team.ts";
import type { Library } from "../../library/library.ts";
import { partnerIdsOf, partnerOf, seriesOf } from "../../library/relations.ts";
import type { Meeting } from "../../library/schema.ts";
import { partnerName } from "../../library/titles.ts";
import { sameWhen } from "../../library/when.ts";
import { amendAfter, meetingIn } from "../../reminders/amend.ts";
import { capital } from "../../reminders/standing.ts";
import { record } from "../../rights/audit.ts";
import { meetingIdOf } from "../../rights/seal.ts";
import type { MeetingRow } from "../../store/store.ts";
import { LEVEL_LABELS } from "../../vocabulary.ts";
import { cancelling } from "../asking.ts";
import type { Scene } from "../command.ts";
import { fact, problem, sayMeeting } from "../lines.ts";
import { channel } from "../rules/room.ts";
import { type Draft, recordOf } from "./draft.ts";
import { type Keeping, keepingOf, otherAudience, refusedToKeep, sayAudience, type Wish } from "./keeping.ts";

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
const rowOf = (
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
function becomes(row: MeetingRow, library: Library): Meeting {
  const meeting = meetingIn(meetingIdOf(row.id), library);
  if (!meeting) throw new Error(`the meeting ${row.id} was lost`);
  return meeting;
}

const factsOf = (meeting: Meeting, before: Meeting | undefined, { library, today }: Scene): Block => {
  const partners = partnerIdsOf(meeting, library).flatMap((id) => partnerOf(id, library) ?? []);
  return {
    kind: "facts",
    facts: [
      ...fact("When", ...capital(sayMeeting(meeting, today))),
      ...(before && !sameWhen(before.when, meeting.when)
        ? fact("Until now", ...capital(sayMeeting(before, today)))
        : []),
      ...fact("Where", meeting.city),
      ...fact("With", partners.map(partnerName).join(", ")),
      ...(meeting.level === "mixed" ? [] : fact("Level", LEVEL_LABELS[meeting.level].label)),
      ...fact("Part of", seriesOf(meeting, library)?.name),
      ...fact("What came of it", meeting.outcome),
    ],
  };
};

const sorted = (record: TeamMeeting): string =>
  JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
const changesNothing = ({ draft, before }: Change, { id }: Keeping, scene: Scene): boolean =>
  before !== undefined &&
  (before.team === undefined || before.team.row === id) &&
  sorted(recordOf(before, scene)) === sorted(draft.record);

const marked = ({ draft }: Change, { audience }: Keeping, scene: Scene): Block => {
  const where = audience === "room" ? `this ${channel(scene)}` : "this workspace";
  return quiet(
    draft.record.pinned
      ? `This counts for ${where} only, and is marked as your team’s own; the public record stays as it is.`
      : `It shows in ${where} only, marked as your team’s own.`,
  );
};

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

async function preview(made: Change, keeping: Keeping, scene: Scene): Promise<Answer> {
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

async function save(made: Change, keeping: Keeping, seen: number | undefined, scene: Scene): Promise<Answer> {
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

/** Shows a change, or saves it. */
export async function change(made: Change, wish: Wish, scene: Scene): Promise<Answer> {
  const keeping = await keepingOf(made.draft.id, made.before, wish.audience, scene);
  const refused = await refusedToKeep(made.before, keeping, scene);
  if (refused) return refused;
  return wish.now ? save(made, keeping, wish.seen, scene) : preview(made, keeping, scene);
}
