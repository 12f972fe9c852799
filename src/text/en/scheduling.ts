import type { Line, When } from "../../runs.ts";
import { channel } from "./common.ts";
import { list } from "./grammar.ts";

type Turn = "confirm" | "postpone" | "cancel" | "close";

/** `schedule`: changes of meetings, shown and saved. */
export const scheduling = {
  /** What becomes of a meeting, behind "The meeting is". */
  becomes: {
    added: (day: string): string => `added for ${day}`,
    dated: (day: string): string => `given a date: ${day}`,
    changed: (day: string): string => `changed to ${day}`,
    moved: (day: string): string => `moved to ${day}`,
    confirmedFor: (day: string): string => `confirmed for ${day}`,
    confirm: "confirmed",
    postpone: "postponed",
    cancel: "cancelled",
    close: "closed as held",
    renamed: (title: string): string => `renamed to ${title}`,
  },
  saveThis: (title: string): string => `Save this? ${title}`,
  wouldBe: (what: string): string => `The meeting would be ${what}. Nothing is saved yet.`,
  saved: (title: string): string => `Saved: ${title}`,
  is: (what: string): string => `The meeting is ${what}.`,
  follows: "Reminders to come and cards already posted follow by themselves.",
  soAlready: (title: string): string => `It stands like that already: ${title}`,
  untilNow: "Until now",
  whoSeesIt: "Who sees it",
  seenByWorkspace: "everybody in this workspace",
  seenHere: (direct: boolean): string => `only this ${channel(direct)}`,
  seenThere: "only the conversation in which it was made",
  showInWorkspace: "Show it in the whole workspace",
  onlyHere: (direct: boolean): string => `Only for this ${channel(direct)}`,
  nowForWorkspace: "now for the whole workspace",
  nowForRoom: "now for one conversation only",
  twin: (title: string, when: When): Line => [
    { strong: title },
    " stands for ",
    { when },
    " already. This would be another meeting.",
  ],
  collides: "It collides with",
  noHolidays: (countries: readonly string[]): string => `I know no public holidays of ${list(countries)}.`,
  /** `where`: in a whole workspace, in a conversation of two or in a channel. */
  marked: (isPublic: boolean, where: "workspace" | "direct" | "channel"): string => {
    const here = where === "workspace" ? "this workspace" : `this ${channel(where === "direct")}`;
    return isPublic
      ? `This counts for ${here} only, and is marked as your team’s own; the public record stays as it is.`
      : `It shows in ${here} only, marked as your team’s own.`;
  },
  overtaken: (by: string | undefined): string =>
    `${by ?? "Somebody"} changed this meeting after you had looked at it. Nothing was saved; look again before you change it.`,
  history: (title: string): string => `History: ${title}`,
  version: (version: number): string => ` – version ${version}, `,
  unchanged: "Your team has changed nothing about this meeting.",
  buttons: {
    schedule: "Schedule …",
    show: "Show it",
    move: "Move",
    history: "History",
    moveThatOne: "Move that one instead",
    putBack: "Put it back",
    close: "Close it",
    remind: "Remind us here",
    giveADay: "Give it a day",
    outcome: "Say what came of it",
    only: (verb: Turn): string => `Only ${verb} it`,
  },
  notHeld: {
    title: "It has not been held yet",
    why: (title: string, when: When): Line => [title, " is planned for ", { when }, ". Close it when it is over."],
  },
  noDay: {
    title: "There is no day to confirm",
    why: (title: string, when: When): Line => [title, " is only known for ", { when }, ". Give it a day first."],
  },
  nothingMore: (verb: Turn): string => `After the name of the meeting nothing more is needed to ${verb} it.`,
  publicRecord: {
    title: "That is a public record",
    why: (title: string): Line => [
      title,
      " is called so by its source. Schedule a meeting of your own if you need another name.",
    ],
  },
};
