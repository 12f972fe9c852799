import type { RichTextElement, RichTextSection } from "@slack/web-api";
import type { Inline, Line, Reading, Source } from "../../src/answer.ts";
import { sayInline } from "../../src/text/plain.ts";
import type { Words } from "../../src/text/words.ts";
import type { Surface } from "./limits.ts";

/** What is needed to draw a run: how the reader tells time, and what the notes point to. */
export interface Pen {
  readonly reading: Reading;
  readonly say: Words;
  readonly sources: readonly Source[];
  /** Where it is drawn. */
  readonly surface: Surface;
}

/** Slack refuses empty texts and addresses of more than 3,000 characters. */
const LONGEST_URL = 3000;

const text = (said: string, style?: { bold?: true; code?: true }): RichTextElement[] =>
  said === "" ? [] : [style ? { type: "text", text: said, style } : { type: "text", text: said }];

const link = (url: string | undefined, said: string): RichTextElement[] =>
  url && url.length <= LONGEST_URL && said !== "" ? [{ type: "link", url, text: said }] : text(said);

/** A typed run as typed elements: never as mrkdwn, so that nothing in it can become formatting or a mention. */
function drawInline(inline: Inline, { reading, sources }: Pen): RichTextElement[] {
  if (typeof inline === "string") return text(inline);
  if ("strong" in inline) return text(inline.strong, { bold: true });
  if ("link" in inline) return link(inline.url, inline.link);
  if ("command" in inline) return text(sayInline(inline, reading), { code: true });
  if ("note" in inline) return [...text(" "), ...link(sources[inline.note - 1]?.url, `[${inline.note}]`)];
  return text(sayInline(inline, reading));
}

export const drawLine = (line: Line, pen: Pen): RichTextElement[] => line.flatMap((run) => drawInline(run, pen));

/** A section is never empty: Slack refuses that. */
export const section = (elements: readonly RichTextElement[]): RichTextSection => ({
  type: "rich_text_section",
  elements: elements.length > 0 ? [...elements] : [{ type: "text", text: "–" }],
});
