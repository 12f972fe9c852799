import type { Built } from "./built.ts";
import type { Heard } from "./hear.ts";
import { builders, type Intent } from "./lines.ts";
import type { Scored } from "./score.ts";
import type { Around } from "./slots.ts";

const made = new WeakMap<Heard, Map<Intent, Built>>();
/** What an intent comes to, worked out once: the reading, the nearest and the others are all asked for. */
export function builtFor(intent: Intent, heard: Heard, around: Around): Built {
  const known = made.get(heard) ?? new Map<Intent, Built>();
  made.set(heard, known);
  const built = known.get(intent) ?? builders[intent](heard, around);
  known.set(intent, built);
  return built;
}

/** Nothing else fits at all. */
const NOTHING_NEAR = -9;
/** How well the next reading fits that is no line, or another one. */
export const nearestTo = (line: string, scores: readonly Scored[], heard: Heard, around: Around): number =>
  scores.find((one) => !linesOf([one], heard, around).includes(line))?.score ?? NOTHING_NEAR;

export const linesOf = (scores: readonly Scored[], heard: Heard, around: Around): string[] => [
  ...new Set(
    scores.flatMap(({ intent }) => {
      const built = builtFor(intent, heard, around);
      return "line" in built ? [built.line] : [];
    }),
  ),
];
