import type { Run } from "../runs.ts";
import { STYLES, type Style } from "./ink.ts";
import { type Element, LEFT, type Sheet, WIDTH } from "./sheet.ts";
import { type SetLine, typeset } from "./typeset.ts";

/** How far below the top of a line its base is. */
export const baseOf = ({ size, leading }: Style): number => leading / 2 + size * 0.36;

/** A paragraph is not torn apart behind its first line. */
const TOGETHER = 2;
/** A heading stays with what it is about: the head of a table and a row of three lines. */
const WITH_HEADING = 78;
const BEFORE_HEADING = 14;
const BULLET_INDENT = 12;

/** Draws lines one below the other, over pages if need be. */
function drawLines(sheet: Sheet, lines: readonly SetLine[], style: Style, left: number, within: Element): void {
  for (const line of lines) {
    sheet.need(style.leading);
    sheet.draw(line, left, sheet.y + baseOf(style), within);
    sheet.y += style.leading;
  }
}

interface Set {
  readonly kind?: string;
  readonly after: number;
}

export function drawParagraph(sheet: Sheet, runs: readonly Run[], style: Style, { kind = "P", after }: Set): void {
  const lines = typeset(runs, style, WIDTH, sheet.measure);
  sheet.need(Math.min(lines.length, TOGETHER) * style.leading);
  const element = sheet.open(kind, sheet.root);
  drawLines(sheet, lines, style, LEFT, element);
  element.end();
  sheet.y += after;
}

export function drawHeading(sheet: Sheet, text: string): void {
  sheet.need(BEFORE_HEADING + STYLES.heading.leading + WITH_HEADING);
  if (!sheet.isNew) sheet.y += BEFORE_HEADING;
  sheet.outline(text);
  drawParagraph(sheet, [{ text }], STYLES.heading, { kind: "H2", after: 5 });
}

export interface Item {
  readonly label: string;
  readonly runs: readonly Run[];
  /** Under which it can be jumped to. */
  readonly place?: string;
}

/** A list whose items hang behind their labels. */
export function drawList(sheet: Sheet, items: readonly Item[], style: Style, indent = BULLET_INDENT): void {
  const whole = sheet.open("L", sheet.root);
  for (const { label, runs, place } of items) {
    const lines = typeset(runs, style, WIDTH - indent, sheet.measure);
    sheet.need(Math.min(lines.length, TOGETHER) * style.leading);
    if (place) sheet.name(place);
    const item = sheet.open("LI", whole);
    const sign = sheet.open("Lbl", item);
    for (const line of typeset([{ text: label }], style, indent, sheet.measure))
      sheet.draw(line, LEFT, sheet.y + baseOf(style), sign);
    sign.end();
    const body = sheet.open("LBody", item);
    drawLines(sheet, lines, style, LEFT + indent, body);
    body.end();
    item.end();
    sheet.y += 3;
  }
  whole.end();
}
