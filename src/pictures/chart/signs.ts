import type { Element } from "hast";
import { s } from "hastscript";
import type { Mark, State } from "../picture.ts";
import { PAPER, round } from "../sheet.ts";

export const RADIUS = 8;
const COLOURS: Readonly<Record<Mark["what"], string>> = { text: "#1d4f9e", meeting: "#0b6b57" };

type Look = Readonly<Record<string, string | number>>;

/** How a shape is filled and rimmed; what is not certain is hollow. */
function lookOf(state: State, colour: string): Look {
  switch (state) {
    case "done":
      return { fill: colour, stroke: colour, strokeWidth: 2 };
    case "over":
      return { fill: "#cfd6df", stroke: colour, strokeWidth: 2 };
    case "planned":
    case "postponed":
    case "unrecorded":
      return { fill: PAPER, stroke: colour, strokeWidth: 2.5 };
    case "expected":
      return { fill: PAPER, stroke: colour, strokeWidth: 2.5, strokeDasharray: "4 2.6" };
    case "cancelled":
      return { fill: PAPER, stroke: "#8a94a3", strokeWidth: 1.5 };
  }
}

const stroke = (d: string, colour: string): Element =>
  s("path", { d, fill: "none", stroke: colour, strokeWidth: 2.5, strokeLinecap: "round" });

/** What stands inside a shape, so that states differ without colour. */
function innerOf(state: State, x: number, y: number, colour: string): Element[] {
  switch (state) {
    case "planned":
      return [s("circle", { cx: x, cy: y, r: 3, fill: colour })];
    case "postponed":
      return [stroke(`M${x - 4} ${y}h8`, colour)];
    case "unrecorded":
      return [stroke(`M${x} ${y - 3.5}v7`, colour)];
    case "cancelled":
      return [stroke(`M${x - 6} ${y - 6}l12 12m0 -12l-12 12`, colour)];
    case "over":
      return [stroke(`M${x - 5} ${y + 5}l10 -10`, colour)];
    case "done":
    case "expected":
      return [];
  }
}

/** A day: a diamond for a text, a disc for a meeting. */
export function point({ what, state }: Pick<Mark, "what" | "state">, cx: number, cy: number): Element[] {
  const [x, y] = [round(cx), round(cy)];
  const colour = COLOURS[what];
  const look = lookOf(state, colour);
  const half = RADIUS + 1;
  const shape =
    what === "meeting"
      ? s("circle", { cx: x, cy: y, r: RADIUS - 1, ...look })
      : s("path", { d: `M${x} ${y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`, ...look });
  return [shape, ...innerOf(state, x, y, colour)];
}

/** A time in which a day lies, or several days. */
export function bar({ what, state }: Pick<Mark, "what" | "state">, left: number, width: number, cy: number): Element[] {
  const colour = COLOURS[what];
  const [x, y] = [round(left + 1), round(cy - 6)];
  const shape = s("rect", {
    x,
    y,
    width: round(width - 2),
    height: 12,
    rx: what === "meeting" ? 6 : 1,
    ...lookOf(state, colour),
  });
  return [shape, ...innerOf(state, round(left + width / 2), round(cy), colour)];
}
