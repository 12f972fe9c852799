import { changesAbout } from "../changes/about.ts";
import { openAbout } from "../commitments/standing.ts";
import { commitmentStatement } from "../commitments/statement.ts";
import type { Library } from "../library/library.ts";
import { instrumentsWith, meetingsWith, toCome } from "../library/relations.ts";
import { parseWhen } from "../library/when.ts";
import { sayWhen } from "../text/when.ts";
import { wordsIn } from "../text/words.ts";
import type { Point, Section } from "./briefing.ts";
import type { Knowledge } from "./knowledge.ts";
import {
  lastMeetings,
  lastStatements,
  meetingStatement,
  nextMeetings,
  nextStatements,
  standingStatement,
} from "./meetings.ts";
import {
  basisStatements,
  mandateStatements,
  operationStatements,
  partnerStatements,
  peopleStatements,
  seriesStatements,
  textStatements,
} from "./records.ts";
import { idsIn, type Scope } from "./scope.ts";

const MEETING_COLUMNS = ["Meeting", "Where it stands", "Place"];
const HELD_COLUMNS = [...MEETING_COLUMNS, "What came of it"];

/** Only what was held has an outcome; the cell stands in every row. */
const inHeldColumns = (points: readonly Point[]): Point[] =>
  points.map((one) => ({ ...one, cells: HELD_COLUMNS.map((_, index) => one.cells[index] ?? ["–"]) }));

export const meetingSection = ({ meeting }: Scope, today: string): Section[] =>
  meeting
    ? [
        {
          key: "meeting",
          heading: "The meeting",
          label: "Meeting",
          columns: HELD_COLUMNS,
          points: inHeldColumns([standingStatement(meeting, today)]),
          blank: "",
          none: "",
        },
      ]
    : [];

const isAhead = ({ meeting }: Scope, today: string): boolean =>
  meeting !== undefined && toCome([meeting], today).length > 0;

/** A meeting that is itself still to come needs no other next one. */
export const nextSection = (scope: Scope, today: string): Section[] =>
  isAhead(scope, today)
    ? []
    : [
        {
          key: "next",
          heading: "Next meeting",
          label: "Next",
          columns: MEETING_COLUMNS,
          points: nextStatements(scope, today),
          blank: "No next meeting is known.",
          none: "no meeting known",
          all: `next ${scope.id}`,
        },
      ];

export const lastSection = (scope: Scope, { library, today }: Knowledge): Section => ({
  key: "last",
  heading: "Last meeting and its outcome",
  label: "Last",
  columns: HELD_COLUMNS,
  points: inHeldColumns(lastStatements(scope, library, today)),
  blank: scope.meeting ? "No earlier meeting is recorded." : "No meeting is recorded as held.",
  none: "nothing recorded",
});

export function textSection({ partners, series }: Scope, library: Library): Section {
  const texts = partners.flatMap(({ id }) => instrumentsWith(id, library));
  const [partner] = partners;
  return {
    key: "texts",
    heading: "Texts and where they stand",
    label: "Texts",
    columns: ["Text", "Title", "Where it stands"],
    points: [...(series.length === 1 ? basisStatements(series) : []), ...textStatements(texts)],
    blank: partner ? "No text is recorded." : "No text is recorded for this dialogue.",
    none: "none recorded",
    ...(partner && { all: `find ${partner.id}` }),
  };
}

export const commitmentSection = (scope: Scope, { library, today, commitments }: Knowledge): Section => ({
  key: "commitments",
  heading: "Open commitments",
  label: "Open",
  columns: ["What", "Owner", "Due"],
  points: openAbout(idsIn(scope), commitments, library, today).map((one) =>
    commitmentStatement(one, { library, today, say: wordsIn() }),
  ),
  blank: "Your team has noted no open commitment.",
  none: "no commitment noted",
  all: `commitments ${scope.id}`,
});

/** Since when changes are known at all, where that is later than what is asked for. */
function sinceHistory({ history }: Library, since: string | undefined): string {
  const first = history.at(-1)?.on;
  const day = first !== undefined && (since ?? "") < first ? parseWhen(first) : undefined;
  return day ? ` since ${sayWhen(day, { zone: "UTC" })}, when the history of the data begins` : "";
}

/** What changed since the last meeting, in the data and by the team. Without any history there is nothing to say of it. */
export function changeSection(scope: Scope, { library, today }: Knowledge): Section[] {
  const since = lastMeetings(scope, library, today)[0]?.when.end;
  const points = changesAbout(library, idsIn(scope), since, today);
  if (points.length === 0 && library.history.length === 0) return [];
  return [
    {
      key: "changes",
      heading: since === undefined ? "What changed" : "What changed since the last meeting",
      label: "Changed",
      columns: ["What changed"],
      points,
      blank: `No change is recorded${sinceHistory(library, since)}.`,
      none: "nothing recorded",
      all: `changes since ${since ?? library.history.at(-1)?.on ?? today} ${scope.id}`,
    },
  ];
}

export function dateSection(scope: Scope, { library, today }: Knowledge): Section {
  const told = new Set([scope.meeting?.id, ...nextMeetings(scope, today).map(({ id }) => id)]);
  const around = scope.partners.flatMap(({ id }) => meetingsWith(id, library));
  const coming = toCome([...new Set([...scope.meetings, ...around])], today).filter(({ id }) => !told.has(id));
  const dates = [
    ...coming.map((one) => meetingStatement(one, today)),
    ...mandateStatements(scope.partners, library, today),
  ];
  return {
    key: "dates",
    heading: "Further dates",
    label: "Then",
    columns: MEETING_COLUMNS,
    points: dates,
    blank: "No further date is known.",
    none: "no further date known",
    all: `next ${scope.partners[0]?.id ?? scope.id}`,
  };
}

export const peopleSection = (scope: Scope, { library, today }: Knowledge): Section => ({
  key: "people",
  heading: "People, by function",
  label: "People",
  columns: ["Dialogue", "In the chair"],
  points: peopleStatements(scope.series, [...nextMeetings(scope, today), ...lastMeetings(scope, library, today)]),
  blank: "No function is recorded.",
  none: "none recorded",
});

export const operationSection = ({ partners }: Scope, library: Library): Section => ({
  key: "operations",
  heading: "Missions and operations",
  label: "Missions",
  columns: ["Mission or operation", "How", "Mandate"],
  points: operationStatements(partners, library),
  blank: "",
  none: "",
});

export const backgroundSection = ({ partners, series }: Scope, isPartner: boolean): Section => ({
  key: "background",
  heading: "Background",
  label: "Background",
  columns: ["Subject", "What it is"],
  points: isPartner ? partnerStatements(partners) : seriesStatements(series),
  blank: "",
  none: "",
});
