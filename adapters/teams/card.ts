import type {
  CardElement,
  IActionSet,
  IAdaptiveCard,
  IExecuteAction,
  IRichTextBlock,
  ITable,
  ITextBlock,
} from "@microsoft/teams.cards";
import { type Action, type Answer, type Asks, type Block, type Form, isTucked, type Line } from "../../src/answer.ts";
import { cutText, sayCommand, sayPublisher } from "../../src/text/plain.ts";
import { drawFiles, drawPicture, drawWant } from "./attached.ts";
import { inputs } from "./form.ts";
import { drawLine, type Pen, type Run } from "./inline.ts";
import { ACTIONS_IN_A_ROW, ASKED_TEXT, ASKED_TITLE, BUTTON_TEXT } from "./limits.ts";
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
        runs([bold(`${label}${pen.say.punctuation.colon}`), ...drawLine(value, pen)], { spacing: "Small" }),
      );
    case "list":
      return bullets(block.items, pen);
    case "table":
      return [table(block, pen)];
    case "picture":
      return drawPicture(block.picture, pen, quietlyBy(pen));
    case "form":
      return [...inputs(block.form, pen.say), { type: "ActionSet", actions: [submit(block.form, pen.origin)] }];
  }
}

/** `Action.Execute` answers in place; clients that do not know it send the same data as a message. */
function execute(
  title: string,
  aide: ButtonData,
  associatedInputs: "auto" | "none",
  look: Pick<IExecuteAction, "style" | "mode" | "tooltip"> = {},
): IExecuteAction {
  const label = cutText(title || "–", BUTTON_TEXT);
  const data = { aide };
  return {
    type: "Action.Execute",
    verb: "aide",
    title: label,
    data,
    associatedInputs,
    ...look,
    fallback: { type: "Action.Submit", title: label, data, associatedInputs, ...look },
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
    { style: "positive" },
  );

const STYLES = { primary: "positive", danger: "destructive" } as const;

/** How a button looks. `mode` puts it behind the menu at the end of its row. */
const lookOf = (action: Action): Pick<IExecuteAction, "style" | "mode" | "tooltip"> => ({
  ...(action.style && { style: STYLES[action.style] }),
  ...(isTucked(action) && { mode: "secondary" }),
  ...(action.hint && { tooltip: cutText(action.hint, BUTTON_TEXT) }),
});

/** What a question says travels with its button, as far as the door takes it back. */
const shortly = ({ title, text, yes }: Asks): Asks => ({
  title: cutText(title, ASKED_TITLE),
  text: cutText(text, ASKED_TEXT),
  yes: cutText(yes, BUTTON_TEXT),
});

const says = (action: Action, origin: string | undefined): IExecuteAction => {
  const { label, says: line, inPlace, asks } = action;
  const data = {
    v: 1,
    says: line,
    ...(inPlace && { inPlace }),
    ...(asks && { asks: shortly(asks) }),
    ...(origin && { origin }),
  } as const;
  return execute(label, data, "none", lookOf(action));
};

/** What stands behind the menu belongs to the last row. */
function buttons({ actions = [] }: Answer, origin: string | undefined): IActionSet[] {
  const all = actions.filter((one) => !isTucked(one)).map((action) => says(action, origin));
  const tucked = actions.filter(isTucked).map((action) => says(action, origin));
  const count = Math.max(Math.ceil(all.length / ACTIONS_IN_A_ROW), tucked.length > 0 ? 1 : 0);
  return Array.from({ length: count }, (_, row): IActionSet => {
    const shown = all.slice(row * ACTIONS_IN_A_ROW, (row + 1) * ACTIONS_IN_A_ROW);
    const set = [...shown, ...(row === count - 1 ? tucked : [])];
    return { type: "ActionSet", actions: set as NonNullable<IActionSet["actions"]> };
  });
}

const sources = (pen: Pen): Element[] =>
  pen.sources.length === 0
    ? []
    : [
        titled(pen.say.doors.sources, "Medium"),
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

const echo = ({ echo: line }: Answer, { reading, say }: Pen): Element[] =>
  line ? runs([small({ type: "TextRun", text: say.doors.echo(sayCommand(line, reading)) })]) : [];

/** An answer as an Adaptive Card. `speak` is its text twin. */
export const drawCard = (answer: Answer, pen: Pen, twin: string): Card => ({
  type: "AdaptiveCard",
  version: "1.5",
  speak: twin,
  body: [
    ...(answer.slight ? runs(drawLine([answer.title], pen)) : [titled(answer.title, "Large")]),
    ...(answer.headline ? runs(drawLine(answer.headline, pen)) : []),
    ...answer.blocks.flatMap((block) => drawBlock(block, pen)),
    ...drawFiles(answer, pen, quietlyBy(pen)),
    ...drawWant(answer, pen, quietlyBy(pen)),
    ...buttons(answer, pen.origin),
    ...sources(pen),
    ...echo(answer, pen),
  ],
});
