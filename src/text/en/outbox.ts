import type { Line } from "../../answer.ts";
import { channel } from "./common.ts";
import { plural } from "./grammar.ts";

/** What will be posted, when and why; and what was. */
export const outbox = {
  title: (direct: boolean) => `Outbox of this ${channel(direct)}`,
  nothingDue: "Nothing: no date of what is followed here falls due in this time.",
  nothingFollowed: "Nothing: nothing is followed here yet.",
  closed: (why: string): Line => [{ strong: "Nothing is posted here for now: " }, why],
  within: (time: string) => `To be posted within ${time}`,
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
};
