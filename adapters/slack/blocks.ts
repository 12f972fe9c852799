import type { KnownBlock, RichTextBlock, RichTextElement } from "@slack/web-api";
import type { Answer, Block, Line } from "../../src/answer.ts";
import { blocksOf, cutText, sayCommand, sayLine, sayPublisher } from "../../src/text/plain.ts";
import { officialFirst } from "../../src/text/sources.ts";
import { drawLine, type Pen, section } from "./inline.ts";
import { CONTEXT_TEXT, HEADER_TEXT, takesTables } from "./limits.ts";
import { drawRow } from "./row.ts";

const bold = (said: string): RichTextElement => ({ type: "text", text: said, style: { bold: true } });
const richText = (...elements: RichTextBlock["elements"]): RichTextBlock => ({ type: "rich_text", elements });

const bullets = (items: readonly Line[], pen: Pen): RichTextBlock =>
  richText({ type: "rich_text_list", style: "bullet", elements: items.map((item) => section(drawLine(item, pen))) });

/** Small grey text. Plain, because a context block knows no typed runs. */
const quietly = (said: string): KnownBlock[] =>
  said === ""
    ? []
    : [{ type: "context", elements: [{ type: "plain_text", text: cutText(said, CONTEXT_TEXT), emoji: false }] }];

const facts = (all: Extract<Block, { kind: "facts" }>["facts"], pen: Pen): KnownBlock[] =>
  all.length === 0
    ? []
    : [
        richText(
          section(
            all.flatMap(({ label, value }, index) => [
              bold(`${index === 0 ? "" : "\n"}${label}${pen.say.punctuation.colon}`),
              ...drawLine(value, pen),
            ]),
          ),
        ),
      ];

type Cell = Extract<KnownBlock, { type: "table" }>["rows"][number][number];

const cell = (line: Line, pen: Pen): Cell => ({ type: "rich_text", elements: [section(drawLine(line, pen))] });

const table = ({ columns, rows }: Extract<Block, { kind: "table" }>, pen: Pen): KnownBlock => ({
  type: "table",
  column_settings: columns.map(() => ({ is_wrapped: true })),
  rows: [columns.map((name) => cell([{ strong: name }], pen)), ...rows.map((row) => row.map((one) => cell(one, pen)))],
});

function drawBlock(block: Block, pen: Pen): KnownBlock[] {
  switch (block.kind) {
    case "heading":
      return [richText(section([bold(block.text)]))];
    case "prose":
      return block.quiet ? quietly(sayLine(block.text, pen.reading)) : [richText(section(drawLine(block.text, pen)))];
    case "facts":
      return facts(block.facts, pen);
    case "list":
      return block.items.length === 0 ? [] : [bullets(block.items, pen)];
    case "table":
      return takesTables(pen.surface)
        ? [table(block, pen)]
        : [
            bullets(
              block.rows.map((row) => row.flatMap((one, at) => (at === 0 ? one : [": ", ...one]))),
              pen,
            ),
          ];
    case "picture":
      return quietly(pen.say.doors.picture(block.picture.alt));
    case "form":
      return [];
  }
}

/** Where they are not had by a press. */
function sources(pen: Pen): KnownBlock[] {
  const { reading, say } = pen;
  if (pen.sources.length === 0) return [];
  const lines = officialFirst(pen.sources).map(({ number, source }) =>
    section(
      drawLine(
        [
          `[${number}] `,
          source.url ? { link: source.title, url: source.url } : source.title,
          `. ${sayPublisher(source, reading)}`,
        ],
        pen,
      ),
    ),
  );
  return [richText(section([bold(say.doors.sources)]), { type: "rich_text_list", style: "bullet", elements: lines })];
}

const title = (said: string): KnownBlock[] => [
  { type: "header", text: { type: "plain_text", text: cutText(said || "–", HEADER_TEXT), emoji: false } },
  ...(said.length > HEADER_TEXT ? [richText(section([bold(said)]))] : []),
];

/** An answer as Block Kit. `line` is what was said: a form is opened by saying it again. */
export function drawBlocks(answer: Answer, pen: Pen, line: string): KnownBlock[] {
  const row = drawRow(answer, line, pen);
  return [
    ...(answer.slight ? [richText(section(drawLine([answer.title], pen)))] : title(answer.title)),
    ...(answer.headline ? [richText(section(drawLine(answer.headline, pen)))] : []),
    ...blocksOf(answer, pen.say).flatMap((block) => drawBlock(block, pen)),
    ...row.blocks,
    ...(row.folded ? [] : sources(pen)),
    ...quietly(answer.echo ? pen.say.doors.echo(sayCommand(answer.echo, pen.reading)) : ""),
  ];
}
