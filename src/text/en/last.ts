import type { Line, When } from "../../runs.ts";
import { plural } from "./grammar.ts";

const meetings = (count: number): string => plural(count, { one: "One meeting", other: `${count} meetings` });

/** What was held. */
export const last = {
  title: "What was held",
  /** `span`: with its preposition. */
  none: (span: string | undefined): string => `No meeting that fits is on record as held${span ? ` ${span}` : ""}.`,
  newest: (title: string, when: When): Line => ["Last: ", { when }, ` – ${title}.`],
  nothing: "That is what public sources say, not that none was held.",
  found: (count: number, order: string, page: string): string =>
    `${meetings(count)} held${order || (count > 1 ? ", the newest first" : "")}.${page}`,
  /** Meetings whose day is over, of which no source says that they were held. */
  unrecorded: (count: number): string =>
    plural(count, {
      one: "One more meeting was planned; no record yet that it was held.",
      other: `${count} more meetings were planned; no record yet that they were held.`,
    }),
  outcome: (outcome: string): Line => [` What came of it: ${outcome}`],
};
