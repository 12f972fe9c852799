import { changesAbout } from "../changes/about.ts";
import { openAbout } from "../commitments/standing.ts";
import { commitmentStatement } from "../commitments/statement.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Library } from "../library/library.ts";
import { instrumentsWith, meetingsWith, toCome } from "../library/relations.ts";
import type { Words } from "../text/words.ts";
import { type Section, section } from "./briefing.ts";
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

/** The cell of an outcome stands in every row, although only what was held has one. */
function withOutcomes(one: Section): Section {
  const points = one.points.map((point) => ({
    ...point,
    cells: one.columns.map((_, index) => point.cells[index] ?? ["–"]),
  }));
  return { ...one, points };
}

export const meetingSection = ({ meeting }: Scope, known: Knowledge): Section[] =>
  meeting ? [withOutcomes(section("meeting", [standingStatement(meeting, known)], known.say))] : [];

const isAhead = ({ meeting }: Scope, today: string): boolean =>
  meeting !== undefined && toCome([meeting], today).length > 0;

/** A meeting that is itself still to come needs no other next one. */
export const nextSection = (scope: Scope, known: Knowledge): Section[] =>
  isAhead(scope, known.today)
    ? []
    : [section("next", nextStatements(scope, known), known.say, { all: `next ${scope.id}` })];

export const lastSection = (scope: Scope, known: Knowledge): Section =>
  withOutcomes(
    section("last", lastStatements(scope, known), known.say, scope.meeting && { blank: known.say.briefings.noEarlier }),
  );

export function textSection({ partners, series }: Scope, { library, say }: Knowledge): Section {
  const texts = partners.flatMap(({ id }) => instrumentsWith(id, library));
  const [partner] = partners;
  const points = [...(series.length === 1 ? basisStatements(series, say) : []), ...textStatements(texts, say)];
  const other = partner ? { all: `find ${partner.id}` } : { blank: say.briefings.noTextOfDialogue };
  return section("texts", points, say, other);
}

export const commitmentSection = (scope: Scope, known: Knowledge): Section =>
  section(
    "commitments",
    openAbout(idsIn(scope), known.commitments, known.library, known.today).map((one) =>
      commitmentStatement(one, known),
    ),
    known.say,
    { all: `commitments ${scope.id}` },
  );

/** Where changes are not known as far back as is asked for, it is said since when. */
function noChange({ history }: Library, since: string | undefined, { briefings, dates }: Words): string {
  const first = history.at(-1)?.on;
  return first !== undefined && (since === undefined || since < first)
    ? briefings.noChangeSince(dates.days(first, first))
    : briefings.sections.changes.blank;
}

/** What changed since the last meeting, in the data and by the team. Without any history there is nothing to say of it. */
export function changeSection(scope: Scope, known: Knowledge): Section[] {
  const { library, today, say } = known;
  const since = lastMeetings(scope, library, today)[0]?.when.end;
  const points = changesAbout(idsIn(scope), since, known);
  if (points.length === 0 && library.history.length === 0) return [];
  return [
    section("changes", points, say, {
      ...(since === undefined && { heading: say.briefings.changed }),
      blank: noChange(library, since, say),
      all: `changes since ${since ?? library.history.at(-1)?.on ?? today} ${scope.id}`,
    }),
  ];
}

export function dateSection(scope: Scope, known: Knowledge): Section {
  const { library, today, say } = known;
  const told = new Set([scope.meeting?.id, ...nextMeetings(scope, library, today).map(({ id }) => id)]);
  const around = scope.partners.flatMap(({ id }) => meetingsWith(id, library));
  const coming = toCome([...new Set([...scope.meetings, ...around])], today).filter(({ id }) => !told.has(id));
  const dates = [...coming.map((one) => meetingStatement(one, known)), ...mandateStatements(scope.partners, known)];
  return section("dates", dates, say, { all: `next ${scope.partners[0]?.id ?? scope.id}` });
}

export const peopleSection = (scope: Scope, { library, today, say }: Knowledge): Section => {
  const meetings = [...nextMeetings(scope, library, today), ...lastMeetings(scope, library, today)];
  return section("people", peopleStatements(scope.series, meetings, say), say);
};

export const operationSection = ({ partners }: Scope, known: Knowledge): Section =>
  section("operations", operationStatements(partners, known), known.say);

export const backgroundSection = ({ partners, series }: Scope, isPartner: boolean, { say }: Knowledge): Section =>
  section("background", isPartner ? partnerStatements(partners, say) : seriesStatements(series, say), say);
