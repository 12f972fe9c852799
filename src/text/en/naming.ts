import type { Line } from "../../runs.ts";

/** What a verb of `schedule` needs behind the name. */
const BEHIND: Readonly<Partial<Record<string, string>>> = {
  move: " 19 March 2027",
  retitle: ' "EU-Norway dialogue"',
};

/** Which meeting is meant. */
export const naming = {
  which: (text: string): string => `Which “${text}” do you mean?`,
  press: "Press the one you mean.",
  asking: {
    move: "Move which meeting?",
    confirm: "Confirm which meeting?",
    postpone: "Postpone which meeting?",
    cancel: "Cancel which meeting?",
    close: "Close which meeting?",
    outcome: "Outcome which meeting?",
    retitle: "Retitle which meeting?",
    history: "History which meeting?",
    done: "Done with which meeting?",
    snooze: "Snooze which meeting?",
  },
  /** `verb`: of `schedule`. */
  example: (verb: string): string => `schedule ${verb} "EU-Norway SDD"${BEHIND[verb] ?? ""}`,
  byName: (example: string): Line => [
    "Name it by its title in quotes, by its dialogue or by its id: ",
    { command: example },
    ".",
  ],
  gone: {
    title: "That meeting is no longer here",
    why: "It was erased, or goes by another name now. A card that stands says what was known when it was posted.",
  },
  noneToCome: {
    title: (name: string): string => `No meeting of ${name} is known to be coming`,
    why: "That is what public sources and your team’s calendar say. As soon as a date is known it can be named here.",
  },
  follow: (name: string): string => `Follow ${name}`,
  schedule: "Schedule it",
};
