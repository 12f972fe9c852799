import type { Action } from "../answer.ts";
import type { Holidays } from "../calendar/holidays.ts";
import type { Library } from "../library/library.ts";
import type { Statement } from "../statement.ts";
import type { Words } from "../text/words.ts";

/** What the radar looks for, in the order in which it is told: what calls for a decision soonest comes first. */
export const KINDS = ["clashes", "days", "closing", "overdue", "unheard", "texts", "dormant"] as const;
export type Kind = (typeof KINDS)[number];

/** One thing that somebody should look at. */
export interface Finding extends Statement {
  readonly kind: Kind;
  /** The same on every day on which it is told; with another date it is another finding. */
  readonly key: string;
  /** Of one kind the smallest is the most pressing. */
  readonly order: number;
  /** A command line that helps. */
  readonly help: Action;
  /** It came to be after the day on which the data set ends: nobody can tell from the data whether it is so. */
  readonly blind?: true;
}

/** What the radar looks at. `library` is the workspace's own view. */
export interface RadarInput {
  readonly library: Library;
  /** ISO day in the conversation's zone. */
  readonly today: string;
  /** IANA zone in which weeks begin. */
  readonly zone: string;
  readonly holidays: Holidays;
  readonly say: Words;
}

/** What is older than this without a record is history, not news. Months. */
export const HISTORY = 18;
