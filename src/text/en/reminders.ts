import type { Line, When } from "../../runs.ts";
import { channel } from "./common.ts";

/** What somebody did, in the log of the workspace. `name`: of what it was done to. */
const log = {
  done: (name: string) => `done with ${name}`,
  muted: (name: string) => `muted ${name}`,
  unmuted: (name: string) => `unmuted ${name}`,
  snoozed: (name: string) => `snoozed ${name}`,
  skipped: (name: string) => `left out the next reminder of ${name}`,
  stopped: (name: string) => `no longer follows ${name}`,
  paused: (name: string) => `paused ${name}`,
  resumed: (name: string) => `resumed ${name}`,
  saved: (name: string) => `follows ${name}`,
  unmuting: (name: string) => `took back the mute of ${name}`,
  takenBack: (logged: string) => `took back: ${logged}`,
  takenBackBy: (name: string) => `taken back by ${name}`,
  aPost: "a post",
};

const mutes = {
  done: (name: string) => `Done: ${name}`,
  muted: (name: string) => `Muted here: ${name}`,
  doneAlready: (name: string) => `Done already: ${name}`,
  mutedAlready: (name: string) => `Muted already: ${name}`,
  said: (kind: string, direct: boolean, until: When | "unmute" | undefined): Line => [
    `${
      {
        partner: "No more reminders of meetings with this partner",
        series: "No more reminders of this dialogue",
        meeting: "No more reminders of this meeting",
      }[kind] ?? "No more reminders of it"
    } in this ${channel(direct)}`,
    ...(until === "unmute" ? [", until somebody says unmute"] : until ? [" until ", { when: until }] : []),
    ". Cards already posted are still corrected.",
  ],
  twoWeeks: "Only for 2 weeks",
  what: "Mute what?",
  nameIt: [
    "Name a partner, a dialogue or a meeting, and for how long: ",
    { command: "mute moldova 2w" },
    ".",
  ] satisfies Line,
  pauseAll: "Pause everything here 2 weeks",
  none: "Nothing is muted here",
  allHeard: "All that is followed is heard.",
  unmuteWhat: "Unmute what?",
  press: "Press what shall be heard here again.",
  heard: (name: string) => `Heard here: ${name}`,
  again: "Reminders of it come again.",
  notMuted: "It is not muted. Reminders come if it is followed here.",
  overtaken: "The settings were changed at the same moment. Please press again.",
  mutedHere: "What is muted here",
};

const pauses = {
  paused: "Paused",
  until: (names: string, day: When): Line => [
    { strong: names },
    ": nothing is posted here until ",
    { when: day },
    ". What falls due before is left out, not kept for later. Cards already posted are still corrected.",
  ],
  resumeNow: "Resume now",
  resumed: "Reminders go on",
  goesOn: (names: string, was: boolean): Line => [
    { strong: names },
    was ? " is no longer paused here." : " is not paused here.",
  ],
  names: (all: readonly string[]) => all.join("; "),
};

const stops = {
  stopped: (name: string) => `No longer followed here: ${name}`,
  noMore: (direct: boolean) =>
    `No more reminders of it are posted in this ${channel(direct)}. Cards already posted are still corrected when a meeting moves.`,
  again: "Follow it again",
  anyMore: "Not followed here any more",
  notFollowed: (name: string) => `Not followed here: ${name}`,
  none: (direct: boolean) => `No reminders of it are posted in this ${channel(direct)}.`,
  all: (direct: boolean) => `Stop all that this ${channel(direct)} follows?`,
  nothingMore: (names: string) => `Nothing more is posted here about ${names}.`,
  yesAll: "Yes, stop all of it",
  nothing: "Nothing is followed here any more",
  noMoreOf: (names: string): Line => ["No more reminders of ", { strong: names }, "."],
  what: "Stop following what?",
  press: "Press what this channel shall no longer be reminded of.",
};

const snoozes = {
  snoozed: (title: string) => `Snoozed: ${title}`,
  already: (title: string) => `Snoozed already: ${title}`,
  comesBack: (direct: boolean, at: Line): Line => [`It comes back to this ${channel(direct)} on `, ...at, "."],
  unless: (direct: boolean, at: Line): Line => [
    `It comes back to this ${channel(direct)} on `,
    ...at,
    ", unless it is cancelled first.",
  ],
  doNot: "Do not bring it back",
  oneDay: "1 day",
  oneWeek: "1 week",
  tooLate: "The meeting comes first",
  isBefore: (title: string, when: When): Line => [
    title,
    " is ",
    { when, on: true },
    ", before the reminder would come back.",
  ],
  show: "Show it",
  done: "Done",
};

const skips = {
  skipped: "Skipped",
  already: "Skipped already",
  notPosted: (post: Line): Line => ["This one will not be posted: ", ...post, "."],
  others: (by: Line[number]): Line => ["Noted by ", by, ". All others come as planned."],
  none: "There is no such post to come",
  which: "Skip which post?",
  wasPosted: "It was posted, or its meeting has changed.",
  press: "Press Skip beside it in the outbox.",
  by: (name: string) => `by ${name}`,
};

const undos = {
  notSo: (did: string, name: string) => `Not so any more: ${did}, ${name}`,
  tooLate: "It cannot be taken back any more",
  passed: (name: string) => `Its time has passed: ${name}.`,
  takenBack: (name: string) => `Taken back: ${name}`,
  noLonger: (act: string): Line => [act, " That no longer holds."],
  nothing: "There is nothing to take back",
  press: "Press Undo on the card that tells what was done; after thirty days it is too late.",
};

const untils = {
  when: "Until when?",
  notAhead: (day: string) => `${day} is not ahead of us. Name a day to come.`,
  noDate: (text: string) => (text ? `I found no date in “${text}”.` : "After until comes a date."),
  notRead: (text: string) => `I did not understand “${text}”.`,
  noTime: (text: string) => `“${text}” is no time.`,
  example: (why: string, verb: string) =>
    `${why} Write for example ${verb} norway 2w, or ${verb} norway until 1 March 2027.`,
  twoWeeks: "For 2 weeks",
  help: (verb: string) => `Help with ${verb}`,
};

/** What people do to reminders that come to a channel. `direct`: between the two of us. */
export const reminders = {
  log,
  mutes,
  pauses,
  stops,
  snoozes,
  skips,
  undos,
  untils,
  notedBy: (by: Line[number]): Line => ["Noted by ", by, "."],
  nothingChanged: "Nothing was changed.",
  outbox: "Outbox",
};
