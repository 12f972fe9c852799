import type {
  CardElement,
  IActionSet,
  IAdaptiveCard,
  IExecuteAction,
  IRichTextBlock,
  ITable,
  ITextBlock,
} from "@microsoft/teams.cards";
import type { Action, Answer, Block, Form, Line } from "../../src/answer.ts";
import { phrases } from "../../src/phrases.ts";
import { cutText, sayCommand, sayPublisher } from "../../src/plain.ts";
import { drawFiles, drawPicture, drawWant } from "./attached.ts";
import { inputs } from "./form.ts";
import { drawLine, type Pen, type Run } from "./inline.ts";
import { ACTIONS_IN_A_ROW, BUTTON_TEXT } from "./limits.ts";
import { escapeMarkdown } from "./markdown.ts";
import type { ButtonData } from "./payloads.ts";

export type Card = IAdaptiveCard;
type Element = CardElement;

const runs = (inlines: readonly Run[], more: Partial<IRichTextBlock> = {}): Element[] =>
  inlines.length === 0 ? [] : [{ type: "RichTextBlock", inlines: [...inlines], ...more }];

const bold = (text: string): Run => ({ type: "TextRun", text, weight: "Bolder" });
const small = (run: Run): Run => ({ ...run, size: "Small", isSubtle: true });

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
  items.flatMap((item) => runs([{ type: "TextRun", text: "• " }, ...drawLine(item, pen)], { spacing: "Small" }));

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
        runs([bold(`${label}: `), ...drawLine(value, pen)], { spacing: "Small" }),
      );
    case "list":
      return bullets(block.items, pen);
    case "table":
      return [table(block, pen)];
    case "picture":
      return drawPicture(block.picture, pen.keeping?.get(block.picture), quietlyBy(pen));
    case "form":
      return [...inputs(block.form), { type: "ActionSet", actions: [submit(block.form, pen.origin)] }];
  }
}

/** `Action.Execute` answers in place; clients that do not know it send the same data as a message. */
function execute(title: string, aide: ButtonData, associatedInputs: "auto" | "none"): IExecuteAction {
  const label = cutText(title || "–", BUTTON_TEXT);
  const data = { aide };
  return {
    type: "Action.Execute",
    verb: "aide",
    title: label,
    data,
    associatedInputs,
    fallback: { type: "Action.Submit", title: label, data, associatedInputs },
  } as IExecuteAction;
}

const submit = (form: Form, origin: string | undefined): IExecuteAction =>
  execute(
    form.submit,
    {
      v: 1,
      form: { says: form.says, fields: form.fields.map(({ name, before }) => ({ name, before })) },
      ...(origin && { origin }),
    },
    "auto",
  );

const says = ({ label, says: line, inPlace }: Action, origin: string | undefined): IExecuteAction =>
  execute(label, { v: 1, says: line, ...(inPlace && { inPlace }), ...(origin && { origin }) }, "none");

function buttons({ actions = [] }: Answer, origin: string | undefined): IActionSet[] {
  const all = actions.map((action) => says(action, origin));
  const rows = Array.from({ length: Math.ceil(all.length / ACTIONS_IN_A_ROW) }, (_, row) =>
    all.slice(row * ACTIONS_IN_A_ROW, (row + 1) * ACTIONS_IN_A_ROW),
  );
  return rows.map(
    (actions): IActionSet => ({ type: "ActionSet", actions: [...actions] as NonNullable<IActionSet["actions"]> }),
  );
}

const sources = (pen: Pen): Element[] =>
  pen.sources.length === 0
    ? []
    : [
        titled(phrases.sources, "Medium"),
        ...pen.sources.flatMap((source, index) =>
          runs(
            drawLine(
              [
                `${index + 1}. `,
                source.url ? { link: source.title, url: source.url } : source.title,
                `. ${sayPublisher(source, pen.reading)}`,
              ],
              pen,
            ).map(small),
            { spacing: "Small" },
          ),
        ),
      ];

const echo = ({ echo: line }: Answer, { reading }: Pen): Element[] =>
  line ? runs([small({ type: "TextRun", text: phrases.echo(sayCommand(line, reading)) })]) : [];

/** An answer as an Adaptive Card. `speak` is its text twin. */
export const drawCard = (answer: Answer, pen: Pen, twin: string): Card => ({
  type: "AdaptiveCard",
  version: "1.5",
  speak: twin,
  body: [
    titled(answer.title, "Large"),
    ...answer.blocks.flatMap((block) => drawBlock(block, pen)),
    ...drawFiles(answer, pen, quietlyBy(pen)),
    ...drawWant(answer, pen, quietlyBy(pen)),
    ...buttons(answer, pen.origin),
    ...sources(pen),
    ...echo(answer, pen),
  ],
});
