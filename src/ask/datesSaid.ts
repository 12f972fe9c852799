import { type DateInQuestion, datesIn } from "../dates/read.ts";
import { spanSaid } from "../dates/span.ts";
import type { Chunk } from "./chunks.ts";
import type { Direction, Role, Time } from "./times.ts";
import type { Found } from "./timesIn.ts";
import type { Token } from "./tokens.ts";
import { monthName, type Span, yearIn } from "./units.ts";

/** What is a date on one day is a date on any other. */
const ANY_DAY = "2026-11-27";

const ROLES: Readonly<Record<string, Role>> = { s: "since", u: "until", b: "before", f: "after" };

/** Chunks. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Cut {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly chunks: readonly Chunk[];
}

/** What a date comes to: itself, a question, or nothing where a list or a span is read elsewhere. */
function timeOf({ said, letters, from, to }: DateInQuestion, text: string): Time | undefined {
  if ("when" in said || said.span) return { kind: "said", text: text.slice(from, to) };
  return said.days.length > 0 && !/[&-]/.test(letters) ? { kind: "unclear" } : undefined;
}

/** The chunks that a date takes up. */
function chunksIn({ from, to }: DateInQuestion, { tokens, chunks }: Cut): Stretch {
  const isIn = (chunk: Chunk): boolean => {
    const [start, end] = [tokens[chunk.from]?.start ?? 0, tokens[chunk.to - 1]?.end ?? 0];
    return start < to && end > from;
  };
  return { from: chunks.findIndex(isIn), to: chunks.findLastIndex(isIn) + 1 };
}

/** "since", "after" in front of a date, and the chunk with which it begins. */
function roleBefore(chunks: readonly Chunk[], at: number): { role: Role; from: number } {
  for (let before = at - 1; before >= 0 && at - before < 4; before--) {
    const letters = chunks[before]?.times.map(({ letter }) => letter) ?? [];
    const letter = letters.find((one) => one in ROLES);
    if (letter !== undefined) return { role: ROLES[letter] ?? "in", from: before };
    if (!letters.includes("o") && !letters.includes("w") && !letters.includes("i")) break;
  }
  return { role: "in", from: at };
}

const covers = (one: Found, { from, to }: Stretch): boolean => one.from <= from && one.to >= to;
const meets = (one: Found, { from, to }: Stretch): boolean => one.from < to && one.to > from;

/** Whether the reader of dates knows more of a stretch: all that was found there ends in it, and is about a day. */
const knowsMore = (found: readonly Found[], place: Stretch): boolean =>
  !found.some((one) => covers(one, place) && one.said.kind !== "clock") &&
  found.every((one) => !meets(one, place) || (one.to <= place.to && /^(?:time|clock)$/.test(one.said.kind)));

/** A word alone may be of another language: "hier", "mon". */
const isPhrase = ({ letters }: DateInQuestion, text: string): boolean => letters.length > 1 || /\d/.test(text);

function withDate(found: readonly Found[], date: DateInQuestion, cut: Cut): readonly Found[] {
  const place = chunksIn(date, cut);
  const time = place.from < 0 ? undefined : timeOf(date, cut.text);
  if (!time || !isPhrase(date, cut.text.slice(date.from, date.to)) || !knowsMore(found, place)) return found;
  const opening = found.find((one) => meets(one, place));
  const start = Math.min(place.from, opening?.from ?? place.from);
  const before = roleBefore(cut.chunks, place.from);
  const own = opening?.said.kind === "time" && !date.letters.includes("-") ? opening.said.role : "in";
  const said = { kind: "time", time, role: own === "in" ? before.role : own } as const;
  return [...found.filter((one) => !meets(one, place)), { said, from: Math.min(before.from, start), to: place.to }];
}

/** Where a question names a date of which only parts are understood here, the reader of dates has it. */
export function withDates(found: readonly Found[], cut: Cut): Found[] {
  const dates = datesIn(cut.text, ANY_DAY);
  return dates
    .reduce<readonly Found[]>((all, date) => withDate(all, date, cut), found)
    .toSorted((a, b) => a.from - b.from);
}

const wordFor = ({ start, end }: Span): string | undefined => {
  if (start === end) return start;
  const isMonth = start.endsWith("-01") && start.slice(0, 7) === end.slice(0, 7) && Number(end.slice(8)) >= 28;
  return isMonth ? `${monthName(Number(start.slice(5, 7)))} ${yearIn(start)}` : undefined;
};

const YEARS = 9;
/** The days of a date as it was said; looking back it is the last of its name. */
export function saidSpan(text: string, direction: Direction, today: string): Span | undefined {
  const ahead = spanSaid(text, today);
  const isOpen = ahead && "span" in ahead && ahead.span.start > today && !/\d{4}/.test(text);
  const years = direction === "back" && isOpen ? Array.from({ length: YEARS }, (_, back) => yearIn(today) - back) : [];
  const behind = years
    .map((year) => spanSaid(`${text} ${year}`, today))
    .find((one) => one && "span" in one && one.span.start <= today);
  const read = behind ?? ahead;
  if (!read || !("span" in read)) return undefined;
  const word = wordFor(read.span);
  return { ...read.span, ...(word !== undefined && { word }) };
}
