import type { Answer, Block } from "../answer.ts";
import { list, prose, quiet } from "../answer.ts";
import type { Inline, Line } from "../runs.ts";
import type { Words } from "./words.ts";

export type Fact = Extract<Block, { kind: "facts" }>["facts"][number];

/** What a title is made of, as far as it is there. */
export const joinTitle = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(" · ");

/** Lines beside each other, with something between them. */
export const joinLines = (all: readonly Line[], between: string): Line =>
  all.flatMap((line, index): Line => (index > 0 ? [between, ...line] : line));

/** A fact, or nothing where the value is not known. */
export const fact = (label: string, ...value: (Inline | undefined)[]): Fact[] =>
  value.some((run) => run === undefined || run === "")
    ? []
    : [{ label, value: value.filter((run) => run !== undefined) }];

/** A heading and its lines, or nothing where there are none. */
export const section = (text: string, items: readonly Line[]): Block[] =>
  items.length > 0 ? [{ kind: "heading", text }, list(items)] : [];

export const noteBlocks = (note: string | undefined, say: Words): Block[] =>
  note ? [quiet(say.records.note(note))] : [];

/** A short answer to whoever asks. */
export const toAsker = (
  title: string,
  text: Line,
  actions: Answer["actions"] = [],
  more: readonly Block[] = [],
): Answer => ({
  title,
  blocks: [prose(...text), ...more],
  actions,
  audience: "asker",
});

/** An answer that says what was wrong and what to type or press instead. */
export const problem = (...said: Parameters<typeof toAsker>): Answer => toAsker(...said);
