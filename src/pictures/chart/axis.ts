import type { Element } from "hast";
import { s } from "hastscript";
import { wordsIn } from "../../text/words.ts";
import type { ChartPicture } from "../picture.ts";
import { LINE, QUIET_INK, round, SIZE, text, WIDTH } from "../sheet.ts";
import { widthOf } from "../text.ts";
import { instant, scaleOf } from "./layout.ts";

interface Tick {
  readonly x: number;
  readonly label: string;
  /** Where the label stands. */
  readonly at: number;
}

const TODAY = "#b3261e";
const YEAR_ROOM = 62;

/** The first days of years or months between two days. */
const firsts = ({ from, to }: ChartPicture, months: 1 | 12): string[] => {
  const [first, last] = [from, to].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1);
  const all = Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, index) => (first ?? 0) + index);
  return all
    .filter((month) => month % months === 0)
    .map((month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`);
};

/** Every year, or every second, fifth or tenth, so that their names do not meet. */
function years(chart: ChartPicture): Tick[] {
  const scale = scaleOf(chart);
  const all = firsts(chart, 12);
  const step = [1, 2, 5, 10, 20].find((every) => (all.length / every) * YEAR_ROOM <= WIDTH) ?? 50;
  return all
    .map((day) => ({ x: scale(instant(day)), label: day.slice(0, 4), at: scale(instant(day)) }))
    .filter(({ label, x }) => Number(label) % step === 0 && x < WIDTH - YEAR_ROOM / 2);
}

function months(chart: ChartPicture): Tick[] {
  const scale = scaleOf(chart);
  const starts = firsts(chart, 1);
  const step = Math.ceil(starts.length / 12);
  return starts.map((day, index) => {
    const [x, end] = [scale(instant(day)), scale(instant(starts[index + 1] ?? chart.to))];
    const label = index % step === 0 ? wordsIn(chart.language).pictures.dates.axisMonth(day) : "";
    return { x, label, at: (x + end) / 2 };
  });
}

/** Vertical lines with their names above, from `top` down to `end`. */
export function axis(chart: ChartPicture, top: number, end: number): Element[] {
  const ticks = chart.kind === "timeline" ? years(chart) : months(chart);
  return ticks.flatMap(({ x, label, at }) => [
    s("path", { d: `M${round(x)} ${top + 30}V${round(end)}`, stroke: LINE, strokeWidth: 1 }),
    ...(label === "" ? [] : [text(label, { x: at, y: top + 22, anchor: "middle", fill: QUIET_INK })]),
  ]);
}

/** Where today is, if it lies between the first and the last day. */
export function todayLine(chart: ChartPicture, top: number, end: number): Element[] {
  if (chart.today < chart.from || chart.today > chart.to) return [];
  const x = scaleOf(chart)(instant(chart.today));
  const { today } = wordsIn(chart.language).pictures.signs;
  const half = widthOf(today, SIZE) / 2;
  return [
    s("path", { d: `M${round(x)} ${top + 56}V${round(end)}`, stroke: TODAY, strokeWidth: 2, strokeDasharray: "6 4" }),
    text(today, {
      x: Math.min(Math.max(x, 20 + half), WIDTH - 20 - half),
      y: top + 20,
      anchor: "middle",
      fill: TODAY,
      bold: true,
    }),
  ];
}
