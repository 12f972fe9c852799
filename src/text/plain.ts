import type { Block, Reply } from "../answer.ts";
import type { Inline, Line, Reading, Source } from "../runs.ts";
import { sayWhen } from "./when.ts";
import { wordsIn } from "./words.ts";

/** A command line as it is typed where the reader is. */
export const sayCommand = (line: string, { call }: Pick<Reading, "call">): string => (call ? `${call} ${line}` : line);

/** One run as text. A link shows its address, because text has no other place for it. */
export function sayInline(inline: Inline, reading: Reading): string {
  if (typeof inline === "string") return inline;
  if ("strong" in inline) return inline.strong;
  if ("link" in inline) return `${inline.link} (${inline.url})`;
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

function sayRow(columns: readonly string[], row: readonly Line[], reading: Reading): string {
  const [first = "", ...rest] = row.map((cell) => sayLine(cell, reading));
  const { colon, semicolon } = wordsIn(reading.language).punctuation;
  const said = rest.map((cell, index) => `${columns[index + 1]}${colon}${cell}`).join(semicolon);
  return `- ${first}${colon}${said}`;
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

/** What an answer comes to in one line: for notifications, and whoever hears it. */
export const sayHeadline = ({ answer, reading }: Reply): string =>
  answer.headline ? sayLine(answer.headline, reading) : answer.title;

/** The text twin of a card: everything it says, for screen readers, notifications, the terminal and tests. */
export function plain({ answer, reading }: Reply): string {
  const say = wordsIn(reading.language).doors;
  const sources = (answer.sources ?? []).map((source, index) => saySource(source, index + 1, reading));
  return [
    ...(answer.headline ? [sayLine(answer.headline, reading)] : []),
    answer.title,
    ...answer.blocks.map((block) => sayBlock(block, reading)),
    ...(answer.files ?? []).map(({ file, title }) => say.file(title, file)),
    ...(sources.length > 0 ? [[say.sources, ...sources].join("\n")] : []),
    ...(answer.echo ? [say.echo(sayCommand(answer.echo, reading))] : []),
  ].join("\n\n");
}

/** The beginning of a text, cut at a word where one is near, and marked as cut. `limit` counts UTF-16 units. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit - 1);
  const space = head.lastIndexOf(" ");
  return `${(space > limit * 0.8 ? head.slice(0, space) : head).replace(/[\ud800-\udbff]$/, "")}…`;
}
