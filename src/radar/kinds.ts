import type { Block } from "../answer.ts";
import { quiet } from "../answer.ts";
import { parseWhen } from "../library/when.ts";
import type { Words } from "../text/words.ts";
import { type Finding, KINDS, type Kind } from "./finding.ts";

/** By which a kind is asked for alone; by its own name too. */
const ASKED: Readonly<Record<Kind, readonly string[]>> = {
  clashes: ["clash", "collisions", "conflicts"],
  days: ["holidays"],
  closing: ["windows"],
  overdue: ["cadence", "late"],
  unheard: ["silent"],
  texts: ["mandates", "instruments"],
  dormant: ["asleep"],
};

/** The kind that a word asks for. */
export function kindNamed(word: string): Kind | undefined {
  const asked = word.toLowerCase();
  return KINDS.find((kind) => kind === asked || ASKED[kind].includes(asked));
}

type Count = (count: number) => string;

/** How many there are of each kind that is counted. */
const counted = (found: readonly Finding[], sayings: Readonly<Partial<Record<Kind, Count>>>): string[] =>
  KINDS.flatMap((kind) => {
    const count = found.filter((one) => one.kind === kind).length;
    return count > 0 ? (sayings[kind]?.(count) ?? []) : [];
  });

/** “11 closing”, “15 past their cadence”. */
export const countsOf = (found: readonly Finding[], { radar }: Words): string[] =>
  KINDS.flatMap((kind) => counted(found, { [kind]: radar.kinds[kind].count }));

/** What the data cannot tell, because it ends before today. */
export function beyondData(found: readonly Finding[], asOf: string, { radar }: Words): Block[] {
  const day = parseWhen(asOf);
  const counts = counted(
    found.filter((one) => one.blind),
    radar.untold,
  );
  return day && counts.length > 0 ? [quiet(...radar.dataEnds(day, counts))] : [];
}

/** Those of which the data can tell. */
export const clear = (found: readonly Finding[]): Finding[] => found.filter(({ blind }) => !blind);
