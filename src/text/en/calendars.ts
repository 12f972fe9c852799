import type { Person } from "../../place.ts";
import type { Inline, Line } from "../../runs.ts";
import { channel } from "./common.ts";
import { plural } from "./grammar.ts";

const counted = (count: number): string => plural(count, { one: "one", other: `${count}` });

const addresses = (count: number): string =>
  plural(count, { one: `${count} calendar address`, other: `${count} calendar addresses` });

const WARNINGS = {
  revoke: "Every calendar that reads it stops being brought up to date, for good. There is no way back.",
  renew: "Every calendar that reads the old one stops being brought up to date, and needs the new one.",
};

/** How many meetings are in a calendar, of which sort; `past`: of the last twelve months. */
interface Contents {
  readonly dated: number;
  readonly vague: number;
  readonly past: number;
  readonly calledOff: number;
}

/** What stands in a calendar now, and what is left out. `withVague`: so are meetings whose day is not known. */
const contents = ({ dated, vague, past, calledOff }: Contents, withVague: boolean): string =>
  [
    dated > 0 && `${counted(dated)} to come`,
    vague > 0 &&
      `${counted(vague)} to come ${withVague ? "without a day yet, tentative, on the first day on which it may be" : "left out until the day is known"}`,
    past > 0 && `${counted(past)} of the last twelve months`,
    calledOff > 0 && `${counted(calledOff)} called off`,
  ]
    .filter(Boolean)
    .join("; ") || "nothing yet";

/** Why the choices in an address are not understood. */
const refused = {
  alarm:
    "The alarms in this address are not understood. Write for example alarm=1d,2h: weeks (w), days (d), hours (h) or minutes (min) before, five at most.",
  vague: "Write vague=yes for meetings whose day is not known yet, or leave it away.",
};

/** One meeting in somebody’s calendar program. */
const event = {
  calendarName: (about: string) => `aide-mémoire: ${about}`,
  meeting: "Meeting",
  cancelled: "Cancelled: ",
  postponed: "Postponed: ",
  expected: "Expected: ",
  announced: "Announced: ",
  notConfirmed: "Not confirmed: ",
  dayNotKnown: (period: string) => ` (${period}, day not known)`,
  dayUnknown: "The day is not known: this stands on the first day on which it may be.",
  noNewDate: "No new date is known. It counts as cancelled here, because nothing takes place on this date.",
  endUnknown: "The hour at which it ends is not known.",
  lastEndUnknown: "The hour at which it ends on the last day is not known.",
  inChat: (line: string) => `In chat: ${line}`,
  sources: "Sources:",
};

/** In the log of the workspace. */
const log = {
  gave: (about: string) => `gave out an address of the calendar of ${about}`,
  revoked: (about: string) => `revoked the address of the calendar of ${about}`,
  revokedOf: (count: number, person: string) => `revoked ${addresses(count)} of ${person}`,
  revokedOfLeaver: (count: number, person: string) => `revoked ${addresses(count)} of ${person}, who has left`,
};

