import { addDays, addMonths } from "../days.ts";
import { TOOLKIT } from "../kinds.ts";
import type { Library } from "../library/library.ts";
import { seriesOf } from "../library/relations.ts";
import type { Meeting, Series } from "../library/schema.ts";
import type { Span } from "../library/span.ts";
import { levelWeight } from "../library/weight.ts";
import { matchesMeeting } from "../query/match.ts";
import type { Query } from "../query/query.ts";
import { joinTitle } from "../text/blocks.ts";
import type { Words } from "../text/words.ts";
import { subtitle } from "./attach.ts";
import { type MarkContext, meetingMark, sayStates } from "./marks.ts";
import type { ChartPicture, Section } from "./picture.ts";

/** So many rows are still read on a telephone. */
const MOST_ROWS = 16;
const MOST_MONTHS = 12;
/** So many of those left out are named in the picture. */
const NAMED = 4;

/** Whole months that hold a span, a year of them at most; without a span the months ahead. */
export function windowOf(span: Span | undefined, today: string): Span {
  const start = `${(span?.start ?? today).slice(0, 7)}-01`;
  const farthest = addDays(addMonths(start, MOST_MONTHS), -1);
  const end = span ? addDays(addMonths(`${span.end.slice(0, 7)}-01`, 1), -1) : farthest;
  return { start, end: end < farthest ? end : farthest };
}

/** "November 2026 to October 2027", or "2027" for a whole year. */
export function sayWindow({ start, end }: Span, { dates, pictures }: Words): string {
  const year = start.slice(0, 4);
  if (start === `${year}-01-01` && end === `${year}-12-31`) return year;
  return start.slice(0, 7) === end.slice(0, 7)
    ? dates.month(start)
    : pictures.calendar.range(dates.month(start), dates.month(end));
}

/** What is drawn together on one row: a series, or a meeting by itself. */
interface Strand {
  readonly label: string;
  readonly series: Series | undefined;
  readonly meetings: readonly Meeting[];
}

export interface Year {
  readonly window: Span;
  readonly drawn: readonly Strand[];
  readonly leftOut: readonly Strand[];
}

const firstDay = ({ meetings }: Strand): string =>
  meetings.reduce((first, { when }) => (when.start < first ? when.start : first), "9999");

const kindOf = ({ series }: Strand): number => (series ? TOOLKIT.indexOf(series.kind) : TOOLKIT.length);

const byPlace = (a: Strand, b: Strand): number =>
  kindOf(a) - kindOf(b) || firstDay(a).localeCompare(firstDay(b)) || a.label.localeCompare(b.label, "en");

/** Meetings any of whose possible days lies in the window. */
export const meetingsIn = ({ filters }: Query, window: Span, library: Library): Meeting[] =>
  library.meetings.filter(
    (one) => one.when.start <= window.end && one.when.end >= window.start && matchesMeeting(one, filters, library),
  );

export function yearOf(query: Query, library: Library, today: string): Year {
  const window = windowOf(query.span, today);
  const bySeries = Map.groupBy(meetingsIn(query, window, library), (one) => one.series ?? one.id);
  const strands = [...bySeries.values()]
    .flatMap((meetings): Strand[] => {
      const [first] = meetings;
      if (!first) return [];
      const series = seriesOf(first, library);
      return [{ label: series?.name ?? first.title, series, meetings }];
    })
    .sort((a, b) => weightOf(a) - weightOf(b) || Number(hasPartner(b)) - Number(hasPartner(a)) || byPlace(a, b));
  return {
    window,
    drawn: strands.slice(0, MOST_ROWS).sort(byPlace),
    leftOut: strands.slice(MOST_ROWS),
  };
}

/** Where not all can be drawn, summits and ministerials are first. */
const weightOf = ({ meetings }: Strand): number => Math.min(...meetings.map(levelWeight));

/** Then those with partners: the others are the EU’s own, or everybody’s. */
const hasPartner = ({ series, meetings }: Strand): boolean =>
  (series?.partners.length ?? 0) > 0 || meetings.some(({ partners }) => partners.length > 0);

const sections = (strands: readonly Strand[], reader: MarkContext): Section[] =>
  [...Map.groupBy(strands, kindOf)].map(([kind, all]) => {
    const toolkit = TOOLKIT[kind];
    return {
      heading: toolkit ? reader.say.vocabulary.toolkit[toolkit].plural : reader.say.pictures.calendar.alone,
      rows: all.map(({ label, meetings }) => ({
        label,
        marks: meetings.map((one) => meetingMark(one, reader, false)),
      })),
    };
  });

/** "And 12 more, not drawn: …", with the first of their names. */
function sayLeftOut({ leftOut }: Year, { pictures }: Words, most: number): string[] {
  if (leftOut.length === 0) return [];
  const names = leftOut.slice(0, most).map(({ label }) => label);
  return [pictures.calendar.leftOut(leftOut.length, names, leftOut.length > most)];
}

export function cadencePicture(year: Year, filtered: string, reader: MarkContext): ChartPicture {
  const { say, language, today } = reader;
  const meetings = year.drawn.flatMap((strand) => strand.meetings);
  return {
    kind: "cadence",
    language,
    title: joinTitle(say.pictures.calendar.name, sayWindow(year.window, say)),
    subtitle: subtitle(filtered, say.counts.meeting(meetings.length)),
    from: year.window.start,
    to: year.window.end,
    today,
    sections: sections(year.drawn, reader),
    notes: sayLeftOut(year, say, NAMED),
  };
}

/** What the picture shows, with its numbers. */
export function cadenceAlt({ sections: all, from, to }: ChartPicture, { leftOut }: Year, say: Words): string {
  const rows = all.flatMap((section) => section.rows);
  const marks = rows.flatMap((row) => row.marks);
  return say.pictures.calendar.alt(
    sayWindow({ start: from, end: to }, say),
    say.counts.series(rows.length),
    say.counts.meeting(marks.length),
    sayStates(marks, say),
    leftOut.length,
  );
}
