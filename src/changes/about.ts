import type { Line } from "../answer.ts";
import { dayOf } from "../clock.ts";
import type { Reach } from "../knowledge.ts";
import type { Change, Changes } from "../library/history.ts";
import { sayMeeting } from "../library/lines.ts";
import type { Meeting } from "../library/schema.ts";
import { parseWhen } from "../library/when.ts";
import type { Point } from "../statement.ts";
import { changeStatement } from "./tell.ts";

/** A change and the ISO day of the release that brought it. */
export interface Dated {
  readonly on: string;
  readonly change: Change;
}

/** All changes of the data set since an ISO day, that day included, the newest first. */
export const changesSince = (history: readonly Changes[], since: string): Dated[] =>
  history.filter(({ on }) => on >= since).flatMap(({ on, changes }) => changes.map((change) => ({ on, change })));

/** Whether a change is about one of some records, or about what belongs to one of them. */
export const concerns =
  (ids: ReadonlySet<string>) =>
  ({ id, series, partners }: Change): boolean =>
    ids.has(id) || (series !== undefined && ids.has(series)) || partners.some((one) => ids.has(one));

/** What a colleague made of a meeting, as the record stands now: who it was stands in its first source. */
function ownStatement(one: Meeting, changed: number, { today, say }: Reach): Point {
  const day = parseWhen(dayOf(new Date(changed), "UTC"));
  const state = say.briefings.setByTeam(day, sayMeeting(one, today, say));
  const text: Line = [{ strong: one.title }, " – ", ...state, "."];
  return { text, about: [one.id], short: { name: one.title, state }, sources: one.sources, cells: [text] };
}

const ownSince = (ids: ReadonlySet<string>, since: string, reader: Reach) =>
  reader.library.meetings
    .filter(({ id }) => ids.has(id))
    .flatMap((one) => (one.team ? [{ one, changed: one.team.changed }] : []))
    .filter(({ changed }) => dayOf(new Date(changed), "UTC") >= since)
    .map(({ one, changed }) => ({ on: dayOf(new Date(changed), "UTC"), said: ownStatement(one, changed, reader) }));

/**
 * What has changed about some records since an ISO day, the newest first: in the data set, and by the team whose view
 * the library is. Without a day: all that is known.
 */
export function changesAbout(ids: ReadonlySet<string>, since: string | undefined, reader: Reach): Point[] {
  const { library, say } = reader;
  const told = changesSince(library.history, since ?? "")
    .filter(({ change }) => concerns(ids)(change))
    .map(({ on, change }) => ({ on, said: changeStatement(change, library, say) }));
  return [...ownSince(ids, since ?? "", reader), ...told]
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
    .map(({ said }) => said);
}