/** The same meetings in Outlook, Google or any calendar. `about`: what a calendar holds, inside a sentence. */
export const calendars = {
  contents,
  nothingFollowed: "nothing yet. It fills by itself: with what is followed here",
  nothingKnown: "nothing yet. It fills by itself: with what takes place from now on; no such meeting is known",
  refused,
  event,
  log,
  addresses,
  whatIsFollowed: "what is followed",
  followedHere: (direct: boolean) => `what this ${channel(direct)} follows`,
  allMeetings: "all meetings",

  unreachable: "Calendars cannot reach me here",
  howToReach: [
    "This server has no address for the outside. Whoever runs it sets ",
    { strong: "PUBLIC_URL" },
    " to its https address and starts it again; then I can give out calendars.",
  ] satisfies Line,
  polling:
    "Calendars look again when they like: Google roughly every 8 to 24 hours, Outlook every few hours, on the web about every three or more, without a promise. What is urgent comes as a reminder here.",
  ways: [
    [{ strong: "Outlook" }, ": Add calendar, Subscribe from web."],
    [{ strong: "Google" }, ": Other calendars, From URL."],
    [{ strong: "Apple, Thunderbird" }, ": open the second address, or subscribe to the first."],
    [
      { strong: "Choices" },
      ": put ?alarm=1d,2h behind the address to be reminded, or ?vague=yes for meetings whose day is not known; both with & between them.",
    ],
  ] satisfies Line[],
  withAlarms: "With alarms",
  withVague: "With dates still vague",
  wholeSeries: "The whole series",
  secret:
    "Keep the address now: it is shown this once, and nobody can look it up again, me included. Whoever has it can read this calendar, also outside, with your team’s own meetings in it. Keep it to yourselves, and revoke it if it gets about.",
  title: (about: string) => `Calendar: ${about}`,
  isYours: "There is an address of yours for this. It was shown when it was made, and I could not show it again.",
  endsIn: "Ends in",
  since: "Since",
  inIt: "In it",
  chosen: "What you chose",
  putBehind: (choices: string) => `put ${choices} behind the address`,
  renewInstead: "If you do not have it, have it renewed: the new one is shown once, and the old one stops working.",
  subscribe: "Subscribe to this address, and your calendar follows every move by itself.",
  address: "Address",
  forPrograms: "For calendar programs",
  onlyOnce: "Only once",
  asFile: (url: string): Line => [{ link: "open it as a file", url }, ", which follows no later move"],

  choicesUnclear: "I did not understand the choices",
  withoutThem: "Without them",
  goesOn: "A calendar goes on by itself",
  spanNotNeeded: (span: string) =>
    `It shows the last twelve months and all that is known to come, so that “${span}” is not needed.`,
  withoutIt: "Without it",

  listTitle: (direct: boolean) => `Calendar addresses of this ${channel(direct)}`,
  none: ["No address was given out here yet. ", { command: "calendar" }, " makes one."] satisfies Line,
  inAll: (count: number, page: string) =>
    `${count} in all. Whoever has one can read that calendar. Each was shown once.${page}`,
  item: (place: number, about: string, ending: string, since: Line, person: Person): Line => [
    `${place}. `,
    { strong: about },
    " – ",
    `ends in ${ending}`,
    ", since ",
    ...since,
    ", asked for by ",
    { person },
  ],
  withEnding: (about: string, ending: string) => `${about} (${ending})`,
  revokeThis: (about: string) => `Revoke ${about}`,
  renewThis: (about: string) => `Renew ${about}`,
  revokeIt: "Revoke it",
  renewIt: "Renew it",
  allHere: "All addresses here",
  which: "Which address?",
  pressOne: ["Press the one you mean, or say its number in ", { command: "calendar list" }, "."] satisfies Line,
  gone: "That address no longer works",
  whyGone: "It was revoked, or this button is older than an update of mine.",
  noneHere: "No calendar address was given out here",
  nothingToChange: "There is nothing to change.",

  ask: {
    revoke: (about: string) => `Revoke the calendar of ${about}?`,
    renew: (about: string) => `A new address for ${about}?`,
  },
  warning: (verb: keyof typeof WARNINGS, ending: string) => `The address ends in ${ending}. ${WARNINGS[verb]}`,
  yes: { revoke: "Revoke for good", renew: "Give a new address" },
  keepIt: "Keep it",
  noLongerWorks: (ending: string) => `The address that ends in ${ending} no longer works.`,
  revoked: (about: string) => `Revoked: the calendar of ${about}`,
  makeNew: "Make a new one",

  whose: "Whose calendar addresses?",
  mentionThem: ["Mention who made them: ", { command: "workspace revoke @Anna" }, "."] satisfies Line,
  takeBack: "Take their calendar addresses back?",
  allOf: (person: Inline): Line => [
    "All calendar addresses that ",
    person,
    " made in this workspace would stop working, for whoever has them.",
  ],
  revokeThem: "Revoke them",
  keepThem: "Keep them",
  revokedTitle: "Revoked",
  nothingToRevoke: "There was nothing to revoke",
  revokedOf: (count: number, person: Inline): Line =>
    count > 0
      ? [`${addresses(count)} of `, person, " no longer work."]
      : ["No calendar address works that was made by ", person, "."],
};
