import type { Line } from "../../runs.ts";
import { list } from "./grammar.ts";

const DATES = "30 June 2027, June 2027, Q2 2027 or next-round";
const NAME_ONE = "Name a meeting, a dialogue or a partner.";

/** `commit` and `commitments`: what was promised is noted, ticked and listed. */
export const committing = {
  commitments: "Commitments",
  noteOne: "Note a commitment",
  noteAnother: "Note another",
  changeIt: "Change it",
  done: "Done",
  drop: "Drop it",
  allAbout: "All about it",

  saveThis: (what: string): string => `Save this? ${what}`,
  nothingYet: "Nothing is saved yet.",
  noted: (what: string): string => `Noted: ${what}`,
  notedBy: (person: Line[number]): Line => ["Noted by ", person, "."],
  facts: { what: "What", owner: "Owner", due: "Due", of: "Of", source: "Source" },
  seenBy: {
    room: "Only this conversation sees it; it stands in the next briefing. Write functions, not names of people.",
    workspace: "Only this workspace sees it; it stands in the next briefing. Write functions, not names of people.",
  },
  overtaken: "A colleague changed this commitment after you looked at it. Nothing was saved; look at it again.",

  became: {
    done: (what: string): string => `Done: ${what}`,
    drop: (what: string): string => `Dropped: ${what}`,
    reopen: (what: string): string => `Open again: ${what}`,
  },
  owed: (owner: string, about: string): string => `Owed by ${owner}; ${about}.`,

  /** In the log of the workspace. */
  acts: { noted: "noted", changed: "changed", done: "done", drop: "dropped", reopen: "open again" },
  act: (act: string, what: string): string => `${act}: ${what}`,
  actOn: (act: string, meeting: string): string => `${act} a commitment on ${meeting}`,

  which: "Which commitment?",
  unknown: (text: string): string => `I know no commitment “${text}”`,
  known: "These are noted here:",
  of: (what: string, about: string): Line => [{ strong: what }, ` – ${about}`],

  tooLong: {
    what: (length: number, most: number): string =>
      `The text has ${length} characters; ${most} fit. Shorten it and say it again.`,
    by: (length: number, most: number): string =>
      `The owner has ${length} characters; ${most} fit. A function will do.`,
  },
  noAddress: "A source is an address that begins with https://, or is left out.",
  noDate: (text: string): string => `“${text}” is no date. Write it as ${DATES}.`,
  notInDate: (text: string): string => `I did not understand “${text}” in the due date.`,
  passed: (when: string): string => `${when} has passed. Name a day to come, or leave the due date out.`,
  nextRound: "Before the next round",
  otherKind: (name: string, kind: string): string => `${name} is a record of another kind (${kind}). ${NAME_ONE}`,
  ambiguous: (text: string): string => `“${text}” can mean several things. ${NAME_ONE}`,
  nothingCalled: (text: string): string => `I know nothing called “${text}”. ${NAME_ONE}`,

  form: {
    inFull: "You see it in full before it is saved. Only this workspace sees it.",
    missing: (fields: readonly string[]): string => `Please say ${list(fields)}.`,
    fields: {
      what: { label: "What was promised", missing: "what was promised" },
      by: {
        label: "Who owes it",
        hint: "us, partner, or a function such as political director",
        missing: "who owes it",
      },
      due: { label: "Due", hint: DATES, missing: "when it is due" },
      of: {
        label: "Meeting, dialogue or partner",
        hint: "By its name, such as EU-Norway dialogue",
        missing: "to which meeting it belongs",
      },
      source: { label: "Source", hint: "An address that begins with https://", missing: "its source" },
    },
  },

  titles: {
    open: "Open commitments",
    overdue: "Overdue commitments",
    done: "Commitments that are done",
    all: "All commitments",
  },
  /** `page`: where the reader is. */
  count: (all: number, late: number, page: string): string =>
    `${all} in all, ${late === 0 ? "none overdue" : `${late} overdue`}.${page}`,
  none: "None is noted here.",
  listed: (statement: Line, about: string): Line => [...statement, ` ${about}.`],
};
