import type { Chunk } from "./chunks.ts";
import type { Make, Parts } from "./timeMakers.ts";
import { PATTERNS } from "./timePatterns.ts";
import type { Said, Unit } from "./times.ts";

/** What a chunk may stand for in a pattern is one sign, whose letters are kept here. */
const FIRST_SIGN = 0x4e00;
const signs = new Map<string, string>();
const lettersOf: string[] = [];
/** Connecting words alone are no time. */
const CORE = /[ABCDEFHIJKLMNOPSTUVWXYZcdhjmnqryz]/;

function signOf({ times, entries, country }: Chunk): string {
  const letters = entries.length > 0 || country ? "" : [...new Set(times.map(({ letter }) => letter))].sort().join("");
  const known = signs.get(letters);
  if (known !== undefined) return known;
  const sign = String.fromCharCode(FIRST_SIGN + signs.size);
  signs.set(letters, sign);
  lettersOf.push(letters);
  compiled = undefined;
  fitting.clear();
  return sign;
}
const lettersIn = (sign: string): string => lettersOf[sign.charCodeAt(0) - FIRST_SIGN] ?? "";

let compiled: readonly (readonly [RegExp, RegExp, Make])[] | undefined;
/** Patterns over signs, each letter as all the signs that may stand for it; and over letters, to read what was found. */
function patterns(): readonly (readonly [RegExp, RegExp, Make])[] {
  const all = [...signs];
  const standing = (letter: string): string =>
    all
      .filter(([letters]) => letters.includes(letter))
      .map(([, sign]) => sign)
      .join("");
  const over = (pattern: string): string =>
    pattern.replace(
      /\[([^\]]*)\]|[A-Za-z@]/g,
      (found, some?: string) => `[${[...(some ?? found)].map(standing).join("")}]`,
    );
  compiled ??= PATTERNS.map(([pattern, make]) => [new RegExp(over(pattern), "y"), new RegExp(`^${pattern}$`), make]);
  return compiled;
}

const MOST_READINGS = 200;
/** The letters that a run of signs stands for in a pattern, where each may stand for several. */
function spelt(run: string, whole: RegExp): string | undefined {
  let ways = [""];
  for (const sign of run)
    ways = ways.flatMap((way) => [...lettersIn(sign)].map((letter) => way + letter)).slice(0, MOST_READINGS);
  return ways.find((way) => whole.test(way));
}

function partsOf(chunks: readonly Chunk[], read: string): Parts {
  const at = (letter: string) => chunks.filter((_, index) => read[index] === letter);
  return {
    values: (letter) => at(letter).flatMap(({ times }) => times.find((one) => one.letter === letter)?.value ?? []),
    texts: (letter) => at(letter).map(({ text }) => text.toLowerCase()),
    units: () => [...read].filter((letter): letter is Unit => "DAKFBVHJh".includes(letter)),
    has: (letter) => read.includes(letter),
    all: chunks.map(({ times }, index) => {
      const letter = read[index] ?? ".";
      return [letter, times.find((one) => one.letter === letter)?.value ?? 0];
    }),
  };
}

/** What was said of time, and which chunks said it. */
export interface Found {
  readonly said: Said;
  readonly from: number;
  readonly to: number;
}

export function timesIn(chunks: readonly Chunk[]): Found[] {
  const line = chunks.map(signOf).join("");
  const found: Found[] = [];
  for (let at = 0; at < chunks.length; ) {
    const one = firstAt(chunks, line, at);
    if (one) found.push(one);
    at = one ? one.to : at + 1;
  }
  return found;
}

/** Chunks: no time is said in more. */
const LONGEST = 10;
/** In so many a time has said what it is about. */
const SOON = 5;

/** The words of time that stand together. */
function runAt(line: string, at: number): string {
  let end = at;
  while (end < Math.min(line.length, at + LONGEST) && lettersIn(line[end] ?? "") !== "") end++;
  return line.slice(at, end);
}

interface Reading {
  /** Letters, one a chunk. */
  readonly read: string;
  readonly make: Make;
}

/** What fits the same words of time is worked out once. */
const KEPT = 2000;
const fitting = new Map<string, readonly Reading[]>();
function readingsOf(run: string): readonly Reading[] {
  const known = fitting.get(run);
  if (known) return known;
  const readings = patterns().flatMap(([pattern, whole, make]) => {
    pattern.lastIndex = 0;
    const [found = ""] = pattern.exec(run) ?? [];
    const read = found === "" ? undefined : spelt(found, whole);
    return read === undefined ? [] : [{ read, make }];
  });
  if (fitting.size >= KEPT) fitting.clear();
  fitting.set(run, readings);
  return readings;
}

function firstAt(chunks: readonly Chunk[], line: string, at: number): Found | undefined {
  const run = runAt(line, at);
  if (![...run.slice(0, SOON)].some((sign) => CORE.test(lettersIn(sign)))) return undefined;
  let best: Found | undefined;
  for (const { read, make } of readingsOf(run)) {
    if (read.length <= (best ? best.to - best.from : 0)) continue;
    const said = make(partsOf(chunks.slice(at, at + read.length), read));
    if (said) best = { said, from: at, to: at + read.length };
  }
  return best;
}
