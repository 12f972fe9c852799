import type { Element, ElementContent, Nodes } from "hast";
import type { Answer, Block } from "../../src/answer.ts";
import { drawChart } from "../../src/pictures/chart/chart.ts";
import { drawMap } from "../../src/pictures/map/map.ts";
import type { ChartPicture, MapPicture, Mark, Picture } from "../../src/pictures/picture.ts";
import { widthOf } from "../../src/pictures/text.ts";
import { plain } from "../../src/text/plain.ts";
import { isKnown } from "../../src/worker/job.ts";
import { READING } from "../support/desk.ts";

const blockOf = <Kind extends Block["kind"]>(answer: Answer, kind: Kind): Extract<Block, { kind: Kind }> => {
  const found = answer.blocks.find((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
  if (!found) throw new Error(`no ${kind} in: ${plain({ answer, reading: READING })}`);
  return found;
};

export interface Shown {
  readonly picture: Picture;
  readonly alt: string;
  readonly file: string;
  /** The table, cell by cell as text. */
  readonly rows: readonly (readonly string[])[];
}

/** The picture of an answer with the table below it. */
/** The table, as text. */
export const rowsOf = (answer: Answer): string[][] =>
  blockOf(answer, "table").rows.map((row) =>
    row.map((cell) =>
      plain({ answer: { title: "", blocks: [{ kind: "prose", text: cell }] }, reading: READING }).trim(),
    ),
  );

export function shownIn(answer: Answer): Shown {
  const { picture } = blockOf(answer, "picture");
  if (!isKnown(picture.job) || picture.job.kind !== "picture") throw new Error("no picture was ordered");
  const rows = rowsOf(answer);
  return { picture: picture.job.picture, alt: picture.alt, file: picture.file, rows };
}

export function chartIn(answer: Answer): ChartPicture {
  const { picture } = shownIn(answer);
  if (picture.kind === "map") throw new Error("it is a map");
  return picture;
}

export function mapIn(answer: Answer): MapPicture {
  const { picture } = shownIn(answer);
  if (picture.kind !== "map") throw new Error("it is no map");
  return picture;
}

export const marksOf = ({ sections }: ChartPicture): Mark[] =>
  sections.flatMap(({ rows }) => rows.flatMap(({ marks }) => marks));

export const drawn = (picture: Picture): Element => (picture.kind === "map" ? drawMap(picture) : drawChart(picture));

/** Every element with how far the groups around it move it down. */
function walk(node: Nodes, [right, down]: readonly [number, number], visit: Visit): void {
  if (node.type !== "element") return;
  visit(node, [right, down]);
  const [, x = 0, y = 0] =
    node.tagName === "g" ? (/translate\(([\d.-]+) ([\d.-]+)\)/.exec(String(node.properties["transform"])) ?? []) : [];
  for (const child of node.children) walk(child, [right + Number(x), down + Number(y)], visit);
}
type Visit = (element: Element, moved: readonly [number, number]) => void;

export interface Words {
  readonly said: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const said = (nodes: readonly ElementContent[]): string =>
  nodes.map((node) => (node.type === "text" ? node.value : "")).join("");

/** Every text of a drawing, with the room it takes. */
export function wordsIn(svg: Element): Words[] {
  const words: Words[] = [];
  walk(svg, [0, 0], ({ tagName, properties, children }, [right, down]) => {
    if (tagName !== "text") return;
    const size = Number(properties["fontSize"]);
    const text = said(children);
    const width = widthOf(text, size);
    const start = { start: 0, middle: width / 2, end: width }[String(properties["textAnchor"])] ?? 0;
    const left = Number(properties["x"]) + right - start;
    const base = Number(properties["y"]) + down;
    words.push({ said: text, left, right: left + width, top: base - size * 0.8, bottom: base + size * 0.25 });
  });
  return words;
}

export const outlinesIn = (svg: Element): string[] => {
  const found: string[] = [];
  walk(svg, [0, 0], ({ tagName, properties }) => {
    if (tagName === "path") found.push(String(properties["d"]));
  });
  return found;
};

export const sizeOf = ({ properties }: Element): { width: number; height: number } => ({
  width: Number(properties["width"]),
  height: Number(properties["height"]),
});

/** Texts that reach beyond the edge, as sentences. */
export const outside = (svg: Element): string[] => {
  const { width, height } = sizeOf(svg);
  return wordsIn(svg)
    .filter(({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height)
    .map((one) => `“${one.said}” from ${Math.round(one.left)} to ${Math.round(one.right)} at ${Math.round(one.top)}`);
};
