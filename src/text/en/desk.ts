import type { Line } from "../../runs.ts";
import { channel } from "./common.ts";
import { plural } from "./grammar.ts";

/** The page of one person, and the word with which a conversation is met for the first time. */
export const desk = {
  title: "Your desk",
  follows: (rules: number, next: Line | undefined): Line => [
    `${plural(rules, { one: "One thing is", other: `${rules} things are` })} followed. `,
    ...(next ? ["Next post: ", ...next, "."] : ["No post has a date yet."]),
  ],
  empty: ["Nothing is followed yet. Begin with one of these."] as Line,
  followed: "Followed",
  here: "Here",
  aChannel: "A channel of yours",
  rule: (room: string, name: string, paused: Line): Line => [
    { strong: room },
    `: ${name}`,
    ...(paused.length > 0 ? ["; ", ...paused] : []),
  ],
  onlyOpen: "Of channels, only those that every member may read, and where you set something up.",
  posts: "Next posts",
  post: (room: string, post: Line): Line => [{ strong: room }, ": ", ...post],
  week: "The next seven days",
  noneDated: "No meeting has a date in the next seven days.",
  overdue: "Overdue commitments",
  edit: "Edit or pause",
  calendar: "My calendar",
  mine: "My desk",
  hello: {
    title: "Hello, I am Aide",
    headline: (direct: boolean): string =>
      direct
        ? "Ask me here about the EU’s peace, security and defence partnerships, in plain words."
        : "I remind this channel of meetings of the EU’s peace, security and defence partnerships, and brief before them.",
    how: (direct: boolean): Line =>
      direct
        ? ["Type a name or a question; each fact comes with its source. What you ask stays between us and is not kept."]
        : [
            "Mention me with a name or a question: only you see the answer, until you share it. Nothing is posted unless somebody here sets it up.",
          ],
    never: (direct: boolean): string =>
      `I never listen: I read what is said to me, and nothing else in this ${channel(direct)}.`,
  },
};
