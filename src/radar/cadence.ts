import type { Line } from "../answer.ts";
import { ago, DAYS_A_MONTH } from "../calendar/distance.ts";
import { addDays, addMonths, daysBetween } from "../days.ts";
import type { Cadence } from "../kinds.ts";
import type { Library } from "../library/library.ts";
import { mark } from "../library/lines.ts";
import { held, meetingsIn, partnerOf, toCome, unrecorded } from "../library/relations.ts";
import type { Meeting, Series } from "../library/schema.ts";
import { supporting } from "../statement.ts";
import type { Words } from "../text/words.ts";
import type { Finding, RadarInput } from "./finding.ts";

/** How often a series meets that has a rhythm. Months. */
const RHYTHMS = { quarterly: 3, biannual: 6, annual: 12, biennial: 24, triennial: 36 } as const;

const rhythmOf = (cadence: Cadence): keyof typeof RHYTHMS | undefined =>
  cadence === "ad-hoc" || cadence === "unknown" ? undefined : cadence;

/**
 * A yearly dialogue that meets in March and then in June is on time for everybody at the table. Of the 49 intervals on
 * record that are no gap of the data (release 2026.11), 27 are longer than the cadence; a quarter of it leaves 12.
 */
const TOLERANCE = 0.25;
/** After so many rounds without a record a series sleeps, or the sources do: that is no news of this week. */
const DORMANT_ROUNDS = 3;

/** The last ISO day on which a round is not yet overdue, `rounds` after one that ended on a day; nothing without a rhythm. */
export function lastDayInTime(end: string, cadence: Cadence, rounds = 1): string | undefined {
  const rhythm = rhythmOf(cadence);
  if (!rhythm) return undefined;
  const months = RHYTHMS[rhythm];
  return addDays(addMonths(end, months * rounds), Math.ceil(months * DAYS_A_MONTH * TOLERANCE));
}

/** The data has no field for the end of a series; curators write in words what came in its place. */
const ENDED = /\b(discontinued|(replaced|followed|succeeded|superseded) by|merged into|came to an end)\b/i;

const isOver = ({ cadenceNote = "", note = "", partners }: Series, library: Library): boolean =>
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

function standingOf(series: Series, library: Library, today: string): CadenceStanding | undefined {
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

/** A round that may begin before another cadence is over settles the matter; one that lies beyond does not. */
const isSettled = ({ next }: CadenceStanding, months: number, today: string): boolean =>
  next !== undefined && next.when.start <= addMonths(today, months);

function sayOpen([one]: readonly Meeting[], say: Words): Line {
  if (!one) return [];
  const { radar, vocabulary } = say;
  return one.status === "postponed"
    ? radar.openPostponed(one.when)
    : radar.openPassed(vocabulary.meetingStatuses[one.status].inside, one.when);
}

const sayNext = (next: Meeting | undefined, { radar, vocabulary }: Words): Line =>
  next ? radar.next(vocabulary.meetingStatuses[next.status].inside, next.when) : radar.noNext;

function findingOf(
  series: Series,
  standing: CadenceStanding,
  { library, today, say }: RadarInput,
): Finding | undefined {
  const rhythm = rhythmOf(series.cadence);
  const limit = lastDayInTime(standing.counted, series.cadence);
  if (!rhythm || !limit || today <= limit || isSettled(standing, RHYTHMS[rhythm], today)) return undefined;
  const { last, open, next } = standing;
  const known = last.team ? today : library.release.asOf;
  const asleep = lastDayInTime(standing.counted, series.cadence, DORMANT_ROUNDS);
  const dormant = asleep !== undefined && asleep < known && asleep < today;
  return {
    kind: dormant ? "dormant" : "overdue",
    key: `cadence ${series.id}`,
    about: [series.id],
    text: say.radar.pastCadence(
      { name: series.name, rhythm: say.radar.rhythms[rhythm], mark: mark(series.confidence, say) },
      { when: last.when, ago: ago(last.when, today, say), mark: mark(last.confidence, say) },
      sayOpen(open, say),
      sayNext(next, say),
    ),
    sources: [
      ...supporting(last.sources, "date", "when").slice(0, 1),
      ...supporting(series.sources, "cadence").slice(0, 1),
    ],
    // What has only just slipped can still be caught: it comes first.
    order: daysBetween(limit, today),
    help: { label: say.radar.help.schedule(series.name), says: `schedule form "${series.name}"` },
    ...(limit >= known && { blind: true as const }),
  };
}

/** Series past their cadence, and those of which nothing has been recorded for several rounds. */
export const pastCadence = (input: RadarInput): Finding[] =>
  input.library.series
    .filter((one) => rhythmOf(one.cadence) && !isOver(one, input.library))
    .flatMap((one) => {
      const standing = standingOf(one, input.library, input.today);
      return (standing && findingOf(one, standing, input)) ?? [];
    });
