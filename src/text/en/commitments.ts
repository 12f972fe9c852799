import type { Line, When } from "../../runs.ts";

/** What was promised, by whom and until when. */
export const commitments = {
  ours: "our side",
  thePartner: "the partner",
  beforeNextRound: "due before the next round",
  nextRoundAlone: "before the next round",
  noRoundKnown: (due: string): Line => [`${due}; none is known yet`],
  beforeRound: (due: string, title: string, when: When): Line => [`${due}, ${title} (`, { when }, ")"],
  due: (when: When): Line => [when.precision === "day" ? "due " : "due in ", { when }],
  noDue: ["no due date"] as Line,
  source: (by: string): string => `Given with a commitment by ${by}`,
  noted: (by: string, day: string | undefined): string => `Noted in chat by ${by}${day ? ` on ${day}` : ""}`,
  publisher: "Your team’s commitments",
  gone: "a record that is no longer here",
  closed: { done: "done", dropped: "dropped" },
  statement: (late: boolean, what: string, owner: string, due: Line): Line => [
    ...(late ? [{ strong: "Overdue: " }] : []),
    { strong: what },
    ` – ${owner}, `,
    ...due,
    ".",
  ],
  standing: (owner: string, due: Line, late: boolean): Line => [`(${owner}, `, ...due, late ? ", overdue)" : ")"],
  overdue: " (overdue)",
  dueToday: " (today)",
  dueAgo: (distance: string): string => ` (${distance} ago)`,
  overFor: (distance: string): string => ` (over for ${distance})`,
  late: (owner: string, what: string, due: Line, about: string): Line => [
    { strong: "Overdue: " },
    owner,
    " – ",
    { strong: what },
    ", ",
    ...due,
    `. ${about}.`,
  ],
};
