import type { Action, Line } from "../answer.ts";
import type { Point } from "../statement.ts";
import type { Words } from "../text/words.ts";

export type SectionKey = keyof Words["briefings"]["sections"];

/** What a section is called, and what is said where there is nothing to say. */
interface Naming {
  readonly heading: string;
  /** In front of a single line. */
  readonly label: string;
  readonly columns: readonly string[];
  readonly blank: string;
  /** The same after the label. */
  readonly none: string;
}

export interface Section extends Naming {
  readonly key: SectionKey;
  readonly points: readonly Point[];
  /** The command line that lists all of it. */
  readonly all?: string;
}

/** `other`: words that stand in place of the usual ones. */
export const section = (
  key: SectionKey,
  points: readonly Point[],
  { briefings }: Words,
  { all, ...other }: Partial<Naming> & Pick<Section, "all"> = {},
): Section => ({ key, ...briefings.sections[key], ...other, points, ...(all !== undefined && { all }) });

/** What is known of a subject, in the order in which a reader needs it. Each length is drawn from this and adds nothing. */
export interface Briefing {
  /** Says first what has to be known first: "Briefing: Moldova", "Cancelled: EU-Moldova dialogue". */
  readonly title: string;
  /** What has to be known first, in one sentence. */
  readonly headline: Line;
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
