import type { Line } from "../../runs.ts";
import { channel } from "./common.ts";

/** What people come for: the buttons of help, of the first answer and of the hello, each with a line to type. */
export const tasks = {
  title: "What I can do for you",
  headline: ["Type a name or a question in plain words, or press one of five tasks."] as Line,
  lookUp: { label: "Look up", what: "any partner, text, dialogue or acronym, by its name", line: "moldova" },
  next: { label: "What is next", what: "the meetings that are coming", line: "next nato" },
  brief: {
    label: "Brief me",
    what: "what to know before a meeting, in five lines, a page or a file",
    line: "brief moldova",
  },
  remind: {
    label: (direct: boolean) => `Remind this ${channel(direct)}`,
    what: "reminders of what you name, kept up to date",
    line: "follow norway 7d,1d",
  },
  schedule: {
    label: "Add a meeting",
    what: "one of your team’s own",
    line: 'schedule "Round with Oslo" 11 December 2026 10:00',
  },
  item: (label: string, what: string, line: string): Line => [{ strong: label }, ` – ${what}: `, { command: line }],
  all: "All commands",
  reach: [
    "Something is wrong or missing? ",
    { command: "support" },
    " and ",
    { command: "feedback" },
    " say how.",
  ] as Line,
  support: {
    title: "Who helps with me",
    headline: (contact: Line): Line => ["Whoever runs me can be reached at ", ...contact, "."],
    nobody: ["Ask whoever looks after Slack or Teams where you work: they know who runs me."] as Line,
    how: [
      "Say what you typed or pressed, and when. If I gave you a reference, say it too: the log has the fault under it.",
    ] as Line,
  },
  feedback: {
    title: "How to tell what is wrong or missing",
    headline: (contact: Line): Line => ["Write to whoever runs me, at ", ...contact, "."],
    nobody: ["Tell whoever looks after Slack or Teams where you work; they know who runs me."] as Line,
    how: [
      "Of a fact: which answer it stands in, and a public source that says otherwise. Of anything else: what you typed, and what you had hoped for. Nothing you write to me here is kept or passed on.",
    ] as Line,
  },
  about: "About the data",
};
