import type { Library } from "../../src/library/library.ts";

export type Verdict = "right" | "asked" | "wrong";

/** What became of one line of a table. `groups`: under which headings it is counted. */
export interface Judged {
  readonly id: string;
  readonly said: string;
  readonly wanted: string;
  readonly got: string;
  readonly verdict: Verdict;
  readonly groups: Readonly<Record<string, string>>;
}

/** A kind of things that people say, with a table of examples and what they should come to. */
export interface Kind {
  /** The path of its own table. */
  readonly table: string;
  /** Judges each line of a table of this kind. */
  readonly judge: (path: string, library: Library) => readonly Judged[] | Promise<readonly Judged[]>;
}
