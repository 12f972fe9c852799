import { plural } from "./grammar.ts";

/** What is coming. */
export const next = {
  nothing: "No meeting that fits is known to be coming. That is what public sources say, not that none is planned.",
  about: (name: string): string => `About ${name}`,
  found: (count: number, order: string, page: string): string =>
    `${plural(count, { one: "One meeting", other: `${count} meetings` })}${order || ", the surest dates first"}.${page}`,
  sixMonths: "Next 6 months",
};
