import type { CardElement, IAdaptiveCard, ITable, ITextBlock } from "@microsoft/teams.cards";
import type { Answer, Block, Line } from "../../src/answer.ts";
import { blocksOf, sayCommand } from "../../src/text/plain.ts";
import { buttons, submit } from "./actions.ts";
import { drawFiles, drawPicture, drawWant } from "./attached.ts";
import { inputs } from "./form.ts";
import { drawLine, type Pen } from "./inline.ts";
import { escapeMarkdown } from "./markdown.ts";
import { bold, runs, small } from "./runs.ts";
import { sources } from "./sources.ts";

export type Card = IAdaptiveCard;
type Element = CardElement;

const quietlyBy =
  (pen: Pen) =>
  (line: Line): Element[] =>
    runs(drawLine(line, pen).map(small));

const titled = (text: string, size: "Large" | "Medium"): ITextBlock => ({
  type: "TextBlock",
  text: escapeMarkdown(text || "–"),
  size,
  weight: "Bolder",
  wrap: true,
  style: "heading",
});

const bullets = (items: readonly Line[], pen: Pen): Element[] =>
  items.flatMap((item) => runs(["• ", ...drawLine(item, pen)], { spacing: "Small" }));

const table = ({ columns, rows }: Extract<Block, { kind: "table" }>, pen: Pen): ITable => ({
  type: "Table",
  firstRowAsHeaders: true,
  showGridLines: true,
  columns: columns.map(() => ({ width: 1 })),
  rows: [columns.map((name): Line => [{ strong: name }]), ...rows].map((row) => ({
    type: "TableRow",
    cells: row.map((cell) => ({ type: "TableCell", items: runs(drawLine(cell, pen)) })),
  })),
});

function drawBlock(block: Block, pen: Pen): Element[] {
  switch (block.kind) {
    case "heading":
      return [titled(block.text, "Medium")];
    case "prose":
      return block.quiet ? quietlyBy(pen)(block.text) : runs(drawLine(block.text, pen));
    case "facts":
      return block.facts.flatMap(({ label, value }) =>
        runs([bold(`${label}${pen.say.punctuation.colon}`), ...drawLine(value, pen)], { spacing: "Small" }),
      );
    case "list":
      return bullets(block.items, pen);
    case "table":
      return [table(block, pen)];
    case "picture":
      return drawPicture(block.picture, pen, quietlyBy(pen));
    case "form":
      return [...inputs(block.form, pen.say), { type: "ActionSet", actions: [submit(block.form, pen)] }];
  }
}

const echo = ({ echo: line }: Answer, { reading, say }: Pen): Element[] =>
  line ? runs([small(say.doors.echo(sayCommand(line, reading)))]) : [];

/** An answer as an Adaptive Card. `speak` is its twin for those who hear it. */
export const drawCard = (answer: Answer, pen: Pen, twin: string): Card => ({
  type: "AdaptiveCard",
  version: "1.5",
  speak: twin,
  body: [
    ...(answer.slight ? runs(drawLine([answer.title], pen)) : [titled(answer.title, "Large")]),
    ...(answer.headline ? runs(drawLine(answer.headline, pen)) : []),
    ...blocksOf(answer, pen.say).flatMap((block) => drawBlock(block, pen)),
    ...drawFiles(answer, pen, quietlyBy(pen)),
    ...drawWant(answer, pen, quietlyBy(pen)),
    ...buttons(answer, pen),
    ...sources(pen),
    ...echo(answer, pen),
  ],
});
