import type { Line } from "../answer.ts";
import { type Acting, record } from "../audit.ts";
import { TeamMeeting, withTeam } from "../calendar/team.ts";
import type { Library } from "../library/library.ts";
import { meetingIn } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { amendAfter } from "../messages/amend.ts";
import { audienceOf, meetingIdOf } from "../seal.ts";
import type { MeetingRow, Store } from "../store/store.ts";
import { sayInstant } from "../text/when.ts";
import { type Draft, recordOf } from "./draft.ts";
import type { Here } from "./here.ts";
import type { Keeping } from "./keeping.ts";

/** A change of a meeting, before it is saved. */
export interface Change {
  readonly draft: Draft;
  /** What becomes of the meeting: "moved to 19 March 2027". */
  readonly what: string;
  readonly before: Meeting | undefined;
}

/** Whoever changes it, where and when, and the data as the conversation sees it. */
interface Changing extends Omit<Acting, "library" | "store"> {
  readonly store: Store;
  readonly library: Library;
}

/** The version that a change would be saved as. */
export const rowOf = (
  { draft, what }: Change,
  { id, room, newest }: Keeping,
  { place, person, now }: Pick<Changing, "place" | "person" | "now">,
): MeetingRow => ({
  platform: place.platform,
  tenant: place.tenant,
  id,
  version: (newest?.version ?? 0) + 1,
  value: JSON.stringify({ ...draft.record, ...(room !== undefined && { room }) } satisfies TeamMeeting),
  what,
  person: person.id,
  personName: person.name,
  at: now.getTime(),
});

/** The data with a version as the newest one, and how the meeting stands in it. */
export function becoming(
  row: MeetingRow,
  { library: before, say }: Pick<Changing, "library" | "say">,
): { library: Library; meeting: Meeting } {
  const library = withTeam(before, [row], say);
  const meeting = meetingIn(meetingIdOf(row.id), library);
  if (!meeting) throw new Error(`the meeting ${row.id} was lost`);
  return { library, meeting };
}

const sorted = (record: TeamMeeting): string =>
  JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Whether a meeting stands like that already. */
export const changesNothing = (
  { draft, before }: Change,
  { id }: Pick<Keeping, "id">,
  of: { readonly library: Library },
): boolean =>
  before !== undefined &&
  (before.team === undefined || before.team.row === id) &&
  sorted(recordOf(before, of)) === sorted(draft.record);

/** Whether this very version stands already: pressing twice saves once. */
export const isSaved = (change: Change, keeping: Keeping, by: Changing): boolean =>
  keeping.newest?.value === rowOf(change, keeping, by).value || changesNothing(change, keeping, by);

/** It goes on under another audience: as it was kept before, it ends. */
async function retire(row: string, kept: string, { store, place, person, now, say }: Changing): Promise<void> {
  const [newest] = await store.meetingLog(place, row);
  const record = newest && TeamMeeting.parse(JSON.parse(newest.value));
  if (!record || record.retired) return;
  const { nowForWorkspace, nowForRoom } = say.scheduling;
  await store.addMeeting({
    ...newest,
    version: newest.version + 1,
    value: JSON.stringify({ ...record, retired: true } satisfies TeamMeeting),
    what: audienceOf(kept) === "workspace" ? nowForWorkspace : nowForRoom,
    person: person.id,
    personName: person.name,
    at: now.getTime(),
  });
}

/**
 * Saves a change as the next version; reminders and posted cards follow. The meeting as it stands then; nothing if somebody
 * else has saved that version meanwhile. Saving what stands already is harmless.
 */
export async function saveChange(change: Change, keeping: Keeping, by: Changing): Promise<Meeting | undefined> {
  const { store, place, now } = by;
  const row = rowOf(change, keeping, by);
  const saved = isSaved(change, keeping, by);
  if (!saved && !(await store.addMeeting(row))) return undefined;
  const earlier = change.before?.team?.row;
  if (earlier !== undefined && earlier !== row.id) await retire(earlier, row.id, by);
  const { library, meeting } = becoming(row, by);
  if (!saved) await record({ ...by, library }, "meeting", `${meeting.title}: ${change.what}`);
  await amendAfter(store, place, row.id, { libraryIn: () => library, now: now.getTime() });
  await store.wake({ platform: place.platform, tenant: place.tenant }, now.getTime());
  return meeting;
}

/** All versions of a meeting, the newest first. */
export const versionsOf = ({ id, team }: Meeting, { store, place }: Pick<Changing, "store" | "place">) =>
  store.meetingLog(place, team?.row ?? id);

/** Who made a version, when, and what changed with it. */
export const sayVersion = (
  { what, person, personName, at, version }: MeetingRow,
  { settings, say }: Pick<Here, "settings" | "say">,
): Line => [
  ...sayInstant(at, settings),
  say.scheduling.version(version),
  { person: { id: person, name: personName } },
  `${say.punctuation.colon}${what}`,
];
