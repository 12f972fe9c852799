import type { Answer, Block, Reply } from "../answer.ts";
import type { Inline, Line, Reading, Source } from "../runs.ts";
import { ended } from "./grammar.ts";
import { narrow } from "./rows.ts";
import { officialFirst } from "./sources.ts";
import { sayWhen } from "./when.ts";
import { type Words, wordsIn } from "./words.ts";

/** A command line as it is typed where the reader is. */
export const sayCommand = (line: string, { call }: Pick<Reading, "call">): string => (call ? `${call} ${line}` : line);

/** One run as text. A link shows its address, because text has no other place for it. */
export function sayInline(inline: Inline, reading: Reading): string {
  if (typeof inline === "string") return inline;
  if ("strong" in inline) return inline.strong;
  if ("link" in inline) return reading.aloud ? inline.link : `${inline.link} (${inline.url})`;
  if ("when" in inline) return sayWhen(inline.when, reading, inline.on);
  if ("command" in inline) return sayCommand(inline.command, reading);
  if ("person" in inline) return inline.person.name;
  return ` [${inline.note}]`;
}

export const sayLine = (line: Line, reading: Reading): string => line.map((run) => sayInline(run, reading)).join("");

/** Who published it and when, without title and address. */
export const sayPublisher = (source: Source, reading: Reading): string =>
  source.published ? `${source.publisher}, ${sayWhen(source.published, reading)}` : source.publisher;

const saySource = (source: Source, number: number, reading: Reading): string =>
  [`[${number}] ${source.title}`, sayPublisher(source, reading), source.url].filter(Boolean).join(". ");

/** Of two columns; the second one says what it holds. */
function sayRow([, column = ""]: readonly string[], [first = [], second = []]: readonly Line[], reading: Reading) {
  const { colon } = wordsIn(reading.language).punctuation;
  return `- ${sayLine(first, reading)}${colon}${column}${colon}${sayLine(second, reading)}`;
}

function sayBlock(block: Block, reading: Reading): string {
  const { doors, punctuation } = wordsIn(reading.language);
  switch (block.kind) {
    case "heading":
      return block.text;
    case "prose":
      return sayLine(block.text, reading);
    case "facts":
      return block.facts.map(({ label, value }) => `${label}${punctuation.colon}${sayLine(value, reading)}`).join("\n");
    case "list":
      return block.items.map((item) => `- ${sayLine(item, reading)}`).join("\n");
    case "table":
      return block.rows.map((row) => sayRow(block.columns, row, reading)).join("\n");
    case "picture":
      return doors.picture(block.picture.alt);
    case "form":
      return block.form.fields.map(({ label, hint }) => (hint ? `${label} (${hint})` : label)).join("\n");
  }
}

/** As every screen shows them. */
export const blocksOf = ({ blocks }: Answer, say: Words): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === "table" ? narrow(block, say) : [block]));

/** What an answer comes to in one line: for notifications, and whoever hears it. */
export const sayHeadline = ({ answer, reading }: Reply): string =>
  answer.headline ? sayLine(answer.headline, reading) : ended(answer.title);

/** Sources by number, those of institutions first; how many they are, where they can be had on demand and are not read out. */
function saySources({ answer: { sources = [] }, reading }: Reply): string[] {
  const { doors, counts } = wordsIn(reading.language);
  if (sources.length === 0) return [];
  if (reading.aloud) return [`${counts.source(sources.length)}.`];
  return [
    [doors.sources, ...officialFirst(sources).map(({ number, source }) => saySource(source, number, reading))].join(
      "\n",
    ),
  ];
}

/** The text twin of a card: everything it says, for the terminal, and where a card is not taken. */
export function plain({ answer, reading }: Reply): string {
  const say = wordsIn(reading.language).doors;
  return [
    sayHeadline({ answer, reading }),
    ...(answer.headline ? [answer.title] : []),
    ...blocksOf(answer, wordsIn(reading.language)).map((block) => sayBlock(block, reading)),
    ...(answer.files ?? []).map(({ file, title }) => say.file(title, file)),
    ...saySources({ answer, reading }),
    ...(answer.echo ? [say.echo(sayCommand(answer.echo, reading))] : []),
  ].join("\n\n");
}

/** The twin for those who hear it, and for notifications: no address is read out. */
export const spoken = ({ answer, reading }: Reply): string => plain({ answer, reading: { ...reading, aloud: true } });

/** At the end of a text that exists in that language alone: « [EN] ». */
const LANGUAGE_MARK = /\u00a0\[[A-Z]{2}\]$/;

/** The beginning of a text, cut at a word where one ends behind `near` of it, and marked as cut. `limit` counts UTF-16 units. */
export function cutText(text: string, limit: number, near = 0.8): string {
  if (text.length <= limit) return text;
  const [mark = ""] = LANGUAGE_MARK.exec(text) ?? [];
  const head = text.slice(0, limit - 1 - mark.length);
  const space = head.lastIndexOf(" ");
  return `${(space > limit * near ? head.slice(0, space) : head).replace(/[\ud800-\udbff]$/, "")}…${mark}`;
}
