import { addDays, addMonths, DAYS_A_MONTH } from "../days.ts";
import type { Cadence } from "../kinds.ts";
import type { Library } from "./library.ts";
import { held, meetingsIn, partnerOf, toCome, unrecorded } from "./relations.ts";
import type { Meeting, Series } from "./schema.ts";

/** How often a series meets that has a rhythm. Months. */
const RHYTHMS = { quarterly: 3, biannual: 6, annual: 12, biennial: 24, triennial: 36 } as const;
export type Rhythm = keyof typeof RHYTHMS;

export const rhythmOf = (cadence: Cadence): Rhythm | undefined =>
  cadence === "ad-hoc" || cadence === "unknown" ? undefined : cadence;

/**
 * A yearly dialogue that meets in March and then in June is on time for everybody at the table. Of the 49 intervals on
 * record that are no gap of the data (release 2026.11), 27 are longer than the cadence; a quarter of it leaves 12.
 */
const TOLERANCE = 0.25;

/** The last ISO day on which a round is not yet overdue, `rounds` after one that ended on a day; nothing without a rhythm. */
export function lastDayInTime(end: string, cadence: Cadence, rounds = 1): string | undefined {
  const rhythm = rhythmOf(cadence);
  if (!rhythm) return undefined;
  const months = RHYTHMS[rhythm];
  return addDays(addMonths(end, months * rounds), Math.ceil(months * DAYS_A_MONTH * TOLERANCE));
}

/** The data has no field for the end of a series; curators write in words what came in its place. */
const ENDED = /\b(discontinued|(replaced|followed|succeeded|superseded) by|merged into|came to an end)\b/i;

export const isOver = ({ cadenceNote = "", note = "", partners }: Series, library: Library): boolean =>
  ENDED.test(`${cadenceNote} ${note}`) ||
  (partners.length > 0 && partners.every((id) => partnerOf(id, library)?.status === "defunct"));

/** Where a series stands. */
export interface CadenceStanding {
  readonly last: Meeting;
  /** Planned since then and passed without a record, or postponed. */
  readonly open: readonly Meeting[];
  /** The latest day on which one may have been held: the cadence counts from here, so that nothing is called overdue that may not be. */
  readonly counted: string;
  readonly next: Meeting | undefined;
}

export function standingOf(series: Series, library: Library, today: string): CadenceStanding | undefined {
  const meetings = meetingsIn(series.id, library);
  const [last] = held(meetings);
  if (!last) return undefined;
  const open = unrecorded(meetings, today).filter(({ when }) => when.end > last.when.end);
  const [maybe] = open.filter(({ status }) => status !== "postponed");
  const next = toCome(meetings, today)
    .filter(({ status }) => status !== "postponed")
    .sort((a, b) => (a.when.start < b.when.start ? -1 : 1))[0];
  return { last, open, counted: maybe?.when.end ?? last.when.end, next };
}

/** The last day on which a round of it would have been in time, where none was and none is near. */
export function overdueSince(
  { cadence }: Series,
  { counted, next }: CadenceStanding,
  today: string,
): string | undefined {
  const rhythm = rhythmOf(cadence);
  const limit = lastDayInTime(counted, cadence);
  if (!rhythm || !limit || today <= limit) return undefined;
  // A round that may begin before another cadence is over settles the matter; one that lies beyond does not.
  return next !== undefined && next.when.start <= addMonths(today, RHYTHMS[rhythm]) ? undefined : limit;
}
