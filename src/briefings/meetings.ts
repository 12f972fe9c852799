import type { Line } from "../answer.ts";
import { daysBetween } from "../days.ts";
import type { Reach as Known } from "../knowledge.ts";
import type { Library } from "../library/library.ts";
import { mark, sayMeeting } from "../library/lines.ts";
import { held, seriesOf, unrecorded } from "../library/relations.ts";
import type { Meeting, Series } from "../library/schema.ts";
import { lastOf, nextOf } from "../library/weight.ts";
import type { Point } from "../statement.ts";
import { supporting } from "../statement.ts";
import { ended } from "../text/grammar.ts";
import type { Words } from "../text/words.ts";
import type { Scope } from "./scope.ts";

const MOST_LAST = 3;
/** So many meetings without a record are told of. */
const MOST_UNRECORDED = 2;

type Reach = Pick<Known, "today" | "say">;

const noted = ({ note }: Meeting, { records }: Words): string => (note ? ` ${records.note(ended(note))}` : "");

const shortly = (one: Meeting, { today, say }: Reach): Line => [
  ...sayMeeting(one, today, say),
  mark(one.confidence, say),
];

/** The same in a line that holds several. */
function inPassing(one: Meeting, reader: Reach): Line {
  const { today, say } = reader;
  if (unrecorded([one], today).length === 0) return shortly(one, reader);
  const status = say.vocabulary.meetingStatuses[one.status].inside;
  return say.briefings.unrecorded(status, one.when, mark(one.confidence, say));
}

const placed = ({ city, title }: Meeting): string | undefined => (city && !title.includes(city) ? city : undefined);

const statement = (one: Meeting, reader: Reach, more: string, outcome?: string): Point => ({
  about: [one.id],
  text: reader.say.briefings.meeting(one.title, placed(one), shortly(one, reader), more),
  short: { name: `${one.title},`, state: inPassing(one, reader), ...(outcome && { more: outcome }) },
  sources: supporting(one.sources, outcome ? "outcome" : "date", "when", "announcement"),
  cells: [[one.title], shortly(one, reader), [one.city ?? "–"], ...(outcome ? [[outcome]] : [])],
});

/** A meeting in a list of dates. */
export const meetingStatement = (one: Meeting, reader: Reach): Point => statement(one, reader, ".");

const levelOf = ({ level }: Meeting, { briefings, vocabulary }: Words): string =>
  level === "mixed" ? "" : briefings.level(vocabulary.levels[level].inside);

/** How far it is, where a day is known and nothing speaks against it. */
const distance = (one: Meeting, { today, say }: Reach): string =>
  one.when.precision === "day" && one.status !== "postponed" && one.status !== "cancelled" && one.when.end >= today
    ? say.briefings.distance(say.dates.aheadInside(daysBetween(today, one.when.start)))
    : "";

/** A meeting to come, with all that helps to prepare for it. */
export const comingStatement = (one: Meeting, reader: Reach): Point =>
  statement(one, reader, `${distance(one, reader)}${levelOf(one, reader.say)}.${noted(one, reader.say)}`);

/** A meeting that was held, and what came of it. */
function heldStatement(one: Meeting, reader: Reach): Point {
  const outcome = one.outcome ? ended(one.outcome) : reader.say.briefings.noOutcome;
  return statement(one, reader, `. ${outcome}`, outcome);
}

const unrecordedStatement = (one: Meeting, reader: Reach): Point =>
  statement(one, reader, `.${noted(one, reader.say)}`);

function standing(one: Meeting, reader: Reach): Point {
  if (one.status === "held") return heldStatement(one, reader);
  return one.when.end < reader.today && one.status !== "cancelled"
    ? unrecordedStatement(one, reader)
    : comingStatement(one, reader);
}

/** One meeting as it stands: held, to come, cancelled, or nobody knows. A line of its own need not name it again. */
export function standingStatement(one: Meeting, reader: Reach): Point {
  const said = standing(one, reader);
  return { ...said, short: { ...said.short, name: "" } };
}

/** The meeting to come, and those still ahead that were called off. */
export function nextMeetings({ meetings, meeting }: Scope, library: Library, today: string): readonly Meeting[] {
  const others = meetings.filter(({ id }) => id !== meeting?.id);
  const [first] = nextOf(others, today, library);
  const off = others.filter(({ status, when }) => status === "cancelled" && when.end >= today);
  return [...(first ? [first] : []), ...off];
}

/** What comes next. Where all that was planned was called off, that no other date is known is said as well. */
export function nextStatements(scope: Scope, reader: Known): Point[] {
  const { noOther } = reader.say.briefings;
  const next = nextMeetings(scope, reader.library, reader.today);
  const alone = next.every(({ status }) => status === "cancelled");
  return next.map((one) => {
    const said = comingStatement(one, reader);
    return alone ? { ...said, text: [...said.text, ` ${noOther}`], short: { ...said.short, more: noOther } } : said;
  });
}

/** Before one day, where a meeting of the past is the subject. */
const before = ({ meeting }: Scope, today: string): string =>
  meeting && meeting.when.start < today ? meeting.when.start : today;

/** The newest meeting of each dialogue, in their order; single meetings stand for themselves. */
function rounds(past: readonly Meeting[]): Meeting[] {
  const seen = new Set<string>();
  return past.filter(({ series, id }) => {
    const key = series ?? id;
    return !seen.has(key) && seen.add(key);
  });
}

const isTalk = (series: Series | undefined): boolean =>
  series !== undefined && (series.kind === "dialogue" || series.kind === "consultation");

/** The newest meeting of any kind, the last round of the dialogue that meets next, and those of other talks; the newest and weightiest first. */
export function lastMeetings(scope: Scope, library: Library, today: string): readonly Meeting[] {
  const { meeting, meetings } = scope;
  const past = lastOf(meetings, library).filter(
    ({ id, when }) => id !== meeting?.id && when.start <= before(scope, today),
  );
  if (meeting || scope.series.length < 2) return past.slice(0, meeting ? 1 : MOST_LAST);
  const next = nextOf(meetings, today, library)[0]?.series;
  const round = past.find(({ series }) => series !== null && series === next);
  const [newest] = past;
  const talks = rounds(past).filter((one) => isTalk(seriesOf(one, library)) && one.partners.length < 2);
  const told = [...new Set([newest, round, ...talks])].filter((one) => one !== undefined);
  return lastOf(told.slice(0, MOST_LAST), library);
}

/** Planned since the last round of its dialogue, and nobody has said that it was held. */
function openMeetings(scope: Scope, today: string): Meeting[] {
  const newest = new Map(
    held(scope.meetings)
      .toReversed()
      .map(({ series, when }) => [series, when.end]),
  );
  return unrecorded(scope.meetings, today)
    .filter(({ id, series, when }) => id !== scope.meeting?.id && when.end >= (newest.get(series) ?? ""))
    .filter(({ when }) => when.start <= before(scope, today))
    .slice(0, MOST_UNRECORDED);
}

/** What was held last, and what was planned since without a word that it was held. */
export const lastStatements = (scope: Scope, known: Known): Point[] => [
  ...lastMeetings(scope, known.library, known.today).map((one) => heldStatement(one, known)),
  ...openMeetings(scope, known.today).map((one) => unrecordedStatement(one, known)),
];
