import type { Action, Line } from "../answer.ts";
import type { Knowledge, Reach } from "../knowledge.ts";
import { meetingsIn, unrecorded } from "../library/relations.ts";
import { sayStale } from "../library/stale.ts";
import { parseWhen } from "../library/when.ts";
import { meetingHeadline, meetingStanding, partnerHeadline } from "../records/meetingHeadline.ts";
import { capital } from "../text/grammar.ts";
import type { Words } from "../text/words.ts";
import type { Briefing, Section } from "./briefing.ts";
import { type Scope, type Subject, scopeOf } from "./scope.ts";
import {
  backgroundSection,
  changeSection,
  commitmentSection,
  dateSection,
  lastSection,
  meetingSection,
  nextSection,
  operationSection,
  peopleSection,
  textSection,
} from "./sections.ts";

/** Sections that are left out where they are empty: nobody expects them. */
const optional = (section: Section): Section[] => (section.points.length > 0 ? [section] : []);

/** What the reader may want to do next. */
function actionsFor(scope: Scope, { today, say }: Knowledge): Action[] {
  const { actions } = say.briefings;
  const open = unrecorded(scope.meeting ? [scope.meeting] : scope.meetings, today)[0];
  return [
    { label: actions.note, says: `commit form of:${scope.id}` },
    ...(open?.team ? [{ label: actions.outcome, says: `schedule outcome ${open.id}` }] : []),
    { label: actions.record, says: scope.id },
  ];
}

/** Why there is nothing to prepare for. */
function called(
  { name, meeting }: Scope,
  { kind, record }: Subject,
  { briefings }: Words,
): Pick<Briefing, "title" | "subject"> {
  const off = meeting?.status === "cancelled" || meeting?.status === "postponed" ? meeting.status : undefined;
  if (off) return { title: briefings.off[off](name), subject: briefings.off[off](name) };
  const subject = kind === "partner" && record.status === "defunct" ? briefings.defunct(name) : name;
  return { title: briefings.title(subject), subject };
}

/** When both sides meet, or met, and how sure that is. */
function headlineOf({ kind, record }: Subject, known: Knowledge): Line {
  const { headlines } = known.say.records;
  switch (kind) {
    case "partner":
      return partnerHeadline(record, known);
    case "series":
      return meetingHeadline(record.name, meetingsIn(record.id, known.library), headlines.series, known);
    case "meeting":
      return headlines.dated(capital(meetingStanding(record, known)), record.title);
  }
}

/** What it is written from, up to when, and how long some of it has not been checked. */
export const basisOf = (records: Parameters<typeof sayStale>[0], { library, today, say }: Reach): Line =>
  say.briefings.basis(parseWhen(library.release.asOf), sayStale(records, library, today, say));

/** All that is known of a partner, a dialogue or a meeting. The same records always give the same. */
export function briefingOf(subject: Subject, known: Knowledge): Briefing {
  const { library } = known;
  const scope = scopeOf(subject, library);
  return {
    ...called(scope, subject, known.say),
    headline: headlineOf(subject, known),
    line: `brief ${scope.id}`,
    basis: basisOf([...(scope.meeting ? [scope.meeting] : []), ...scope.partners, ...scope.series], known),
    sections: [
      ...meetingSection(scope, known),
      ...nextSection(scope, known),
      lastSection(scope, known),
      textSection(scope, known),
      commitmentSection(scope, known),
      ...changeSection(scope, known),
      dateSection(scope, known),
      ...optional(operationSection(scope, known)),
      peopleSection(scope, known),
      ...optional(backgroundSection(scope, subject.kind === "partner", known)),
    ],
    actions: actionsFor(scope, known),
  };
}
