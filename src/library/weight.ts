import type { Level } from "../kinds.ts";
import { byDay, held, type Relations, seriesOf, toCome } from "./relations.ts";
import type { Meeting } from "./schema.ts";

const LEVELS: Readonly<Record<Level, number>> = {
  leaders: 0,
  ministers: 1,
  "senior-officials": 2,
  military: 3,
  mixed: 4,
  staff: 5,
};

/** Summits before ministerials, and so on down to staff. */
export const levelWeight = ({ level }: Meeting): number => LEVELS[level];
const byWeight = (a: Meeting, b: Meeting): number => levelWeight(a) - levelWeight(b);

/** Work in common, such as an exercise, is told after meetings of the two sides, however near it is. */
function isAside(meeting: Meeting, relations: Relations): boolean {
  const kind = seriesOf(meeting, relations)?.kind;
  return kind === "operational-cooperation" || kind === "joint-assessment";
}

const meetingsFirst = (all: readonly Meeting[], relations: Relations): Meeting[] => [
  ...all.filter((one) => !isAside(one, relations)),
  ...all.filter((one) => isAside(one, relations)),
];

/** Meetings that were held, the newest and weightiest first. */
export const lastOf = (meetings: readonly Meeting[], relations: Relations): Meeting[] =>
  meetingsFirst(
    held(meetings).sort((a, b) => byDay(b.when.end, a.when.end) || byWeight(a, b)),
    relations,
  );

/** Meetings to come, the nearest and weightiest first. */
export const nextOf = (meetings: readonly Meeting[], today: string, relations: Relations): Meeting[] =>
  meetingsFirst(
    toCome(meetings, today).sort((a, b) => byDay(a.when.end, b.when.end) || byWeight(a, b)),
    relations,
  );
