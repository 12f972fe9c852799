import type { Line, When } from "../../answer.ts";
import { clockIn, dayOf } from "../../clock.ts";
import { parseWhen } from "../../library/when.ts";
import type { Act, Did } from "./act.ts";

/** An instant for the house's one way of saying a time. */
const at = (instant: number, zone: string): When => {
  const date = new Date(instant);
  const day = dayOf(date, zone);
  return { start: day, end: day, precision: "day", time: clockIn(date, zone).slice(11), zone };
};

const until = (day: string | null): Line => {
  const when = day === null ? undefined : parseWhen(day);
  return when ? [" until ", { when }] : [];
};

const WORDS: Readonly<Record<Did["did"], string>> = {
  done: "Done",
  muted: "Muted",
  snoozed: "Snoozed",
  skipped: "Next reminder left out",
  stopped: "Stopped",
  paused: "Paused",
  saved: "Saved",
};
export const wordFor = ({ what: { did } }: Act): string => WORDS[did];

/** Until when it holds. */
function lasting({ what }: Act, zone: string): Line {
  if (what.did === "done" || what.did === "muted") return until(what.mute.until);
  if (what.did === "snoozed") return [" until ", { when: at(what.due, zone) }];
  return what.did === "paused" ? until(what.until) : [];
}

type Who = Pick<Act, "by" | "at">;
const who = ({ by, at: instant }: Who, zone: string): Line => [
  " – ",
  { person: by },
  ", ",
  { when: at(instant, zone) },
];

const takenBack = ({ undone }: Act, zone: string): Line => (undone ? ["; taken back", ...who(undone, zone)] : []);

/** “Done – Anna, 27 November 2026, 09:12 Europe/Brussels”. `so`: whether it still is. */
export const sayAct = (act: Act, so: boolean, zone: string): Line => [
  { strong: wordFor(act) },
  ...lasting(act, zone),
  ...who(act, zone),
  ...(so ? [] : takenBack(act, zone)),
  ".",
];

/** The same as a line of its own in the room, begun by whoever did it. */
export function sayWord({ what, by, name }: Act): string {
  switch (what.did) {
    case "stopped":
      return `${by.name} stopped reminders for ${name} here.`;
    case "paused":
      return `${by.name} paused reminders for ${name} here.`;
    case "muted":
      return `${by.name} muted ${name} here.`;
    case "done":
      return `${by.name} is done with ${name}: no more reminders of it here.`;
    case "saved":
      return `${by.name} ${what.changed ? "changed" : "set"} reminders for ${name} here: ${what.how}.`;
    case "snoozed":
      return `${by.name} snoozed ${name} here.`;
    case "skipped":
      return `${by.name} left out the next reminder of ${name} here.`;
  }
}

/** What is added to such a line: until when it holds, and whether it was taken back. */
export function besideWord(act: Act, so: boolean, zone: string): Line | undefined {
  const lasts = lasting(act, zone);
  if (so) return lasts.length > 0 ? ["It holds", ...lasts, "."] : undefined;
  if (act.undone) return [{ strong: "Taken back" }, ...who(act.undone, zone), "."];
  return ["This no longer holds."];
}
