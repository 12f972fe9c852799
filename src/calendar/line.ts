import type { When } from "../runs.ts";
import type { Words } from "../text/words.ts";

/** A line in which a date is looked for. `seen` is as long as `text`, with numbers hidden that are hours or 04/12. */
export interface Searched {
  readonly text: string;
  readonly seen: string;
  /** An ISO day. */
  readonly today: string;
  readonly say: Words;
}

/** A date found in a line, what stands in front of it, and what behind. */
export interface Found {
  readonly when: When;
  readonly before: string;
  readonly after: string;
  readonly time?: string;
  readonly notes?: readonly string[];
}

/** What cannot be taken for a date without asking. */
export interface Unclear {
  readonly problem: string;
  /** Words that could stand in the place of `word`. */
  readonly word?: string;
  readonly instead?: readonly string[];
}

/** The text around a part of it. */
export const around = ({ text }: Searched, index: number, length: number): Pick<Found, "before" | "after"> => ({
  before: text.slice(0, index),
  after: text.slice(index + length),
});
