import type { Element } from "hast";
import { s } from "hastscript";
import type { TextGroup } from "../picture.ts";
import { PAPER, round } from "../sheet.ts";

interface Style {
  readonly colour: string;
  /** Of the land of a partner, under the pattern. */
  readonly tint: string;
  /** Lines of the pattern, in a square of eight. */
  readonly pattern: string;
  /** Outline of the marker, around the origin. */
  readonly shape: string;
}

const DISC = "M-8 0a8 8 0 1 0 16 0a8 8 0 1 0 -16 0z";

/** Colour never speaks alone: each group has a shape for small countries and a pattern for large ones. */
export const STYLES: Readonly<Record<TextGroup, Style>> = {
  sdp: { colour: "#1d4f9e", tint: "#8fb0e3", pattern: "", shape: DISC },
  industry: { colour: "#a8480a", tint: "#f2c9a1", pattern: "M0 2H8M0 6H8", shape: "M-7 -7H7V7H-7z" },
  operations: { colour: "#0b6b57", tint: "#a5dccb", pattern: "M-2 2L2 -2M0 8L8 0M6 10L10 6", shape: "M0 -9L9 7H-9z" },
  information: {
    colour: "#7a3596",
    tint: "#dcbdea",
    pattern: "M-2 6L2 10M0 0L8 8M6 -2L10 2",
    shape: "M0 -9L9 0L0 9L-9 0z",
  },
  declaration: {
    colour: "#a81e4b",
    tint: "#f3bccd",
    pattern: "M2 0V8M6 0V8",
    shape: "M-3 -8.5H3V-3H8.5V3H3V8.5H-3V3H-8.5V-3H-3z",
  },
  other: { colour: "#5b4a1f", tint: "#ddd3ae", pattern: "M4 2V6M2 4H6", shape: "M-4.5 -8H4.5L9 0L4.5 8H-4.5L-9 0z" },
  none: { colour: "#3d4856", tint: "#dccfc4", pattern: "", shape: "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z" },
};

export const LAND = "#e9e8e3";
export const MEMBER = "#cdd5e4";
export const SEA = "#f6f9fb";
export const EDGE = "#9aa5b1";

const tile = (id: string, ground: string, lines: string, colour: string): Element =>
  s(
    "pattern",
    { id, width: 8, height: 8, patternUnits: "userSpaceOnUse" },
    s("rect", { width: 8, height: 8, fill: ground }),
    s("path", { d: lines, stroke: colour, strokeWidth: 1.4, fill: "none" }),
  );

/** What `fillOf` and the hatching of disputed areas refer to. */
export const patterns = (): Element[] => [
  ...Object.entries(STYLES).map(([id, { tint, pattern, colour }]) => tile(id, tint, pattern, colour)),
  tile("contested", "#f4f2ec", "M-2 2L2 -2M0 8L8 0M6 10L10 6M-2 6L2 10M0 0L8 8M6 -2L10 2", "#8b9098"),
];

export const CONTESTED = "url(#contested)";
/** What is not concluded colours no land. */
export const fillOf = (group: TextGroup, open = false): string => `url(#${open ? "none" : group})`;

/** The marker of a group around a point: hollow for a text that is not concluded. */
export const marker = (group: TextGroup, open: boolean, x: number, y: number): Element => {
  const { shape, colour } = STYLES[group];
  const hollow = open || group === "none";
  return s("path", {
    d: shape,
    transform: `translate(${round(x)} ${round(y)})`,
    fill: hollow ? PAPER : colour,
    stroke: hollow ? colour : PAPER,
    strokeWidth: hollow ? 2.5 : 1.5,
  });
};
