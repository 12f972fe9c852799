import type { Action, Line } from "../answer.ts";
import type { Statement } from "../statement.ts";

/** What a statement comes to where there is little room: the name may be cut, the state never, `more` is left out first. */
export interface Short {
  readonly name: string;
  readonly state: Line;
  readonly more?: string;
}

/** A statement of a section. */
export interface Point extends Statement {
  readonly short: Short;
  /** The same in a row of a table, under the columns of its section. */
  readonly cells: readonly Line[];
}

export type SectionKey =
  | "meeting"
  | "next"
  | "last"
  | "texts"
  | "commitments"
  | "changes"
  | "dates"
  | "operations"
  | "people"
  | "background"
  | "coming"
  | "moved"
  | "unconfirmed"
  | "overdue";

export interface Section {
  readonly key: SectionKey;
  readonly heading: string;
  /** In front of a single line. */
  readonly label: string;
  readonly columns: readonly string[];
  readonly points: readonly Point[];
  /** What is said where there is nothing to say. */
  readonly blank: string;
  /** The same after the label. */
  readonly none: string;
  /** The command line that lists all of it. */
  readonly all?: string;
}

/** What is known of a subject, in the order in which a reader needs it. Each length is drawn from this and adds nothing. */
export interface Briefing {
  /** Says first what has to be known first: "Briefing: Moldova", "Cancelled: EU-Moldova dialogue". */
  readonly title: string;
  /** What it is about: "Moldova". */
  readonly subject: string;
  /** The command line that gives it, without a length. */
  readonly line: string;
  /** On what it rests. */
  readonly basis: Line;
  readonly sections: readonly Section[];
  readonly actions: readonly Action[];
}

export const LENGTHS = ["short", "page", "file"] as const;
export type Length = (typeof LENGTHS)[number];

export const sectionOf = ({ sections }: Briefing, key: SectionKey): Section | undefined =>
  sections.find((one) => one.key === key);
