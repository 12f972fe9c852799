import type { Element } from "hast";
import { s } from "hastscript";
import { wordsIn } from "../../text/words.ts";
import { flow, type Item } from "../flow.ts";
import { type ChartPicture, STATES } from "../picture.ts";
import { LINE, lines, MARGIN, type Part, sheet, stack, text, titled, WIDTH } from "../sheet.ts";
import { axis, todayLine } from "./axis.ts";
import { type LaidMark, type LaidRow, layRow, scaleOf } from "./layout.ts";
import { bar, point } from "./signs.ts";

const HEADING = 36;
const TODAY = 26;
const AXIS = 30;

function drawMark({ mark, shape, left, right, y, words }: LaidMark): Element[] {
  const drawn = shape === "bar" ? bar(mark, left, right - left, y) : point(mark, (left + right) / 2, y);
  return words ? [...drawn, text(words.said, { x: words.left, y: y + 7, rim: true })] : drawn;
}

const drawRow = ({ label, y, marks, end }: LaidRow): Element[] => [
  s("path", { d: `M${MARGIN} ${end}H${WIDTH - MARGIN}`, stroke: LINE, strokeWidth: 1 }),
  text(label, { x: MARGIN, y, rim: true }),
  ...marks.flatMap(drawMark),
];

/** Every row with its place in the picture. */
export function layRows({ sections, ...chart }: ChartPicture, top: number): { rows: LaidRow[]; part: Part } {
  const scale = scaleOf(chart);
  const rows: LaidRow[] = [];
  const part = stack(
    top,
    sections.map(({ heading, rows: all }) => (from: number) => {
      const laid: LaidRow[] = [];
      for (const row of all) laid.push(layRow(row, scale, laid.at(-1)?.end ?? from + HEADING));
      rows.push(...laid);
      return {
        nodes: [text(heading, { x: MARGIN, y: from + 27, bold: true, rim: true }), ...laid.flatMap(drawRow)],
        end: laid.at(-1)?.end ?? from + HEADING,
      };
    }),
  );
  return { rows, part };
}

/** What the signs mean that occur, and no others. */
function legend({ sections, language }: ChartPicture): Item[] {
  const { signs: meanings } = wordsIn(language).pictures;
  const marks = sections.flatMap(({ rows }) => rows.flatMap((row) => row.marks));
  const signs = (["text", "meeting"] as const).flatMap((what) =>
    STATES.filter((state) => marks.some((mark) => mark.what === what && mark.state === state)).map((state) => ({
      sign: (x: number, y: number) => point({ what, state }, x, y),
      label: meanings[what][state],
    })),
  );
  const vague = marks.find((mark) => mark.vague);
  if (!vague) return signs;
  return [
    ...signs,
    {
      sign: (x, y) => bar(vague, x - 17, 34, y),
      room: 34,
      label: meanings.bar,
    },
  ];
}

/** Rows of marks over time, with the line of today and what the signs mean. */
export function drawChart(chart: ChartPicture): Element {
  const head = titled(chart.title, chart.subtitle);
  const below = head.end + TODAY + AXIS;
  const { part } = layRows(chart, below);
  const foot = stack(part.end + 10, [
    (top) => flow(legend(chart), top),
    ...chart.notes.map((note) => (top: number) => lines(note, top + 6)),
  ]);
  return sheet({
    nodes: [
      ...head.nodes,
      ...axis(chart, head.end + TODAY, part.end),
      ...todayLine(chart, head.end, part.end),
      ...part.nodes,
      ...foot.nodes,
    ],
    end: foot.end,
  });
}
