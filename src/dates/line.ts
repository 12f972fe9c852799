import type { Span } from "../library/span.ts";
import type { When } from "../runs.ts";
import type { Words } from "../text/words.ts";
import type { Token } from "./tokens.ts";

/** A text in which days are looked for. `letters`: one for each token. */
export interface TimeLine {
  readonly tokens: readonly Token[];
  readonly letters: string;
  /** An ISO day. */
  readonly today: string;
  /** The year of what has none of its own, where another date says it. */
  readonly year?: number;
}

export type Wrong = Words["moments"]["wrong"];
/** Why a phrase is no date yet. */
export type Reason = (text: string, wrong: Wrong) => string;

/** The beginning, the middle or the end of a period. */
export type Part = 1 | 2 | 3;

/**
 * What a phrase says: a date, or several days of which one may be meant. `part`: it said more than can be kept. `span`: where
 * any days will do, those of the week.
 */
export type Said =
  | { readonly when: When; readonly part?: Part }
  | { readonly reason: Reason; readonly days: readonly string[]; readonly span?: Span };

/** How surely a phrase is the date that is meant, where there are several; what is written in full comes first. */
export const RANKS = { loose: 0, reckoned: 1, numeric: 2, vague: 3, written: 4, dated: 5 } as const;

/** What stands from a token on. `to`: the first token behind it. */
export interface Phrase {
  readonly said: Said;
  readonly to: number;
  readonly rank: number;
}
export type Rule = (line: TimeLine, at: number) => Phrase | undefined;

/** What a pattern found: its groups by name. */
export interface Scan {
  readonly to: number;
  readonly all: (name: string) => readonly Token[];
  readonly one: (name: string) => Token | undefined;
}

/** Looks for a pattern over letters at one place. Patterns are sticky and have indices. */
export function scan({ letters, tokens }: TimeLine, at: number, pattern: RegExp): Scan | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(letters);
  if (!match) return undefined;
  const all = (name: string): readonly Token[] => {
    const span = match.indices?.groups?.[name];
    return span ? tokens.slice(span[0], span[1]) : [];
  };
  return { to: at + match[0].length, all, one: (name) => all(name)[0] };
}

/** A pattern over letters. */
export const over = (pattern: string): RegExp => new RegExp(pattern, "yd");

type Reading = (found: Scan, today: string, line: TimeLine) => Said | undefined;

/** A rule out of a pattern and what it comes to. */
export const rule = (rank: number, pattern: string, read: Reading): Rule => {
  const compiled = over(pattern);
  return (line, at) => {
    const found = scan(line, at, compiled);
    const said = found && read(found, line.today, line);
    return said && found ? { said, to: found.to, rank } : undefined;
  };
};

/** The longest phrase that one of some rules finds; of several the first. */
export const longest =
  (rules: readonly Rule[]): Rule =>
  (line, at) => {
    let best: Phrase | undefined;
    for (const one of rules) {
      const phrase = one(line, at);
      if (phrase && phrase.to > (best?.to ?? at)) best = phrase;
    }
    return best;
  };

/** A rule that looks only once at each place of a line. */
export function once(rule: Rule): Rule {
  const known = new WeakMap<TimeLine, Map<number, Phrase | undefined>>();
  return (line, at) => {
    const found = known.get(line) ?? new Map<number, Phrase | undefined>();
    known.set(line, found);
    if (!found.has(at)) found.set(at, rule(line, at));
    return found.get(at);
  };
}

export const dayOf = (day: string): Said => ({ when: { start: day, end: day, precision: "day" } });
export const asking = (reason: Reason, days: readonly string[]): Said => ({ reason, days: [...new Set(days)] });

/** A single day, or those that are possible. */
export const oneOf = (reason: Reason, days: readonly string[]): Said => {
  const [only = "", ...others] = new Set(days);
  return others.length === 0 ? dayOf(only) : asking(reason, days);
};
