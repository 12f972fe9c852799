import type { Line, When } from "../../runs.ts";

/** Where a meeting stands, as the rest of a line that begins with its title. */
export const meetings = {
  teamsOwn: " (your team’s own)",
  held: (when: When): Line => ["held ", { when, on: true }],
  cancelled: (when: When): Line => ["cancelled; it was planned for ", { when }],
  /** `status`: from the vocabulary, inside a sentence. */
  unrecorded: (status: string, when: When): Line => [
    `was ${status} for `,
    { when },
    "; no record yet that it was held",
  ],
  expected: (when: When): Line => ["expected ", { when, on: true }],
  announced: (when: When): Line => ["announced for ", { when }],
  scheduled: (when: When): Line => ["scheduled for ", { when }],
  postponed: (when: When): Line => ["postponed; it was planned for ", { when }],
};
