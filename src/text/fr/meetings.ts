import type { meetings as chapter } from "../en/meetings.ts";

/** Where a meeting stands, as the rest of a line that begins with its title, whatever gender that has. */
export const meetings: typeof chapter = {
  teamsOwn: " (propre à votre équipe)",
  held: (when) => ["a eu lieu ", { when, on: true }],
  cancelled: (when) => ["réunion annulée ; elle était prévue ", { when, on: true }],
  unrecorded: (status, when) => [`réunion ${status} (`, { when }, ") ; rien n’indique encore qu’elle ait eu lieu"],
  expected: (when) => ["devrait avoir lieu ", { when, on: true }],
  announced: (when) => ["devrait avoir lieu ", { when, on: true }, ", selon l’annonce"],
  scheduled: (when) => ["aura lieu ", { when, on: true }],
  postponed: (when) => ["réunion reportée ; elle était prévue ", { when, on: true }],
};
