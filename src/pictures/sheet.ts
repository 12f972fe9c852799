import type { Element } from "hast";
import { s } from "hastscript";
import { drawable, shorten, wrap } from "./text.ts";

/** Pictures are seen on telephones 390 points wide: 20 units of text are 12 points there. */
export const WIDTH = 640;
export const MARGIN = 20;
export const INNER = WIDTH - 2 * MARGIN;
export const SIZE = 20;
const LEADING = 27;
const TITLE = 27;

export const INK = "#1b2430";
export const QUIET_INK = "#4a5564";
export const LINE = "#c3cad3";
export const PAPER = "#ffffff";

/** Drawn from some height down to `end`. */
export interface Part {
  readonly nodes: readonly Element[];
  readonly end: number;
}

export interface Lettering {
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly size?: number;
  readonly bold?: true;
  readonly fill?: string;
  readonly anchor?: "start" | "middle" | "end";
  /** A rim in the colour of the paper, for text on a drawing. */
  readonly rim?: true;
}

export const text = (
  said: string,
  { x, y, size = SIZE, bold, fill = INK, anchor = "start", rim }: Lettering,
): Element =>
  s(
    "text",
    {
      x: round(x),
      y: round(y),
      fontSize: size,
      fill,
      textAnchor: anchor,
      fontWeight: bold ? 600 : 400,
      ...(rim && { stroke: PAPER, strokeWidth: 5, strokeLinejoin: "round", paintOrder: "stroke" }),
    },
    drawable(said),
  );

export const round = (number: number): number => Math.round(number * 10) / 10;

/** Lines of text, one below the other. */
export function lines(said: string, top: number, { fill = QUIET_INK, indent = 0 } = {}): Part {
  const wrapped = wrap(drawable(said), INNER - indent, SIZE);
  return {
    nodes: wrapped.map((line, index) => text(line, { x: MARGIN + indent, y: top + LEADING * (index + 1) - 6, fill })),
    end: top + LEADING * wrapped.length,
  };
}

export function titled(title: string, subtitle: string): Part {
  const head = text(shorten(drawable(title), INNER, TITLE), { x: MARGIN, y: 44, size: TITLE, bold: true });
  if (subtitle === "") return { nodes: [head], end: 62 };
  const below = lines(subtitle, 56);
  return { nodes: [head, ...below.nodes], end: below.end + 8 };
}

/** Parts one below the other; each begins where the last one ended. */
export function stack(top: number, parts: readonly ((top: number) => Part)[]): Part {
  return parts.reduce<Part>(
    ({ nodes, end }, part) => {
      const next = part(end);
      return { nodes: [...nodes, ...next.nodes], end: next.end };
    },
    { nodes: [], end: top },
  );
}

/** A whole picture: opaque, with a border, so that it stands out on dark ground too. */
export function sheet({ nodes, end }: Part, definitions: readonly Element[] = []): Element {
  const height = Math.ceil(end + MARGIN);
  return s(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${WIDTH} ${height}`,
      width: WIDTH,
      height,
      fontFamily: "Inter",
    },
    s("defs", ...definitions),
    s("rect", { width: WIDTH, height, fill: PAPER }),
    ...nodes,
    s("rect", { x: 1, y: 1, width: WIDTH - 2, height: height - 2, fill: "none", stroke: LINE, strokeWidth: 2 }),
  );
}
