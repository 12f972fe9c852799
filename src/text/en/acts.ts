import type { Person } from "../../place.ts";
import type { Line, When } from "../../runs.ts";

const stopped: Line = [{ strong: "Stopped" }, ": this is no longer followed here."];

/** What somebody did to what a room hears of, and that it was taken back. */
export const acts = {
  words: {
    done: "Done",
    muted: "Muted",
    snoozed: "Snoozed",
    skipped: "Next reminder left out",
    stopped: "Stopped",
    paused: "Paused",
    saved: "Saved",
  },
  inside: {
    done: "done",
    muted: "muted",
    snoozed: "snoozed",
    skipped: "next reminder left out",
    stopped: "stopped",
    paused: "paused",
    saved: "saved",
  },
  until: (when: When): Line => [" until ", { when }],
  by: (person: Person, when: When): Line => [" – ", { person }, ", ", { when }],
  takenBack: "; taken back",
  /** Nobody knows who stopped it. */
  unnamed: stopped,
  undo: (what: string) => `Undo: ${what}`,
  /** In a line of its own, begun by whoever did it. */
  said: {
    done: (by: string, name: string) => `${by} is done with ${name}: no more reminders of it here.`,
    muted: (by: string, name: string) => `${by} muted ${name} here.`,
    snoozed: (by: string, name: string) => `${by} snoozed ${name} here.`,
    skipped: (by: string, name: string) => `${by} left out the next reminder of ${name} here.`,
    stopped: (by: string, name: string) => `${by} stopped reminders for ${name} here.`,
    paused: (by: string, name: string) => `${by} paused reminders for ${name} here.`,
    saved: (by: string, name: string, how: string) => `${by} set reminders for ${name} here: ${how}.`,
    changed: (by: string, name: string, how: string) => `${by} changed reminders for ${name} here: ${how}.`,
  },
  holds: (lasting: Line): Line => ["It holds", ...lasting, "."],
  wasTakenBack: (who: Line): Line => [{ strong: "Taken back" }, ...who, "."],
  holdsNoLonger: "This no longer holds.",
};
