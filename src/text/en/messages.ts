import type { Person } from "../../place.ts";
import type { Inline, Line, When } from "../../runs.ts";

/** What is posted without being asked for, and what stands under it. */
export const messages = {
  comingUp: "Coming up",
  overdue: "Promised, and overdue",
  missed: (title: string, date: string) => `Missed, ${date}: ${title}`,
  missedBecause: "Its reminder could not be posted in time: ",
  lost: (title: string) => `No longer known: ${title}`,
  lostBecause: "The data set no longer has this meeting.",
  stillUnconfirmed: (title: string, date: string) => `Still unconfirmed, ${date}: ${title}`,
  /** `how`: what became of it, or how far it is ahead. The date comes first: titles are cut in notifications. */
  about: (how: string, title: string, date: string) => `${how}, ${date}: ${title}`,
  several: (count: number) => `${count} reminders`,
  first: (title: string, when: When): Line => ["First: ", { when }, ", ", title, "."],
  late: "This comes late: it could not be posted when it fell due.",
  repeated: "This may repeat a message: the connection broke while I posted it.",
  more: (count: number, line: string): Line => [`and ${count} more: `, { command: line }],
  lastTime: (title: string, when: When, outcome: string | undefined): Line => [
    `${title}, `,
    { when, on: true },
    outcome ? `: ${outcome}` : ". No outcome is known",
  ],
  turns: { cancelled: "Cancelled", postponed: "Postponed", held: "Held", dated: "Date set", moved: "Moved" },
  turned: {
    cancelled: (title: string, was: When): Line => [title, " was cancelled. It was planned for ", { when: was }, "."],
    postponed: (title: string, was: When): Line => [title, " was postponed. It was planned for ", { when: was }, "."],
    held: (title: string, _was: When, when: When, outcome: string | undefined): Line => [
      title,
      " was held ",
      { when, on: true },
      outcome ? `: ${outcome}` : ".",
    ],
    dated: (title: string, was: When, when: When): Line => [
      title,
      " now has a date: ",
      { when },
      ". It was known only for ",
      { when: was },
      ".",
    ],
    moved: (title: string, was: When, when: When): Line => [
      title,
      " was moved from ",
      { when: was },
      " to ",
      { when },
      ".",
    ],
    otherwise: (title: string, _was: When, when: When): Line => [
      title,
      " was changed; it stands for ",
      { when },
      ". The card above is up to date.",
    ],
  },
  gone: (title: string): Line => [title, " is no longer in the data."],
  rebriefed: (title: string): Line => [
    `The briefing on ${title} was brought up to date: what it rests on has been corrected.`,
  ],
  corrected: "The card above was corrected",
  outOfDate: "The card above is out of date",
  notCorrected: "The card could not be changed. What stands here holds.",
  unplaced: "A card may be out of date",
  notPlaced: "A card of mine further up may say otherwise: the connection broke while I posted it.",
  because: {
    follows: (rules: readonly string[]) => `You see this because this channel follows ${rules.join("; ")}.`,
    snoozed: "You see this because somebody here snoozed it.",
    unknown: "what is told here",
  },
  actions: {
    why: "Why this?",
    next: "All that is coming",
    outbox: "Outbox",
    show: "Show it",
    brief: "Brief",
    done: "Done",
    snooze: "Snooze 1 day",
    mute: "Mute",
    skip: "Skip the next one",
    calendar: "Add to calendar",
    following: "What is followed here",
    changes: "All changes",
    undo: "Undo",
  },
  news: {
    title: (version: string) => `New in the data: release ${version}`,
    about:
      "What has changed about what this channel follows. Cards posted over the last thirty days are corrected in place.",
  },
  shared: {
    general: "It was shared here, and what it says has been corrected since. It is up to date again.",
    apart: "Pictures and documents that came with it stay as they were. For new ones ask again: ",
    lost: "No longer in the data",
    lostBecause: "What was shared here is no longer known under the name by which it was asked for.",
    since: (day: Inline | undefined): Line => [
      "Corrected: what this says has changed since it was shared",
      ...(day ? [" ", day] : []),
      ".",
    ],
  },
  silent: {
    title: "I can no longer post in a channel",
    why: (why: string): Line => [
      "You set up reminders in a conversation where I may no longer post. The platform’s reason: ",
      { strong: why },
      ".",
    ],
    hope: "Nothing is lost: invite me there again, or say anything to me there, and the reminders go on.",
    unexplained: "none given",
  },
  farewell: {
    title: "Nothing more is posted here",
    asked: (person: Person, due: Inline | undefined): Line => [
      { person },
      " has asked for all that I keep of this workspace to be erased. That happens ",
      ...(due ? [due] : []),
      "; until then nothing is lost, and nothing is posted.",
    ],
    back: (line: string): Line => [
      "If that is a mistake, somebody who runs the workspace can take it back: ",
      { command: line },
      ".",
    ],
  },
};
