import type { Action } from "../answer.ts";
import type { Library } from "../library/library.ts";
import { instrumentsWith, meetingsWith, toCome, unrecorded } from "../library/relations.ts";
import { parseWhen } from "../library/when.ts";
import type { Briefing, Section, Statement } from "./briefing.ts";
import { commitmentStatement, openAbout, type Promised } from "./commitments.ts";
import {
  comingStatement,
  lastMeetings,
  lastStatements,
  meetingStatement,
  nextMeetings,
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
import { idsIn, type Scope, type Subject, scopeOf } from "./scope.ts";

/** What briefings are written from. `library` is the workspace's own view. */
export interface Knowledge {
  readonly library: Library;
  /** ISO day. */
  readonly today: string;
  /** Of the workspace. */
  readonly commitments: readonly Promised[];
  /** What has changed about some records since an ISO day; without it briefings say nothing of changes. */
  readonly changes?: (ids: ReadonlySet<string>, since: string | undefined) => readonly Statement[];
}

const MEETING_COLUMNS = ["Meeting", "Where it stands", "Place"];

const meetingSection = ({ meeting }: Scope, today: string): Section[] =>
  meeting
    ? [
        {
          key: "meeting",
          heading: "The meeting",
          label: "Meeting",
          columns: [...MEETING_COLUMNS, "What came of it"],
          statements: [standingStatement(meeting, today)],
          blank: "",
          none: "",
        },
      ]
    : [];

const isAhead = ({ meeting }: Scope, today: string): boolean =>
  meeting !== undefined && toCome([meeting], today).length > 0;

/** A meeting that is itself still to come needs no other next one. */
const nextSection = (scope: Scope, today: string): Section[] =>
  isAhead(scope, today)
    ? []
    : [
        {
          key: "next",
          heading: "Next meeting",
          label: "Next",
          columns: MEETING_COLUMNS,
          statements: nextMeetings(scope, today).map((one) => comingStatement(one, today)),
          blank: "No next meeting is known.",
          none: "no meeting known",
          all: `next ${scope.id}`,
        },
      ];

const lastSection = (scope: Scope, { library, today }: Knowledge): Section => ({
  key: "last",
  heading: scope.meeting ? "The time before" : "Last meeting and its outcome",
  label: "Last",
  columns: [...MEETING_COLUMNS, "What came of it"],
  statements: lastStatements(scope, library, today),
  blank: scope.meeting ? "No earlier meeting is recorded." : "No meeting is recorded as held.",
  none: "nothing recorded",
});

function textSection({ partners, series }: Scope, library: Library): Section {
  const texts = partners.flatMap(({ id }) => instrumentsWith(id, library));
  const [partner] = partners;
  return {
    key: "texts",
    heading: "Texts and where they stand",
    label: "Texts",
    columns: ["Text", "Title", "Where it stands"],
    statements: [...(series.length === 1 ? basisStatements(series) : []), ...textStatements(texts)],
    blank: partner ? "No text is recorded." : "No text is recorded for this dialogue.",
    none: "none recorded",
    ...(partner && { all: `find ${partner.id}` }),
  };
}

const commitmentSection = (scope: Scope, { library, today, commitments }: Knowledge): Section => ({
  key: "commitments",
  heading: "Open commitments",
  label: "Open",
  columns: ["What", "Owner", "Due"],
  statements: openAbout(idsIn(scope), commitments, library, today).map((one) =>
    commitmentStatement(one, library, today),
  ),
  blank: "Your team has noted no open commitment.",
  none: "no commitment noted",
  all: `commitments ${scope.id}`,
});

const changeSection = (scope: Scope, { library, today, changes }: Knowledge): Section[] =>
  changes
    ? [
        {
          key: "changes",
          heading: "What changed since the last meeting",
          label: "Changed",
          columns: ["What changed"],
          statements: changes(idsIn(scope), lastMeetings(scope, library, today)[0]?.when.end),
          blank: "Nothing is recorded as changed.",
          none: "nothing recorded",
        },
      ]
    : [];

function dateSection(scope: Scope, { library, today }: Knowledge): Section {
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
    statements: dates,
    blank: "No further date is known.",
    none: "no further date known",
    all: `next ${scope.partners[0]?.id ?? scope.id}`,
  };
}

const peopleSection = (scope: Scope, { library, today }: Knowledge): Section => ({
  key: "people",
  heading: "People, by function",
  label: "People",
  columns: ["Dialogue", "In the chair"],
  statements: peopleStatements(scope.series, [...nextMeetings(scope, today), ...lastMeetings(scope, library, today)]),
  blank: "No function is recorded.",
  none: "none recorded",
});

/** Sections that are left out where they are empty: nobody expects them. */
const optional = (section: Section): Section[] => (section.statements.length > 0 ? [section] : []);

const operationSection = ({ partners }: Scope, library: Library): Section => ({
  key: "operations",
  heading: "Missions and operations",
  label: "Missions",
  columns: ["Mission or operation", "How", "Mandate"],
  statements: operationStatements(partners, library),
  blank: "",
  none: "",
});

const backgroundSection = ({ partners, series }: Scope, isPartner: boolean): Section => ({
  key: "background",
  heading: "Background",
  label: "Background",
  columns: ["Subject", "What it is"],
  statements: isPartner ? partnerStatements(partners) : seriesStatements(series),
  blank: "",
  none: "",
});

/** What the reader may want to do next. */
function actionsFor(scope: Scope, { today }: Knowledge): Action[] {
  const open = unrecorded(scope.meeting ? [scope.meeting] : scope.meetings, today)[0];
  return [
    { label: "Note a commitment", says: `commit form of:${scope.id}` },
    ...(open?.team ? [{ label: "Say what came of it", says: `schedule outcome ${open.id}` }] : []),
    { label: "Show the record", says: scope.id },
  ];
}

/** All that is known of a partner, a dialogue or a meeting. The same records always give the same. */
export function briefingOf(subject: Subject, known: Knowledge): Briefing {
  const { library, today } = known;
  const scope = scopeOf(subject, library);
  const asOf = parseWhen(library.release.asOf);
  return {
    subject: scope.name,
    line: `brief ${scope.id}`,
    basis: [
      "From public sources",
      ...(asOf ? [" up to ", { when: asOf }] : []),
      ", and what your team has noted here.",
    ],
    sections: [
      ...meetingSection(scope, today),
      ...nextSection(scope, today),
      lastSection(scope, known),
      textSection(scope, library),
      commitmentSection(scope, known),
      ...changeSection(scope, known),
      dateSection(scope, known),
      ...optional(operationSection(scope, library)),
      peopleSection(scope, known),
      ...optional(backgroundSection(scope, subject.kind === "partner")),
    ],
    actions: actionsFor(scope, known),
  };
}
