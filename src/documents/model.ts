import type { Release } from "../library/schema.ts";
import type { Line, Reading, Source, TextBlock } from "../runs.ts";

/** What a document is made of. `note` runs count the paper's sources from 1. */
export type DocumentPart = Extract<TextBlock, { kind: "heading" | "prose" | "list" | "table" }>;

/** All that a document is drawn from. Data only: it travels to another thread. */
export interface DocumentModel {
  readonly title: string;
  /** What it is about: "Moldova". */
  readonly subject: string;
  /** The command line that gives the same in chat. */
  readonly line: string;
  /** On what it rests. */
  readonly basis: Line;
  readonly parts: readonly DocumentPart[];
  /** In the order in which they are first cited. */
  readonly sources: readonly Source[];
  readonly reading: Reading;
  /** ISO day on which it was drawn. */
  readonly today: string;
  readonly release: Release;
}
