import type { Element } from "hast";
import { MARGIN, type Part, SIZE, text, WIDTH } from "./sheet.ts";
import { drawable, shorten, widthOf } from "./text.ts";

/** A sign and what it means. */
export interface Item {
  /** Drawn around a point; `room` is its width. */
  readonly sign: (x: number, y: number) => readonly Element[];
  readonly room?: number;
  readonly label: string;
}

const GAP = 18;
const LEADING = 32;

/** Signs with their words, side by side as far as they fit, then on the next line. */
export function flow(items: readonly Item[], top: number): Part {
  const nodes: Element[] = [];
  let [x, y] = [MARGIN, top + LEADING / 2];
  for (const { sign, room = 18, label } of items) {
    const said = shorten(drawable(label), WIDTH - 2 * MARGIN - room - 7, SIZE);
    const width = room + 7 + widthOf(said, SIZE);
    if (x > MARGIN && x + width > WIDTH - MARGIN) [x, y] = [MARGIN, y + LEADING];
    nodes.push(...sign(x + room / 2, y), text(said, { x: x + room + 7, y: y + 7 }));
    x += width + GAP;
  }
  return { nodes, end: items.length > 0 ? y + LEADING / 2 : top };
}
