import type { Run } from "../runs.ts";
import { COLOURS, type Font, type Style } from "./ink.ts";
import { stretches } from "./signs.ts";

/** A piece of a line, set in one way. */
export interface Piece {
  readonly text: string;
  readonly actual?: string;
  readonly font: Font;
  readonly size: number;
  /** Above the base line. */
  readonly rise: number;
  readonly colour: string;
  readonly url?: string;
  readonly note?: number;
  /** From the start of the line. */
  readonly x: number;
  readonly width: number;
}

export type SetLine = readonly Piece[];
export type Measure = (text: string, font: Font, size: number) => number;

type Unplaced = Omit<Piece, "x" | "width">;

/** Where a line may be broken: behind spaces, and behind the hyphens and slashes of long words and addresses. */
const PARTS = /https?:\/\/[^ /]*\/*|[^ /-]*[/-]+|[^ /-]+ *| +/g;
const ENDS = /[ /-]$/;

/** Notes stand above the line, between themselves with a comma, or two numbers would be read as one. */
function lookOf({ strong, url, note }: Run, { font, size, colour }: Style): Omit<Unplaced, "text" | "actual"> {
  if (note !== undefined) return { font, size: size * 0.68, rise: size * 0.36, colour: COLOURS.link, note };
  const plain = { font: strong ? "bold" : font, size, rise: 0 } as const;
  return url ? { ...plain, colour: COLOURS.link, url } : { ...plain, colour };
}

function piecesOf(runs: readonly Run[], style: Style): Unplaced[] {
  return runs.flatMap((run, index) => {
    const look = lookOf(run, style);
    const comma = run.note !== undefined && runs[index - 1]?.note !== undefined ? ", " : "";
    return stretches(comma + run.text).flatMap(({ text, actual }): Unplaced[] =>
      actual === undefined
        ? (text.match(PARTS) ?? []).map((part) => ({ ...look, text: part }))
        : [{ ...look, text, actual }],
    );
  });
}

/** Pieces between which no line is broken. */
function words(pieces: readonly Unplaced[]): Unplaced[][] {
  const all: Unplaced[][] = [];
  let open = false;
  for (const piece of pieces) {
    if (open) all.at(-1)?.push(piece);
    else all.push([piece]);
    open = !ENDS.test(piece.text);
  }
  return all;
}

const signs = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A word that is wider than the line, sign by sign; a sign without a shape of its own keeps its meaning. */
const splitWord = (word: readonly Unplaced[]): Unplaced[][] =>
  word.flatMap((piece) => {
    const meant = [...signs.segment(piece.actual ?? piece.text)].map(({ segment }) => segment);
    return meant.map((sign) => [
      piece.actual === undefined ? { ...piece, text: sign } : { ...piece, text: "□", actual: sign },
    ]);
  });

const alike = (a: Piece, b: Piece): boolean =>
  a.actual === undefined &&
  b.actual === undefined &&
  a.font === b.font &&
  a.rise === b.rise &&
  a.url === b.url &&
  a.note === b.note;

/** Neighbours that are set alike become one piece. */
function joined(line: SetLine): SetLine {
  const all: Piece[] = [];
  for (const piece of line) {
    const last = all.at(-1);
    if (last && alike(last, piece))
      all[all.length - 1] = { ...last, text: last.text + piece.text, width: last.width + piece.width };
    else all.push(piece);
  }
  return all;
}

/** The room that a word takes. The space at the end of a line takes none. */
const widthOf = (word: readonly Unplaced[], measure: Measure): number =>
  word.reduce(
    (sum, { text, font, size }, index) => sum + measure(index === word.length - 1 ? text.trimEnd() : text, font, size),
    0,
  );

/** Breaks a text into lines of a width. */
export function typeset(runs: readonly Run[], style: Style, width: number, measure: Measure): SetLine[] {
  const lines: Piece[][] = [[]];
  let end = 0;
  const place = (word: readonly Unplaced[]): void => {
    if (end > 0 && end + widthOf(word, measure) > width) {
      lines.push([]);
      end = 0;
    }
    for (const piece of word) {
      const wide = measure(piece.text, piece.font, piece.size);
      lines.at(-1)?.push({ ...piece, x: end, width: wide });
      end += wide;
    }
  };
  for (const word of words(piecesOf(runs, style)))
    for (const part of widthOf(word, measure) > width ? splitWord(word) : [word]) place(part);
  return lines.map(joined);
}
