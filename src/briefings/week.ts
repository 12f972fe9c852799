import type { Line } from "../answer.ts";
import { addDays, WEEK } from "../calendar/days.ts";
import { changesSince } from "../changes/about.ts";
import { changeStatement } from "../changes/tell.ts";
import { dayOf } from "../clock.ts";
import { overdueAmong } from "../commitments/standing.ts";
import { commitmentStatement } from "../commitments/statement.ts";
import type { Change } from "../library/history.ts";
import type { Library } from "../library/library.ts";
import { partnerIdsOf, toCome, unrecorded } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { weeksLeft } from "../library/turns.ts";
import { parseWhen } from "../library/when.ts";
import type { MeetingRow } from "../store/store.ts";
import { sayWhen } from "../text/when.ts";
import { wordsIn } from "../text/words.ts";
import type { Briefing, Point, Section } from "./briefing.ts";
import type { Knowledge } from "./knowledge.ts";
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

const coming = (meetings: readonly Meeting[], today: string): Section => ({
  key: "coming",
  heading: "Coming in the next seven days",
  label: "Coming",
  columns: ["Meeting", "Where it stands", "Place"],
  points: toCome(meetings, today)
    .filter((one) => inWeek(one, today))
    .map((one) => comingStatement(one, today)),
  blank: "Nothing is dated in the next seven days.",
  none: "nothing dated in seven days",
  all: "next 7d",
});

/** What a colleague has done to a meeting: the sentence of its last change. */
function movedStatement(one: Meeting, { what, personName, at }: MeetingRow, zone: string): Point {
  const day = parseWhen(dayOf(new Date(at), zone));
  const by: Line = [` by ${personName}`, ...(day ? [", ", { when: day } as const] : [])];
  return {
    text: [{ strong: one.title }, ` – ${what},`, ...by, "."],
    short: { name: `${one.title},`, state: [what] },
    about: [one.id],
    sources: one.sources,
    cells: [[one.title], [what], by],
  };
}

/** What a release of the data says of a meeting. */
function releasedStatement(change: Change, on: string, library: Library): Point {
  const { short, ...said } = changeStatement(change, library);
  const day = parseWhen(on);
  return {
    ...said,
    short: { ...short, name: `${short.name},` },
    cells: [[short.name], short.state, ["data", ...(day ? ([", ", { when: day }] as const) : [])]],
  };
}

function moved(meetings: readonly Meeting[], { library, moves, today, zone, wanted }: WeekKnowledge): Section {
  const byId = new Map(meetings.map((one) => [one.id, one]));
  const since = addDays(today, -WEEK);
  const statements = moves
    .filter(({ at }) => dayOf(new Date(at), zone) >= since)
    .sort((a, b) => b.at - a.at)
    .flatMap((row) => {
      const meeting = byId.get(row.id);
      return meeting ? [movedStatement(meeting, row, zone)] : [];
    });
  const told = changesSince(library.history, since)
    .filter(({ change }) => change.kind === "meeting" && (change.what === "removed" ? !wanted : byId.has(change.id)))
    .map(({ on, change }) => releasedStatement(change, on, library));
  return {
    key: "moved",
    heading: "Changed in the last seven days",
    label: "Moved",
    columns: ["Meeting", "What changed", "By"],
    points: [...statements, ...told],
    blank: "Your team has changed no meeting. Nothing changed in the data.",
    none: "nothing changed",
    all: "changes since last week",
  };
}

const isUnsure = ({ status, when }: Meeting): boolean =>
  status === "expected" || status === "announced" || status === "postponed" || when.precision !== "day";

function unconfirmedStatement(one: Meeting, today: string): Point {
  const left = one.when.end === today ? "its last day" : weeksLeft(one, today);
  const said = meetingStatement(one, today);
  return {
    ...said,
    text: [...said.text.slice(0, -1), `; ${left}.`],
    short: { ...said.short, state: [...said.short.state, `, ${left}`] },
  };
}

const unconfirmed = (meetings: readonly Meeting[], today: string): Section => ({
  key: "unconfirmed",
  heading: "Still unconfirmed, and time is running out",
  label: "Unsure",
  columns: ["Meeting", "Where it stands", "Place"],
  points: toCome(meetings, today)
    .filter((one) => isUnsure(one) && !inWeek(one, today) && one.when.end <= addDays(today, CLOSING))
    .map((one) => unconfirmedStatement(one, today)),
  blank: "No open date runs out within eight weeks.",
  none: "no open date runs out soon",
  all: "next 8w",
});

function overdue(meetings: readonly Meeting[], { library, today, commitments, wanted }: WeekKnowledge): Section {
  const ids = new Set(meetings.flatMap((one) => [one.id, one.series, ...partnerIdsOf(one, library)]));
  const late = overdueAmong(commitments, library, today).filter(({ about }) => !wanted || ids.has(about));
  const open = unrecorded(meetings, today).filter(({ when, team }) => team || when.end >= addDays(today, -LATELY));
  return {
    key: "overdue",
    heading: "Overdue",
    label: "Overdue",
    columns: ["What", "Owner or state", "Due"],
    points: [
      ...late.map((one) => commitmentStatement(one, { library, today, say: wordsIn() })),
      ...open.map((one) => ({
        ...meetingStatement(one, today),
        cells: [[one.title], ["no record yet that it was held"], [{ when: one.when }]],
      })),
    ],
    blank: "Nothing is overdue.",
    none: "nothing",
  };
}

/** Monday's outlook, on any day: the seven days from today. */
export function weekBriefing(known: WeekKnowledge): Briefing {
  const { library, today, wanted, named, line } = known;
  const meetings = wanted ? library.meetings.filter(wanted) : library.meetings;
  const to = lastDay(today);
  const days = { start: today, end: to, precision: "day" } as const;
  const open = unrecorded(meetings, today).filter(({ team }) => team)[0];
  const subject = ["the week", sayWhen(days, { zone: known.zone }), named && `· ${named}`].filter(Boolean).join(" ");
  return {
    title: `Briefing: ${subject}`,
    subject,
    line,
    basis: ["From public sources and what your team has noted here."],
    sections: [coming(meetings, today), moved(meetings, known), unconfirmed(meetings, today), overdue(meetings, known)],
    actions: [
      { label: "What is coming", says: "next" },
      ...(open ? [{ label: "Say what came of it", says: `schedule outcome ${open.id}` }] : []),
      { label: "Commitments", says: "commitments" },
    ],
  };
}
