import type { Inline, Line } from "../../runs.ts";
import { counts } from "./counts.ts";
import { plural } from "./grammar.ts";

type Counted = Record<"partner" | "instrument" | "series" | "meeting" | "operation" | "term", number>;

/** What the data set is, and how old. */
export const about = {
  title: "About aide-mémoire",
  intro:
    "I know the EU’s peace, security and defence partnerships, from public sources only. No classified material belongs here, in questions or in answers.",
  whatIHold: "What I hold",
  holds: (all: Counted): string =>
    [
      counts.partner(all.partner),
      counts.instrument(all.instrument),
      counts.series(all.series),
      counts.meeting(all.meeting),
      counts.operation(all.operation),
      counts.term(all.term),
    ].join(", "),
  asOf: "As of",
  age: (days: number): string => {
    if (days <= 0) return "today";
    return days < 60
      ? plural(days, { one: `${days} day ago`, other: `${days} days ago` })
      : `${Math.floor(days / 30.44)} months ago`;
  },
  version: (age: string, version: string): string => ` (${age}), version ${version}`,
  lastRelease: "Last release",
  noHistory: "no history is kept",
  firstRelease: (when: Inline): Line => [when, ", the first"],
  release: (when: Inline, changes: number): Line => [
    when,
    plural(changes, { one: ", with one change", other: `, with ${changes} changes` }),
  ],
  licences: "Licences",
  licensed: (licence: string): string => `data ${licence}, program EUPL-1.2`,
  howSure: "How sure it is",
  marks:
    "A record without a mark is confirmed by a first-hand source; others are marked as reported or unverified. A meeting is expected, announced, scheduled, postponed, held or cancelled.",
  whatIKeep: "What I keep",
  kept: "Nothing that you ask, but for the lines whose answers were shared with everyone. No tracking.",
  error:
    "Found an error? Tell whoever runs me which answer it is and which source says otherwise. Each record is one small file in the folder data, which anyone can correct; data/README.md says how.",
  unverified: "Unverified records",
};
