import type { Action, Line } from "../answer.ts";
import { unrecorded } from "../library/relations.ts";
import { sayStale } from "../library/stale.ts";
import { parseWhen } from "../library/when.ts";
import type { Briefing, Section } from "./briefing.ts";
import type { Knowledge } from "./knowledge.ts";
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
function actionsFor(scope: Scope, { today }: Knowledge): Action[] {
  const open = unrecorded(scope.meeting ? [scope.meeting] : scope.meetings, today)[0];
  return [
    { label: "Note a commitment", says: `commit form of:${scope.id}` },
    ...(open?.team ? [{ label: "Say what came of it", says: `schedule outcome ${open.id}` }] : []),
    { label: "Show the record", says: scope.id },
  ];
}

/** Why there is nothing to prepare for. */
function called({ name, meeting }: Scope, { kind, record }: Subject): Pick<Briefing, "title" | "subject"> {
  const off = meeting?.status === "cancelled" ? "Cancelled" : meeting?.status === "postponed" ? "Postponed" : undefined;
  if (off) return { title: `${off}: ${name}`, subject: `${off}: ${name}` };
  const subject = kind === "partner" && record.status === "defunct" ? `${name} (no longer exists)` : name;
  return { title: `Briefing: ${subject}`, subject };
}

/** What it is written from, up to when, and how long some of it has not been checked. */
export function basisOf(records: Parameters<typeof sayStale>[0], { library, today }: Knowledge): Line {
  const asOf = parseWhen(library.release.asOf);
  const stale = sayStale(records, library, today);
  return [
    "From public sources",
    ...(asOf ? [" up to ", { when: asOf }] : []),
    ", and what your team has noted here.",
    ...(stale.length > 0 ? [" ", ...stale] : []),
  ];
}

/** All that is known of a partner, a dialogue or a meeting. The same records always give the same. */
export function briefingOf(subject: Subject, known: Knowledge): Briefing {
  const { library, today } = known;
  const scope = scopeOf(subject, library);
  return {
    ...called(scope, subject),
    line: `brief ${scope.id}`,
    basis: basisOf([...(scope.meeting ? [scope.meeting] : []), ...scope.partners, ...scope.series], known),
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
