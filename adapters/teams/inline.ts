import type { ITextRun } from "@microsoft/teams.cards";
import type { Inline, Line, Reading, Source } from "../../src/answer.ts";
import { sayInline } from "../../src/text/plain.ts";
import type { Words } from "../../src/text/words.ts";
import type { FileLinks } from "./fileLinks.ts";

/** What is needed to draw: how the reader tells time, what the notes point to, where pictures and files are fetched. */
export interface Pen {
  readonly reading: Reading;
  readonly say: Words;
  readonly sources: readonly Source[];
  readonly links?: FileLinks;
  /** Files follow in messages of their own, for the reader to allow that they are saved. */
  readonly follow?: boolean;
  /** Where a private answer was asked for, signed: its buttons carry it. */
  readonly origin?: string;
  /** The card would be too large: numbers of sources are no links, as the sources below are, and old clients get no buttons. */
  readonly light?: boolean;
}

/** Plain text stands as a string: a card has room for 28 KB. */
export type Run = ITextRun | string;

const text = (said: string, style?: Partial<ITextRun>): Run[] => {
  if (said === "") return [];
  return [style ? { type: "TextRun", text: said, ...style } : said];
};

const link = (url: string | undefined, said: string): Run[] =>
  text(said, url ? { selectAction: { type: "Action.OpenUrl", url } } : undefined);

/** A typed run. A text run is never Markdown, so nothing in it can become formatting or a mention. */
function drawInline(inline: Inline, { reading, sources, light }: Pen): Run[] {
  if (typeof inline === "string") return text(inline);
  if ("strong" in inline) return text(inline.strong, { weight: "Bolder" });
  if ("link" in inline) return link(inline.url, inline.link);
  if ("command" in inline) return text(sayInline(inline, reading), { fontType: "Monospace" });
  if ("note" in inline)
    return [...text(" "), ...link(light ? undefined : sources[inline.note - 1]?.url, `[${inline.note}]`)];
  return text(sayInline(inline, reading));
}

export const drawLine = (line: Line, pen: Pen): Run[] => line.flatMap((run) => drawInline(run, pen));
