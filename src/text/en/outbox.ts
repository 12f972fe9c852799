import type { Line, When } from "../../runs.ts";
import { channel } from "./common.ts";
import { plural } from "./grammar.ts";

/** What became of a delivery. */
const states = {
  sent: "posted",
  skipped: "skipped",
  missed: "missed",
  failed: "failed",
  held: "held back",
  due: "waiting",
  claimed: "being posted",
  sending: "being posted",
  unknown: "may have been posted",
  doubtful: "may have been posted",
};

const kinds = {
  reminder: "reminder",
  watch: "watch note",
  digest: "digest",
  radar: "radar",
  news: "news of the data",
  calendar: "news of a calendar that is read in",
  amend: "correction",
  snooze: "snoozed reminder",
  notice: "notice to whoever set this up",
  shared: "shared card",
  farewell: "notice that all is to be erased",
};

/** What will be posted, when and why; and what was. */
export const outbox = {
  title: (direct: boolean) => `Outbox of this ${channel(direct)}`,
  nothingDue: "Nothing: no date of what is followed here falls due in this time.",
  nothingFollowed: "Nothing: nothing is followed here yet.",
  closed: (why: string): Line => [{ strong: "Nothing is posted here for now: " }, why],
  until: (day: string) => `To be posted until ${day}`,
  count: (count: number, page: string) =>
    `${plural(count, { one: "One post", other: `${count} posts` })}; what falls together comes as one message.${page}`,
  after: (post: Line): Line => ["The first one after that: ", ...post],
  skip: (place: number) => `Skip ${place}`,
  paused: (rule: string, until: Line): Line => [{ strong: rule }, " is ", ...until],
  past: "What became of the last ones",
  follow: "Follow …",
  resume: "Resume",
  pause: "Pause 2 weeks",
  days90: "90 days",
  howFar: "How far ahead?",
  noTime: (text: string) => `“${text}” is no time. Say outbox 30d or outbox 6m.`,
  days30: "30 days",
  months6: "6 months",
  states,
  kinds,
  sharedCorrected: "shared card corrected",
  corrected: "card corrected",
  repeat: "possibly a repeat",
  became: (at: Line, state: string, about: string, why: string | undefined): Line => [
    ...at,
    " – ",
    { strong: state },
    ...(about ? [`: ${about}`] : []),
    ...(why ? [` (${why})`] : []),
  ],
  coming: (at: Line, about: Line, why: string | undefined): Line => [
    ...at,
    " – ",
    ...about,
    ...(why === undefined ? [] : [`; ${why}`]),
  ],
  meeting: (title: string, when: When): Line => [{ strong: title }, ": ", { when }],
  falling: "fell due and is about to be posted",
  follows: (direct: boolean, rule: string) => `because this ${channel(direct)} follows ${rule}`,
  snoozed: "because somebody here snoozed it",
};
