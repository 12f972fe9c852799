import type { Heard } from "./hear.ts";
import { isFamiliar } from "./likeness.ts";
import type { Scored } from "./score.ts";
import { cityCalled } from "./settle.ts";

/** By how much the best reading fits better than the next that is another line, and how sure that makes it. */
const BY_LEAD: readonly (readonly [lead: number, certainty: number])[] = [
  [4, 0.98],
  [3.2, 0.94],
  [2.4, 0.9],
  [2, 0.76],
  [1, 0.7],
  [0, 0.6],
];
/** One word more or less; several are another question. */
const PER_WORD = 0.25;
const PER_FURTHER = 0.3;
const PER_SLIP = 0.08;

const unexplained = (words: number): number => (words === 0 ? 0 : PER_WORD + PER_FURTHER * (words - 1));

/** What is written down in the words of whoever says it: none of them is left over. */
const WORDED: ReadonlySet<string> = new Set(["schedule", "move", "postpone", "commit", "commitments", "commit-done"]);

/** A city is where, of what is named besides; alone it is what is asked about, and nothing is known by it. */
const isPlaced = (text: string, { entries, times, places }: Heard): boolean =>
  cityCalled(text) !== undefined && entries.length + times.length + places.length > 0;

/** How sure a reading is: the farther ahead of the next the surer; words that nothing accounts for make it less so. */
export function certaintyOf(heard: Heard, first: Scored, next: number): number {
  const strange = WORDED.has(first.intent)
    ? 0
    : heard.unknown.filter(({ text }) => !isPlaced(text, heard) && !isFamiliar(text, first.intent, heard.tongue))
        .length;
  const [, sure = 0] = BY_LEAD.find(([lead]) => first.score - next >= lead) ?? [];
  return sure - unexplained(strange) - PER_SLIP * heard.slips;
}
