import type { Line } from "../../runs.ts";
import { plural } from "./grammar.ts";

const rows = (count: number): string => plural(count, { one: `${count} row`, other: `${count} rows` });

const many = (one: string, other: string) => (count: number) => `${count} ${plural(count, { one, other })}`;

/** So many rows of a table. */
const tables = {
  rooms: many("address of a conversation", "addresses of conversations"),
  settings: many("change of settings", "changes of settings"),
  workspaces: many("change of the workspace’s settings", "changes of the workspace’s settings"),
  meetings: many("change of a meeting", "changes of meetings"),
  commitments: many("commitment", "commitments"),
  subscriptions: many("reminder rule", "reminder rules"),
  deliveries: many("message that names you", "messages that name you"),
  feeds: many("calendar address", "calendar addresses"),
  imports: many("calendar that is read in", "calendars that are read in"),
  audit: many("line of the workspace’s log", "lines of the workspace’s log"),
  erasures: many("record of an erasure", "records of erasures"),
};

/** What is kept about somebody. */
export const privacy = {
  tables,
  /** What stands where a name stood. */
  nobody: "a colleague",
  title: "What is kept about you",
  nothing: "Nothing in this workspace bears your name.",
  standsWith: "In this workspace your name and your id stand with:",
  notKept: "What you ask is not kept. Your name stands only with what you set, saved, shared or pressed.",
  sendCopy: "Send me a copy",
  takeOut: "Take my name out",
  out: "Your name is out",
  nothingMore: "Nothing in this workspace bears your name any more. What you do from now on is signed again.",
  lookAgain: "Look again",
  sendOnlyDirect: "I send it only in our direct message",
  takeOnlyDirect: "I take it out only in our direct message",
  whyDirect: "What is kept about you is nobody else’s business. Say the same line to me in our direct message.",
  back: "What is kept about me",
  exportTitle: "What is kept about you, as a file",
  exportHolds: (count: number) => `A JSON file with ${rows(count)}, as they stand in the database.`,
  exportAlt: "JSON file of what is kept about you in this workspace",
  sure: "Take your name out of everything?",
  goesOut: (nobody: string) =>
    `Your name and id go out of rules, settings, meetings and commitments of this workspace; “${nobody}” stands there instead. What the conversations follow and have scheduled stays theirs.`,
  deleted:
    "Reminders, settings and calendar addresses of this direct message are deleted. What I have posted already stays where it stands. The log of the workspace keeps what was done, without saying by whom.",
  keepIt: "Keep it",
  lastEditor: "You are the only one who may change things elsewhere",
  nameSomebody: (count: number): Line => [
    plural(count, {
      one: "In one conversation nobody but you may change what is followed and set. Name somebody there with ",
      other: `In ${count} conversations nobody but you may change what is followed and set. Name somebody in each with `,
    }),
    { command: "settings editors @…" },
    ". If you go on without, those who manage the channel may; where the platform does not tell me who that is, whoever runs the workspace.",
  ],
  allTheSame: "Take my name out all the same",
  log: {
    exported: "had a copy made of what is kept about them",
    takenOut: "had their name taken out",
    mayNoLonger: (nobody: string) => `${nobody} may no longer change things`,
    managersMay: "channel managers may change things",
    mayNoLongerInWorkspace: (nobody: string) => `${nobody} may no longer change what is the workspace’s`,
  },
};
