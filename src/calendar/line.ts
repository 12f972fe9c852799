/** What cannot be taken for a date without asking. */
export interface Unclear {
  readonly problem: string;
  /** Words that could stand in the place of `word`. */
  readonly word?: string;
  readonly instead?: readonly string[];
  /** Words around a date that are a title, if they are quoted. */
  readonly title?: string;
}
