import type { Line } from "../../runs.ts";
import { plural } from "./grammar.ts";

/** What is coming. */
export const next = {
  /** `span`: with its preposition. */
  none: (span: string | undefined): string => `No meeting that fits is known${span ? ` ${span}` : " to be coming"}.`,
  noneDated: (span: string, count: number): string =>
    `Nothing is dated ${span}; ${plural(count, { one: "one meeting", other: `${count} meetings` })} could still fall in it.`,
  /** The first of those with a day, before the others. `standing`: "scheduled for 10 December 2026". */
  first: (dated: number, others: number, span: string | undefined, standing: Line, title: string): Line => {
    if (dated === 0)
      return [`${others > 1 ? `${others} meetings, none with a date yet. ` : ""}Next: `, ...standing, ` – ${title}.`];
    const fixed = `${plural(dated, { one: "One meeting has", other: `${dated} meetings have` })} a date${span ? ` ${span}` : ""}`;
    const more = others > 0 ? `; ${others} more ${span ? "could fall in it" : "have none yet"}` : "";
    return [dated + others > 1 ? `${fixed}${more}. Next: ` : "Next: ", ...standing, ` – ${title}.`];
  },
  couldFall: "Could still fall in that time",
  noDay: "No day is known yet",
  nothing: "That is what public sources say, not that none is planned.",
  about: (name: string): string => `About ${name}`,
  /** `dated`: of which the day is known. */
  found: (count: number, dated: number, order: string, page: string): string => {
    const known = count === 1 ? "" : dated === count ? ", the nearest first" : `, ${dated || "none"} of them dated`;
    return `${plural(count, { one: "One meeting", other: `${count} meetings` })}${order || known}.${page}`;
  },
  sixMonths: "Next 6 months",
};
