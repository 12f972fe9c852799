import type { Entry } from "../library/library.ts";
import type { Meeting } from "../library/schema.ts";
import type { Filter } from "../query/query.ts";
import { isWanted } from "./about.ts";
import { pastCadence } from "./cadence.ts";
import { clashes } from "./clashes.ts";
import { awkwardDays } from "./days.ts";
import { type Finding, KINDS, type Sky } from "./finding.ts";
import { mandates } from "./mandates.ts";
import { texts } from "./texts.ts";
import { closingWindows, unheardOf } from "./windows.ts";

const idsOf = ({ about }: Finding): string[] => about.map(({ record }) => record.id);

/** Two meetings that are told of together need not be told of again. */
function namedTogether(found: readonly Finding[]): (one: Meeting, other: Meeting) => boolean {
  const groups = found.map((one) => new Set(idsOf(one)));
  return (one, other) => groups.some((ids) => ids.has(one.id) && ids.has(other.id));
}

const seriesIdOf = (entry: Entry | undefined): string | null =>
  entry?.kind === "meeting" ? entry.record.series : null;

/** A series past its cadence tells of its passed meetings itself. */
function withoutRepeats(unheard: readonly Finding[], late: readonly Finding[]): Finding[] {
  const told = new Set(late.filter(({ blind }) => !blind).flatMap(idsOf));
  return unheard.filter(({ about }) => !told.has(seriesIdOf(about[0]) ?? ""));
}

const inOrder = (a: Finding, b: Finding): number =>
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.order - b.order || (a.key < b.key ? -1 : 1);

/** All that somebody should look at, by kind, the most pressing first. */
export function radarFindings(sky: Sky): Finding[] {
  const together = clashes(sky);
  const late = pastCadence(sky);
  return [
    ...together,
    ...awkwardDays(sky, namedTogether(together)),
    ...closingWindows(sky),
    ...late,
    ...withoutRepeats(unheardOf(sky), late),
    ...mandates(sky),
    ...texts(sky),
  ].sort(inOrder);
}

/** Those that concern what some filters ask for. */
export const findingsFor = (found: readonly Finding[], filters: readonly Filter[], { library }: Sky): Finding[] =>
  found.filter(({ about }) => about.some((entry) => isWanted(entry, filters, library)));
