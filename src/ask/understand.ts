import type { Library } from "../library/library.ts";
import type { Lexicon } from "../query/lexicon.ts";
import type { Built } from "./built.ts";
import { certaintyOf } from "./certainty.ts";
import { splitClauses } from "./clauses.ts";
import { leftOut } from "./evidence.ts";
import { followUp } from "./followUp.ts";
import { type Heard, hear } from "./hear.ts";
import type { Cannot, Language, Understood } from "./outcome.ts";
import { builtFor, linesOf, nearestTo } from "./readings.ts";
import { refusal } from "./refusal.ts";
import { type Scored, scoresOf } from "./score.ts";
import type { Around } from "./slots.ts";
import { councils, isForeign, MOST_OTHERS, strangeName } from "./strange.ts";
import { askedText } from "./tokens.ts";

/** `language`: of the person or the room, where the words do not tell. `previous`: the asker's last line, for "and Korea?". */
export interface Asked {
  readonly library: Library;
  readonly lexicon: Lexicon;
  /** ISO day. */
  readonly today: string;
  readonly language?: Language;
  readonly previous?: string;
}

/** Characters: nobody asks a longer question, and of a longer text nobody knows which sentence is meant. */
const LONGEST = 400;
const MOST_WORDS = 80;
/** Below it a question is asked back. */
const CERTAIN = 0.77;

const leftOver = ({ unknown }: Heard): string[] => unknown.map(({ text }) => text);

/** After these refusals something near can still be done. */
const INSTEAD: ReadonlySet<string> = new Set(["mail", "opinion", "contact", "secret"]);

function settle(built: Built, heard: Heard, scores: readonly Scored[], around: Around): Understood {
  const { language } = heard;
  if ("small" in built) return { small: built.small, language };
  if ("cannot" in built)
    return {
      cannot: refusal(built.cannot, heard),
      instead: INSTEAD.has(built.cannot) ? linesOf(scores.slice(1), heard, around).slice(0, 2) : [],
      language,
    };
  if ("unknown" in built) return unknownName(built.unknown, heard);
  const others = linesOf(scores.slice(1), heard, around);
  if ("ask" in built)
    return {
      ask: built.ask,
      readings: [...built.readings, ...others].slice(0, MOST_OTHERS),
      leftOver: leftOver(heard),
      language,
    };
  const near = others.filter((line) => line !== built.line).slice(0, MOST_OTHERS);
  const [first = { intent: "help", weight: 0, score: 0 } as const] = scores;
  const sure =
    certaintyOf(heard, first, nearestTo(built.line, scores.slice(1), heard, around)) -
    leftOut(built.line, heard, around);
  const certainty = Math.round(Math.max(0, Math.min(1, sure)) * 100) / 100;
  if (certainty < CERTAIN)
    return {
      ask: "meaning",
      readings: [built.line, ...near].slice(0, MOST_OTHERS),
      leftOver: leftOver(heard),
      language,
    };
  return { line: built.line, certainty, leftOver: leftOver(heard), others: near, language };
}

const unknownName = (name: string | undefined, heard: Heard): Understood => {
  const cannot: Cannot = name === undefined ? { kind: "nothing" } : { kind: "name", name };
  return { cannot, instead: [], language: heard.language };
};

function one(heard: Heard, around: Around): Understood {
  const all = scoresOf(heard, around);
  const several = councils(heard, all[0], around);
  if (several) return { ask: "meeting", readings: several, leftOver: [], language: heard.language };
  const foreign = all[0] && isForeign(heard, all[0].intent);
  const scores: readonly Scored[] = foreign ? [{ intent: "country", weight: 9, score: 9 }, ...all] : all;
  const [first] = scores;
  if (!first)
    return heard.unknown.length > 0 && heard.unknown.length <= 3
      ? unknownName(leftOver(heard).join(" "), heard)
      : unknownName(undefined, heard);
  const strange = strangeName(heard, first.intent);
  const built = builtFor(first.intent, heard, around);
  if (strange !== undefined && "line" in built)
    return first.weight >= 4
      ? { ask: "name", readings: [built.line], leftOver: leftOver(heard), language: heard.language }
      : unknownName(strange, heard);
  return settle(built, heard, scores, around);
}

/** A line of the command language for a question, or what has to be asked or said first. */
export function understandQuestion(text: string, asking: Asked): Understood {
  const { library, today, language = "en", previous } = asking;
  const asked = askedText(text);
  if (asked.length > LONGEST || asked.split(" ").length > MOST_WORDS)
    return { cannot: { kind: "too-long" }, instead: [], language };
  const around: Around = { library, today };
  const whole = hear(asked, text, asking, language);
  if (whole.tokens.length === 0) return { cannot: { kind: "nothing" }, instead: ["help"], language };
  const further = followUp(whole, around, previous);
  if (further) return further;
  const clauses = splitClauses(whole, around);
  if (clauses)
    return both(
      clauses.map((clause) => one(clause, around)),
      one(whole, around),
    );
  return one(whole, around);
}

/** Two requests are answered one after the other, if both are understood. */
function both(readings: readonly Understood[], whole: Understood): Understood {
  const lines = readings.flatMap((reading) => ("line" in reading ? [reading] : []));
  const [first, second] = lines;
  if (!first || !second || lines.length !== readings.length) return whole;
  return {
    line: lines.map(({ line }) => line).join(" && "),
    certainty: Math.min(...lines.map(({ certainty }) => certainty)),
    leftOver: lines.flatMap((one) => one.leftOver),
    others: "line" in whole ? [whole.line] : [],
    language: first.language,
  };
}
