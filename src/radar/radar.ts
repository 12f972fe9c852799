import type { Library } from "../library/library.ts";
import { meetingIn } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import type { Filter } from "../query/query.ts";
import { isWanted } from "./about.ts";
import { pastCadence } from "./cadence.ts";
import { clashes } from "./clashes.ts";
import { awkwardDays } from "./days.ts";
import { type Finding, KINDS, type RadarInput } from "./finding.ts";
import { mandates } from "./mandates.ts";
import { texts } from "./texts.ts";
import { closingWindows, unheardOf } from "./windows.ts";

/** Two meetings that are told of together need not be told of again. */
function namedTogether(found: readonly Finding[]): (one: Meeting, other: Meeting) => boolean {
  const groups = found.map(({ about }) => new Set(about));
  return (one, other) => groups.some((ids) => ids.has(one.id) && ids.has(other.id));
}

/** A series past its cadence tells of its passed meetings itself. */
function withoutRepeats(unheard: readonly Finding[], late: readonly Finding[], library: Library): Finding[] {
  const told = new Set(late.filter(({ blind }) => !blind).flatMap(({ about }) => about));
  return unheard.filter(({ about }) => !about.some((id) => told.has(meetingIn(id, library)?.series ?? "")));
}

const inOrder = (a: Finding, b: Finding): number =>
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.order - b.order || (a.key < b.key ? -1 : 1);

/** All that somebody should look at, by kind, the most pressing first. */
export function radarFindings(input: RadarInput): Finding[] {
  const together = clashes(input);
  const late = pastCadence(input);
  return [
    ...together,
    ...awkwardDays(input, namedTogether(together)),
    ...closingWindows(input),
    ...late,
    ...withoutRepeats(unheardOf(input), late, input.library),
    ...mandates(input),
    ...texts(input),
  ].sort(inOrder);
}

/** Those that concern what some filters ask for. */
export const findingsFor = (found: readonly Finding[], filters: readonly Filter[], library: Library): Finding[] =>
  found.filter(({ about }) =>
    about.some((id) => {
      const entry = library.byId.get(id);
      return entry !== undefined && isWanted(entry, filters, library);
    }),
  );
