import type { Line, When } from "../../runs.ts";

/** What is said of days, and of what people type in dates. */
export const moments = {
  holiday: (day: When, country: string, name: string): Line => [
    { when: day },
    ` is a public holiday in ${country} (${name})`,
  ],
  closed: (day: When, name: string): Line => ["the EU institutions are closed ", { when: day, on: true }, ` (${name})`],
};
