import type { Action, Answer, Line, Reading } from "../answer.ts";
import { list } from "../answer.ts";
import type { Short } from "../statement.ts";
import { capital } from "../text/grammar.ts";
import { cutText, sayLine } from "../text/plain.ts";
import type { Words } from "../text/words.ts";
import { type Briefing, type SectionKey, sectionOf } from "./briefing.ts";

/** A lock screen shows no more. */
const MOST_CHARACTERS = 600;
const MOST_LINES = 5;
/** What stands between title and lines, and in front of each line. */
const AROUND_TITLE = 2;
const AROUND_LINE = 3;
const LONGEST_TITLE = 70;
/** A name or an outcome cut to less says nothing. */
const SHORTEST = 24;

/** What one line is made of: as much of it as there is room for. */
export interface Brevity {
  readonly label: string;
  readonly points: readonly Short[];
  readonly blank: string;
}

const lengthOf = (line: Line, reading: Reading): number => sayLine(line, reading).length;

const named = (name: string): Line => (name === "" ? [] : [name, " "]);

const whole = ({ name, state, more }: Short): Line => [...named(name), ...state, ...(more ? [". ", more] : [])];

/** One statement in little room: its last part goes first, then the end of its name, and its state at last. */
function squeezed({ name, state, more = "" }: Short, room: number, reading: Reading): Line {
  const plain = [...named(name), ...state];
  const left = room - lengthOf(plain, reading) - 2;
  if (left >= Math.min(more.length, SHORTEST)) return [...plain, ...(more ? [". ", cutText(more, left)] : [])];
  const forName = room - lengthOf(state, reading) - 1;
  if (forName >= Math.min(name.length, SHORTEST)) return [...named(cutText(name, forName)), ...state];
  return [cutText(sayLine(plain, reading), room)];
}

const joined = (points: readonly Short[], { punctuation }: Words): Line =>
  points.flatMap((one, index) => [index > 0 ? punctuation.semicolon : "", ...whole(one)]);

const tail = (left: number, { briefings }: Words): string => (left > 0 ? briefings.andMore(left) : "");

/** As many of the statements as fit, and how many more there are. */
function content({ points, blank }: Brevity, room: number, reading: Reading, say: Words): Line {
  const [first] = points;
  if (!first) return [cutText(blank, room)];
  for (let count = points.length; count > 0; count--) {
    const line = [...joined(points.slice(0, count), say), tail(points.length - count, say)];
    if (lengthOf(line, reading) <= room) return line;
  }
  const end = tail(points.length - 1, say);
  return [...squeezed(first, room - end.length, reading), end];
}

/** Room for each line: what one does not need goes to the others. */
function shares(wanted: readonly number[], room: number): number[] {
  const given = wanted.map(() => 0);
  let left = room;
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  order.forEach((index, place) => {
    given[index] = Math.min(wanted[index] ?? 0, Math.floor(left / (order.length - place)));
    left -= given[index] ?? 0;
  });
  return given;
}

/** A headline, a title and at most five lines, which fit a lock screen together. */
export function fiveLines(
  { subject, headline }: Pick<Briefing, "headline" | "subject">,
  lines: readonly Brevity[],
  reading: Reading,
  say: Words,
): Pick<Answer, "blocks" | "headline" | "title"> {
  const title = cutText(capital(subject), LONGEST_TITLE);
  const shown = lines.slice(0, MOST_LINES);
  const labels = shown.map(({ label }) => label.length + say.punctuation.colon.length);
  const fixed =
    lengthOf(headline, reading) +
    title.length +
    2 * AROUND_TITLE +
    labels.reduce((sum, length) => sum + length + AROUND_LINE, 0);
  const wanted = shown.map(({ points, blank }) =>
    points.length > 0 ? lengthOf(joined(points, say), reading) : blank.length,
  );
  const room = shares(wanted, MOST_CHARACTERS - fixed);
  return {
    title,
    headline,
    blocks: [
      list(
        shown.map(
          (one, index): Line => [
            { strong: one.label },
            say.punctuation.colon,
            ...content(one, room[index] ?? 0, reading, say),
          ],
        ),
      ),
    ],
  };
}

/** What five lines are made of, the first of these first. */
const KEYS: readonly SectionKey[] = [
  "meeting",
  "next",
  "last",
  "texts",
  "commitments",
  "changes",
  "dates",
  "coming",
  "moved",
  "unconfirmed",
  "overdue",
];

/** Of these the first is told: how many there are besides helps nobody on a phone. */
const ALONE: ReadonlySet<SectionKey> = new Set(["meeting", "next", "last"]);

/** What is said at more length, under five lines. `line`: without a length. */
export const longerActions = (line: string, { briefings: { actions } }: Words): Action[] => [
  { label: actions.page, says: `${line} page` },
  { label: actions.post, says: `share ${line} file` },
];

/** Five lines for a phone. Notes stand on the page, one press away. */
export const shortAnswer = (briefing: Briefing, reading: Reading, say: Words): Answer => ({
  ...fiveLines(
    briefing,
    KEYS.flatMap((key) => sectionOf(briefing, key) ?? [])
      // That nothing has changed is not worth one of five lines.
      .filter(({ key, points }) => key !== "changes" || points.length > 0)
      .map(({ key, label, points, none }) => ({
        label,
        points: points.slice(0, ALONE.has(key) ? 1 : points.length).map(({ short }) => short),
        blank: none,
      })),
    reading,
    say,
  ),
  actions: longerActions(briefing.line, say),
});
