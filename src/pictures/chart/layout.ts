import { scaleUtc } from "d3-scale";
import { DAY, numberOf } from "../../days.ts";
import type { ChartPicture, Mark, Row } from "../picture.ts";
import { INNER, MARGIN, SIZE, WIDTH } from "../sheet.ts";
import { drawable, shorten, widthOf } from "../text.ts";
import { RADIUS } from "./signs.ts";

export interface Box {
  readonly left: number;
  readonly right: number;
}

export interface LaidMark extends Box {
  readonly mark: Mark;
  readonly y: number;
  readonly shape: "point" | "bar";
  /** Where its words begin, if there is room for them. */
  readonly words?: Box & { readonly said: string };
}

export interface LaidRow {
  readonly label: string;
  /** The base line of the label. */
  readonly y: number;
  readonly marks: readonly LaidMark[];
  readonly top: number;
  readonly end: number;
}

const LABEL = 26;
const LANE = 24;
const GAP = 6;
const APART = 3;
const LEAST_BAR = 14;
const ROOM = 125;
const YEAR = 18;
const EDGE = MARGIN + RADIUS + 2;

export const instant = (day: string): number => numberOf(day) * DAY;

/** Where a day begins, from left to right. Over years, room is left for the first year and for the newest words. */
export const scaleOf = ({ kind, from, to }: Pick<ChartPicture, "kind" | "from" | "to">): ((day: number) => number) =>
  scaleUtc(
    [instant(from), instant(to) + DAY],
    kind === "timeline" ? [EDGE + YEAR, WIDTH - EDGE - ROOM] : [EDGE, WIDTH - EDGE],
  ).clamp(true);

type Scale = ReturnType<typeof scaleOf>;

function placed(mark: Mark, scale: Scale): Omit<LaidMark, "y"> {
  const [start, end] = [scale(instant(mark.start)), scale(instant(mark.end) + DAY)];
  const middle = (start + end) / 2;
  if (!mark.vague && end - start <= 2 * RADIUS + 2)
    return { mark, shape: "point", left: middle - RADIUS - 1, right: middle + RADIUS + 1 };
  const half = Math.max(end - start, LEAST_BAR) / 2;
  return { mark, shape: "bar", left: middle - half, right: middle + half };
}

const meets = (a: Box, b: Box): boolean => a.left < b.right + APART && b.left < a.right + APART;

/** Marks in as few lanes as keep them apart. */
function lanesOf(marks: readonly Omit<LaidMark, "y">[]): Omit<LaidMark, "y">[][] {
  const lanes: Omit<LaidMark, "y">[][] = [];
  for (const mark of [...marks].sort((a, b) => a.left - b.left || a.right - b.right)) {
    const free = lanes.find((lane) => lane.every((other) => !meets(mark, other)));
    if (free) free.push(mark);
    else lanes.push([mark]);
  }
  return lanes;
}

/** What lies ahead is worth its words first, then what came last. */
const byWorth = (a: LaidMark, b: LaidMark): number => {
  const ahead = ({ mark }: LaidMark): number => (mark.state === "planned" || mark.state === "expected" ? 0 : 1);
  return ahead(a) - ahead(b) || b.left - a.left;
};

/** The words of the marks of one lane, to the right or to the left, wherever they meet nothing. */
function worded(lane: readonly LaidMark[]): LaidMark[] {
  const taken: Box[] = [...lane];
  const found = new Map<LaidMark, LaidMark>();
  for (const one of [...lane].sort(byWorth)) {
    const said = drawable(one.mark.label);
    const width = widthOf(said, SIZE);
    const boxes = [one.right + 6, one.left - 6 - width].map((left) => ({ left, right: left + width }));
    const others = taken.filter((box) => box !== one);
    const free = boxes.find(
      (box) => box.left >= MARGIN && box.right <= WIDTH - MARGIN && others.every((other) => !meets(box, other)),
    );
    if (!free || said === "") continue;
    taken.push(free);
    found.set(one, { ...one, words: { ...free, said } });
  }
  return lane.map((one) => found.get(one) ?? one);
}

/** One row from some height down: its name, then its marks in lanes. */
export function layRow(row: Row, scale: Scale, top: number): LaidRow {
  const lanes = lanesOf(row.marks.map((mark) => placed(mark, scale)));
  const marks = lanes.flatMap((lane, index) =>
    worded(lane.map((one) => ({ ...one, y: top + LABEL + LANE * (index + 0.5) }))),
  );
  return {
    label: shorten(drawable(row.label), INNER, SIZE),
    y: top + 20,
    marks,
    top,
    end: top + LABEL + LANE * Math.max(1, lanes.length) + GAP,
  };
}
