import type { Action, Answer, Block } from "../../answer.ts";
import { heading, list, prose, quiet } from "../../answer.ts";
import { collisions } from "../../calendar/collisions.ts";
import type { Holidays } from "../../calendar/holidays.ts";
import { type TeamMeeting, withTeam } from "../../calendar/team.ts";
import type { Library } from "../../library/library.ts";
import { partnerIdsOf, partnerOf, seriesOf } from "../../library/relations.ts";
import type { Meeting } from "../../library/schema.ts";
import { partnerName } from "../../library/titles.ts";
import { sameWhen } from "../../library/when.ts";
import { amendAfter, meetingIn } from "../../reminders/amend.ts";
import { capital } from "../../reminders/standing.ts";
import type { MeetingRow } from "../../store/store.ts";
import { LEVEL_LABELS } from "../../vocabulary.ts";
import { cancelling } from "../asking.ts";
import type { Scene } from "../command.ts";
import { fact, problem, sayMeeting } from "../lines.ts";
import { refusedTo } from "../permission.ts";
import { type Draft, recordOf } from "./draft.ts";

/** A change of a meeting, before it is saved. */
export interface Change {
  readonly draft: Draft;
  /** What becomes of the meeting: "moved to 19 March 2027". */
  readonly what: string;
  /** The line that makes the change. */
  readonly line: string;
  readonly before: Meeting | undefined;
  readonly actions?: readonly Action[];
}

/** `now`: without asking. `seen`: the version that was looked at. */
export interface Wish {
  readonly now: boolean;
  readonly seen?: number;
}

/** The row that a draft would be saved as. */
const rowOf = ({ id, record }: Draft, version: number, what: string, { place, person, now }: Scene): MeetingRow => ({
  platform: place.platform,
  tenant: place.tenant,
  id,
  version,
  value: JSON.stringify(record),
  what,
  person: person.id,
  personName: person.name,
  at: now.getTime(),
});

/** How the meeting would stand. */
function becomes(row: MeetingRow, library: Library): Meeting {
  const meeting = meetingIn(row.id, library);
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
const changesNothing = ({ draft, before }: Change, scene: Scene): boolean =>
  before !== undefined && sorted(recordOf(before, scene)) === sorted(draft.record);

const pinned = (made: Change): Block =>
  quiet(
    made.draft.record.pinned
      ? "This counts for your workspace only, and is marked as your team’s own; the public record stays as it is."
      : "It shows in this workspace only, marked as your team’s own.",
  );

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

async function preview(made: Change, scene: Scene): Promise<Answer> {
  const { draft, what, line, before } = made;
  if (changesNothing(made, scene)) return nothingToChange(made, scene);
  const row = rowOf(draft, 1, what, scene);
  const meeting = becomes(row, withTeam(scene.library, [row]));
  const holidays = await scene.holidays();
  const clashes = collisions(meeting, scene.library, holidays);
  const [newest] = await scene.store.meetingLog(scene.place, draft.id);
  const { twin } = draft;
  return {
    title: `Save this? ${meeting.title}`,
    blocks: [
      prose(`The meeting would be ${what}. Nothing is saved yet.`),
      factsOf(meeting, before, scene),
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
      pinned(made),
    ],
    actions: [
      { label: "Save", style: "primary", says: `${line} version:${newest?.version ?? 0} now`, asked: true },
      { label: "Discard", says: "schedule discard" },
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

async function save(made: Change, seen: number | undefined, scene: Scene): Promise<Answer> {
  const { draft, what, before } = made;
  const { store, place, now } = scene;
  const [newest] = await store.meetingLog(place, draft.id);
  const row = rowOf(draft, (newest?.version ?? 0) + 1, what, scene);
  // Pressing Save twice saves once.
  const saved = newest?.value === row.value || changesNothing(made, scene);
  const overtaken = seen !== undefined && seen !== (newest?.version ?? 0);
  if (!saved && (overtaken || !(await store.addMeeting(row)))) return faster(made, newest?.personName ?? "Somebody");
  const library = withTeam(scene.library, [row]);
  const meeting = becomes(row, library);
  await amendAfter(store, place, draft.id, { library, now: now.getTime() });
  await store.wake({ platform: place.platform, tenant: place.tenant }, now.getTime());
  return {
    title: `Saved: ${meeting.title}`,
    blocks: [
      prose(`The meeting is ${what}.`),
      factsOf(meeting, before, scene),
      quiet("Reminders to come and cards already posted follow by themselves."),
      pinned(made),
    ],
    actions: after(draft, meeting, scene.today),
  };
}

/** Shows a change, or saves it. */
export const change = async (made: Change, { now, seen }: Wish, scene: Scene): Promise<Answer> =>
  (await refusedTo(scene)) ?? (now ? save(made, seen, scene) : preview(made, scene));
