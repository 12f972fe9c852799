import type { Line } from "../answer.ts";
import { changesSince } from "../changes/about.ts";
import { changeStatement } from "../changes/tell.ts";
import { dayOf } from "../clock.ts";
import { overdueAmong } from "../commitments/standing.ts";
import { commitmentStatement } from "../commitments/statement.ts";
import { addDays, WEEK } from "../days.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Change } from "../library/history.ts";
import { sayMeeting } from "../library/lines.ts";
import { partnerIdsOf, toCome, unrecorded } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { weeksLeft } from "../library/turns.ts";
import { parseWhen } from "../library/when.ts";
import type { Point } from "../statement.ts";
import type { MeetingRow } from "../store/store.ts";
import { type Briefing, type Section, section } from "./briefing.ts";
import { comingStatement, meetingStatement } from "./meetings.ts";

/** What the outlook of a week is written from. `moves`: the newest versions of the workspace's own meetings. */
export interface WeekKnowledge extends Knowledge {
  readonly moves: readonly MeetingRow[];
  /** IANA zone in which days are counted. */
  readonly zone: string;
  /** Whether a meeting is wanted: all of them without a word. */
  readonly wanted?: (meeting: Meeting) => boolean;
  readonly named?: string;
  readonly line: string;
}

/** A vague date is worth a word when its period ends within so many days. */
const CLOSING = 56;
/** What passed longer ago without a record is history. */
const LATELY = 60;

const lastDay = (today: string): string => addDays(today, WEEK - 1);

/** Surely within the week: a vague period that merely touches it is not. */
const inWeek = ({ when }: Meeting, today: string): boolean =>
  when.precision === "day" && when.start <= lastDay(today) && when.end >= today;

const thisWeek = (meetings: readonly Meeting[], { today }: WeekKnowledge): readonly Meeting[] =>
  toCome(meetings, today).filter((one) => inWeek(one, today));

const coming = (meetings: readonly Meeting[], known: WeekKnowledge): Section =>
  section(
    "coming",
    thisWeek(meetings, known).map((one) => comingStatement(one, known)),
    known.say,
    { all: "next 7d" },
  );

/** How many meetings the week has, and the first of them. */
function headlineOf(meetings: readonly Meeting[], known: WeekKnowledge): Line {
  const { today, say } = known;
  const dated = thisWeek(meetings, known);
  const [first] = dated;
  return say.briefings.weekAhead(
    say.counts.meeting(dated.length),
    first && { title: first.title, standing: sayMeeting(first, today, say) },
  );
}

/** What a colleague has done to a meeting: the sentence of its last change. */
function movedStatement(one: Meeting, { what, personName, at }: MeetingRow, { zone, say }: WeekKnowledge): Point {
  const when = parseWhen(dayOf(new Date(at), zone));
  const by = say.briefings.by(personName, when && { when });
  return {
    text: say.briefings.movedBy(one.title, what, by),
    short: { name: `${one.title},`, state: [what] },
    about: [one.id],
    sources: one.sources,
    cells: [[one.title], [what], by],
  };
}

/** What a release of the data says of a meeting. */
function releasedStatement(change: Change, on: string, { library, say }: WeekKnowledge): Point {
  const { short, ...said } = changeStatement(change, library, say);
  const when = parseWhen(on);
  return {
    ...said,
    short: { ...short, name: `${short.name},` },
    cells: [[short.name], short.state, say.briefings.byData(when && { when })],
  };
}

function moved(meetings: readonly Meeting[], known: WeekKnowledge): Section {
  const { library, moves, today, zone, wanted, say } = known;
  const byId = new Map(meetings.map((one) => [one.id, one]));
  const since = addDays(today, -WEEK);
  const own = moves
    .filter(({ at }) => dayOf(new Date(at), zone) >= since)
    .sort((a, b) => b.at - a.at)
    .flatMap((row) => {
      const meeting = byId.get(row.id);
      return meeting ? [movedStatement(meeting, row, known)] : [];
    });
  const told = changesSince(library.history, since)
    .filter(({ change }) => change.kind === "meeting" && (change.what === "removed" ? !wanted : byId.has(change.id)))
    .map(({ on, change }) => releasedStatement(change, on, known));
  return section("moved", [...own, ...told], say, { all: "changes since last week" });
}

const isUnsure = ({ status, when }: Meeting): boolean =>
  status === "expected" || status === "announced" || status === "postponed" || when.precision !== "day";

function unconfirmedStatement(one: Meeting, { today, say }: WeekKnowledge): Point {
  const left = one.when.end === today ? say.briefings.itsLastDay : weeksLeft(one, today, say);
  const said = meetingStatement(one, { today, say });
  return {
    ...said,
    text: [...said.text.slice(0, -1), say.briefings.left(left)],
    short: { ...said.short, state: [...said.short.state, `, ${left}`] },
  };
}

const unconfirmed = (meetings: readonly Meeting[], known: WeekKnowledge): Section =>
  section(
    "unconfirmed",
    toCome(meetings, known.today)
      .filter((one) => isUnsure(one) && !inWeek(one, known.today) && one.when.end <= addDays(known.today, CLOSING))
      .map((one) => unconfirmedStatement(one, known)),
    known.say,
    { all: "next 8w" },
  );

function overdue(meetings: readonly Meeting[], known: WeekKnowledge): Section {
  const { library, today, commitments, wanted, say } = known;
  const ids = new Set(meetings.flatMap((one) => [one.id, one.series, ...partnerIdsOf(one, library)]));
  const late = overdueAmong(commitments, library, today).filter(({ about }) => !wanted || ids.has(about));
  const open = unrecorded(meetings, today).filter(({ when, team }) => team || when.end >= addDays(today, -LATELY));
  return section(
    "overdue",
    [
      ...late.map((one) => commitmentStatement(one, known)),
      ...open.map((one) => ({
        ...meetingStatement(one, known),
        cells: [[one.title], [say.briefings.noRecordYet], [{ when: one.when }]],
      })),
    ],
    say,
  );
}

/** Monday's outlook, on any day: the seven days from today. */
export function weekBriefing(known: WeekKnowledge): Briefing {
  const { library, today, wanted, named, line, say } = known;
  const { briefings } = say;
  const meetings = wanted ? library.meetings.filter(wanted) : library.meetings;
  const to = lastDay(today);
  const open = unrecorded(meetings, today).filter(({ team }) => team)[0];
  const subject = briefings.theWeek(say.dates.days(today, to), named);
  return {
    title: briefings.title(subject),
    headline: headlineOf(meetings, known),
    subject,
    line,
    basis: [briefings.weekBasis],
    sections: [coming, moved, unconfirmed, overdue].map((draw) => draw(meetings, known)),
    actions: [
      { label: say.common.coming, says: "next" },
      ...(open ? [{ label: briefings.actions.outcome, says: `schedule outcome ${open.id}` }] : []),
      { label: briefings.actions.commitments, says: "commitments" },
    ],
  };
}
