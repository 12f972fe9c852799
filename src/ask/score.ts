import type { Heard } from "./hear.ts";
import { likeness } from "./likeness.ts";
import type { Intent } from "./lines.ts";
import { type Rule, rules } from "./rules.ts";
import { type Around, SLOTS } from "./slots.ts";

/** An intent, the weight of the rule that speaks for it, 0 for none, and how well it fits: a logarithm. */
export interface Scored {
  readonly intent: Intent;
  readonly weight: number;
  readonly score: number;
}

const holds = (rule: Rule, { cues }: Heard, slot: (name: string) => boolean): boolean =>
  rule.all.every((term) => (term.cues.some((cue) => cues.has(cue)) || term.slots.some(slot)) !== term.not);

/** The weightiest rule that speaks for an intent. */
function weights(heard: Heard, around: Around): Map<Intent, number> {
  const known = new Map<string, boolean>();
  const slot = (name: string): boolean => {
    const value = known.get(name) ?? SLOTS[name]?.(heard, around) ?? false;
    known.set(name, value);
    return value;
  };
  const best = new Map<Intent, number>();
  for (const rule of rules)
    if (rule.weight > (best.get(rule.intent) ?? 0) && holds(rule, heard, slot)) best.set(rule.intent, rule.weight);
  return best;
}

/** However unlike all examples a question is, a rule that holds may be right. */
const FLOOR = 0.015;
/** So weighty is a rule of which hardly anything else can be meant. */
const PLAIN = 9;
const PLAIN_FLOOR = 0.05;
const PER_WEIGHT = 0.7;
/** Without a rule an intent is thought of only where the examples say so clearly. */
const CLEAR = 0.3;

/** Where the examples leave no doubt they speak like a rule. */
const PLAINLY = 0.97;
const AS_RULED = 4;

/** What has passed does not come, and what comes was not held. */
const AGAINST: readonly (readonly [intent: Intent, slot: string])[] = [
  ["last", "LATER"],
  ["next", "PASTTIME"],
];
const AGAINST_TIME = 3;
const against = (intent: Intent, heard: Heard, around: Around): number =>
  AGAINST.some(([one, slot]) => one === intent && SLOTS[slot]?.(heard, around)) ? AGAINST_TIME : 0;

const scored = new WeakMap<Heard, readonly Scored[]>();
/** What a question may want, the best first: what rules say of its cues, and what people wanted who put it like this. */
export function scoresOf(heard: Heard, around: Around): readonly Scored[] {
  const known = scored.get(heard) ?? weighed(heard, around);
  scored.set(heard, known);
  return known;
}

function weighed(heard: Heard, around: Around): Scored[] {
  const ruled = weights(heard, around);
  const like = likeness(heard, around);
  const clear = [...like].flatMap(([intent, share]) => (share >= CLEAR ? [intent] : []));
  return [...new Set([...ruled.keys(), ...clear])]
    .map((intent) => {
      const weight = ruled.get(intent) ?? ((like.get(intent) ?? 0) >= PLAINLY ? AS_RULED : 0);
      const likely = Math.log(Math.max(weight >= PLAIN ? PLAIN_FLOOR : FLOOR, like.get(intent) ?? 0));
      return { intent, weight, score: likely + PER_WEIGHT * weight - against(intent, heard, around) };
    })
    .sort((a, b) => b.score - a.score);
}
