import type { Inline, Line, Reading } from "../answer.ts";
import { sayInline } from "../text/plain.ts";

/** A run of text as documents set it. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly url?: string;
  /** The number of a note; `text` is what stands for it. */
  readonly note?: number;
}

/**
 * Text that every format can hold: one line, without what has no meaning on paper or no place in XML. Spaces that do not
 * break stay.
 */
export const clean = (text: string): string =>
  text
    .toWellFormed()
    .normalize("NFC")
    .replace(/(?:(?![\u00a0\u202f])[\p{Cc}\p{Noncharacter_Code_Point}\s])+/gu, " ");

function runOf(inline: Inline, reading: Reading): Run {
  if (typeof inline === "string") return { text: clean(inline) };
  if ("strong" in inline) return { text: clean(inline.strong), strong: true };
  if ("link" in inline) return { text: clean(inline.link), url: inline.url };
  if ("note" in inline) return { text: String(inline.note), note: inline.note };
  return { text: clean(sayInline(inline, reading)) };
}

export const runsOf = (line: Line, reading: Reading): Run[] =>
  line.map((inline) => runOf(inline, reading)).filter(({ text }) => text !== "");
