import type { Block, Line } from "../answer.ts";
import { quiet } from "../answer.ts";
import { parseWhen } from "../library/when.ts";
import { type Finding, KINDS, type Kind } from "./finding.ts";

/** What a kind is called above its findings, and how it is asked for alone. */
interface Naming {
  readonly heading: string;
  /** On a button, with the number after it. */
  readonly label: string;
  /** After a number. */
  readonly count: string;
  /** The first is the one that is written. */
  readonly words: readonly [string, ...string[]];
}

export const NAMINGS: Readonly<Record<Kind, Naming>> = {
  clashes: {
    heading: "Several meetings in one week",
    label: "Clashes",
    count: "weeks with several meetings",
    words: ["clashes", "clash", "collisions", "conflicts"],
  },
  days: {
    heading: "European Council weeks and holidays",
    label: "Awkward days",
    count: "on awkward days",
    words: ["days", "holidays"],
  },
  closing: {
    heading: "Still unconfirmed, and time is running out",
    label: "Closing",
    count: "still unconfirmed",
    words: ["closing", "windows"],
  },
  overdue: {
    heading: "Past their cadence",
    label: "Past their cadence",
    count: "past their cadence",
    words: ["overdue", "cadence", "late"],
  },
  unheard: {
    heading: "Planned, and no word since",
    label: "No word since",
    count: "without a word since",
    words: ["unheard", "silent"],
  },
  texts: {
    heading: "Mandates and texts",
    label: "Mandates and texts",
    count: "mandates and texts",
    words: ["texts", "mandates", "instruments"],
  },
  dormant: { heading: "Nothing on record for long", label: "Dormant", count: "dormant", words: ["dormant", "asleep"] },
};

/** The kind that a word asks for. */
export const kindNamed = (word: string): Kind | undefined =>
  KINDS.find((kind) => NAMINGS[kind].words.includes(word.toLowerCase()));

/** What a number of findings of a kind is, where nobody can tell what became of them. */
const UNTOLD: Readonly<Partial<Record<Kind, readonly [string, string]>>> = {
  overdue: ["round has fallen due", "rounds have fallen due"],
  unheard: ["planned date has passed", "planned dates have passed"],
  texts: ["mandate or text has run out or gone quiet", "mandates or texts have run out or gone quiet"],
};

const ALL = new Intl.ListFormat("en-GB");

/** What the data cannot tell, because it ends before today. */
export function beyondData(found: readonly Finding[], asOf: string): Block[] {
  const blind = found.filter((one) => one.blind);
  const day = parseWhen(asOf);
  if (blind.length === 0 || !day) return [];
  const counts = KINDS.flatMap((kind) => {
    const count = blind.filter((one) => one.kind === kind).length;
    const words = UNTOLD[kind]?.[count === 1 ? 0 : 1];
    return count > 0 && words ? [`${count} ${words}`] : [];
  });
  const said: Line = [
    "The data set ends on ",
    { when: day },
    `. Since then ${ALL.format(counts)}; what became of them is not in it, so they are not counted here.`,
  ];
  return counts.length > 0 ? [quiet(...said)] : [];
}

/** How many there are of each kind: “11 closing, 15 past their cadence”. */
export const countsOf = (found: readonly Finding[]): string =>
  ALL.format(
    KINDS.flatMap((kind) => {
      const count = found.filter((one) => one.kind === kind).length;
      return count > 0 ? [`${count} ${NAMINGS[kind].count}`] : [];
    }),
  );

/** Those of which the data can tell. */
export const clear = (found: readonly Finding[]): Finding[] => found.filter(({ blind }) => !blind);
