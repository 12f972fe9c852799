import type { Heard } from "./hear.ts";
import type { Intent } from "./lines.ts";
import { type Rule, rules } from "./rules.ts";
import { type Around, SLOTS } from "./slots.ts";

/** An intent and the weight of the rule that speaks for it. */
export interface Scored {
  readonly intent: Intent;
  readonly weight: number;
}

const holds = (rule: Rule, { cues }: Heard, slot: (name: string) => boolean): boolean =>
  rule.all.every((term) => (term.cues.some((cue) => cues.has(cue)) || term.slots.some(slot)) !== term.not);

/** What a question may want, the weightiest first. */
export function scoresOf(heard: Heard, around: Around): Scored[] {
  const known = new Map<string, boolean>();
  const slot = (name: string): boolean => {
    const value = known.get(name) ?? SLOTS[name]?.(heard, around) ?? false;
    known.set(name, value);
    return value;
  };
  const best = new Map<Intent, number>();
  for (const rule of rules)
    if (rule.weight > (best.get(rule.intent) ?? 0) && holds(rule, heard, slot)) best.set(rule.intent, rule.weight);
  return [...best].map(([intent, weight]) => ({ intent, weight })).sort((a, b) => b.weight - a.weight);
}
