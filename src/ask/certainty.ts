import type { Heard } from "./hear.ts";
import type { Scored } from "./score.ts";
import { cityCalled } from "./settle.ts";

const BY_WEIGHT = [0, 0.8, 0.8, 0.85, 0.88, 0.9, 0.95, 0.95, 0.97, 0.98];
/** One word more or less; several are another question. */
const PER_WORD = 0.21;
const PER_FURTHER = 0.3;
const PER_SLIP = 0.08;
/** By how much the second reading is lighter. */
const NEARNESS = [0.22, 0.1, 0.03];

const unexplained = (words: number): number => (words === 0 ? 0 : PER_WORD + PER_FURTHER * (words - 1));

/** What is written down in the words of whoever says it: none of them is left over. */
const WORDED: ReadonlySet<string> = new Set(["schedule", "move", "postpone", "commit", "commitments", "commit-done"]);

/** How sure a reading is: a strong cue makes it surer, words that nothing accounts for and a reading as near less so. */
export function certaintyOf(heard: Heard, first: Scored, nearest: number): number {
  const strange = WORDED.has(first.intent)
    ? 0
    : heard.unknown.filter(({ text }) => cityCalled(text) === undefined).length;
  const near = NEARNESS[first.weight - nearest] ?? 0;
  return (BY_WEIGHT[first.weight] ?? 0) - unexplained(strange) - PER_SLIP * heard.slips - near;
}
