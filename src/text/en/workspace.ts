import type { Person } from "../../place.ts";
import type { Line } from "../../runs.ts";
import { plural } from "./grammar.ts";

const rows = (count: number): string => plural(count, { one: `${count} row`, other: `${count} rows` });

/** What somebody set, for the title and the log. */
const set = {
  everyone: "every member may change what is the workspace’s",
  nobody: "nobody is named beside those of each conversation",
  editors: (names: readonly string[]) => `${names.join(", ")} may change what is the workspace’s`,
  versionDays: (days: number) => `older versions are kept ${days} days`,
  logDays: (days: number) => `the log is kept ${days} days`,
};

const erasure = {
  asked: (person: Person, due: Line): Line => [
    { person },
    " has asked for all that I keep of this workspace to be erased on ",
    ...due,
    ". Nothing is posted until then; who runs the workspace can take it back.",
  ],
  removed: (due: Line): Line => [
    "I was removed from this workspace once. What it had followed and scheduled is kept until ",
    ...due,
    ", and nothing is posted until somebody who runs the workspace says what shall become of it.",
  ],
  takeBack: "Take it back",
  restoreIt: "Restore it",
  eraseIt: "Erase it",
  question: "Erase everything of this workspace?",
  typeThis: (line: string): Line => ["Type this line to do it; no button does: ", { command: line }, "."],
  consequences: (days: number, due: Line): Line[] => [
    ["From that moment nothing is posted here any more, but one notice in each conversation that follows something."],
    [
      `For ${days} days, until `,
      ...due,
      ", whoever runs the workspace can take it back: ",
      { command: "workspace restore" },
      ".",
    ],
    ["Then all rules, meetings, commitments, calendars, settings and logs of all conversations are gone for good."],
    ["That it was erased, when, and that you asked for it, stays on record."],
  ],
  keepIt: "Keep it",
  willBe: "Everything will be erased",
  due: (due: Line): Line => [
    "Nothing is posted in this workspace any more. All that I keep of it is erased on ",
    ...due,
    "; until then ",
    { command: "workspace restore" },
    " takes it back.",
  ],
  nothingToRestore: "There is nothing to restore",
  restored: "Restored",
  goesOn: "Everything goes on as it was set.",
  log: {
    asked: "asked for everything of the workspace to be erased",
    restored: "restored all that is kept of the workspace",
  },
};

/** What holds for a whole workspace. */
export const workspace = {
  set,
  erasure,
  title: "This workspace",
  titleSet: (what: string) => `Set: ${what}`,
  byConversation: "those who may in the conversation where it was made",
  everyMember: "every member",
  named: (names: readonly string[]) => `${names.join(", ")}, and those whom the conversation names where it was made`,
  editors: "Who may change team meetings and commitments",
  logKept: "The log is kept",
  versionsKept: "Older versions are kept",
  days: (days: number) => `${days} days`,
  howToSet: [
    "Whoever runs the workspace may say ",
    { command: "workspace editors @Anna" },
    ", ",
    { command: "workspace keep 400d" },
    ", and in a direct message ",
    { command: "workspace log" },
    " and ",
    { command: "workspace erase" },
    ".",
  ] satisfies Line,
  guests:
    "Members see and change what is their team’s; guests and people from other organisations see public data only.",
  log: "Log",
  back: "Workspace",
  sayAgain: "The workspace was changed at the same moment. Please say it again.",
  whoMay: "Who may change things of the workspace?",
  mention: ["Mention people, or say everyone or none: ", { command: "workspace editors @Anna" }, "."] satisfies Line,
  everyone: "Everyone",
  onlyMe: "Only me",
  none: "None beside those of each conversation",
  howLong: "How long shall it be kept?",
  sayDays: (least: number, most: number): Line => [
    `Say a number of days from ${least} to ${most}: `,
    { command: "workspace keep 400d" },
    " for the log of who did what, ",
    { command: "workspace keep versions 730d" },
    " for what was set, scheduled and promised before it was changed.",
  ],
  keepLog: "Log: 400 days",
  keepVersions: "Versions: 730 days",

  logTitle: (page: number) =>
    page > 1 ? `What was done in this workspace, page ${page}` : "What was done in this workspace",
  nothingOlder: "There is nothing older.",
  nothingYet: "Nothing was written down yet.",
  logLine: (at: Line, person: Person, what: string): Line => [...at, " – ", { person }, `: ${what}`],

  exportTitle: "All that is kept of this workspace",
  exportHolds: (count: number) =>
    `A JSON file with ${rows(count)}. It names people and holds meetings of every conversation, private ones included: keep it where nobody else reads it.`,
  exportAlt: (count: number) => `JSON file with ${count} rows`,
  logExported: "had a copy made of all that is kept of the workspace",

  elsewhere: "Say this in a direct message to me",
  whyElsewhere:
    "It concerns the whole workspace, and nobody else need see it. Open our direct messages and say it there.",
  onlyRunning: "Only those who run this workspace may do this",
  notRunning: "You are none of them, as far as the platform says.",
  unknown: (why: string) => `I could not find out whether you do: ${why}.`,
  whoRuns: (why: string) =>
    `${why} In Slack its admins and owners run it; in Teams those whom the setting TEAMS_ADMINS of this installation names. Ask one of them.`,
};
