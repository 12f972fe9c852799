import type { Line } from "../../runs.ts";
import { country } from "./grammar.ts";

/** Two names that the EU's texts give with an asterisk, and what the asterisk says. */
const STARRED: Readonly<Record<string, { readonly name: string; readonly note: string }>> = {
  XK: {
    name: "Kosovo*",
    note: "* This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence.",
  },
  PS: {
    name: "Palestine*",
    note: "* This designation shall not be construed as recognition of a State of Palestine and is without prejudice to the individual positions of the Member States on this issue.",
  },
};

const named = (code: string): string | undefined => STARRED[code]?.name ?? country(code);
const nameOf = (code: string, typed: string): string => named(code) ?? typed;

/** Questions in sentences: what was read in them, what is asked back, and what cannot be answered. */
export const ask = {
  readAs: (line: string): Line => ["Read as ", { command: line }],
  next: (line: string): string => `Then: ${line}`,
  alsoRead: (line: string): string => `Or: ${line}`,
  notPlaced: (words: string): string => `I do not know what to make of “${words}”.`,
  back: {
    meeting: { title: "Of which meeting?", text: "Press it, or name it." },
    who: { title: "With whom?", text: "Name a partner, a dialogue or a region." },
    rule: {
      title: "Which reminders?",
      text: "Those of one partner, or all of this conversation. Nothing is changed yet.",
    },
    day: { title: "On which day?", text: "Write it as 11 December 2026." },
    since: { title: "Since when?", text: "Write a day, or a length of time such as 2w." },
    meaning: { title: "Did you mean one of these?", text: "I am not sure that I read it as you meant it." },
    previous: {
      title: "What about it?",
      text: "I do not know of a question of yours in the last ten minutes to go on from.",
    },
    name: { title: "About whom?", text: "There is a name in it that I do not know, so I answer nothing yet." },
  },
  agree: {
    title: "Shall I do this?",
    text: "Nothing has changed yet. This is what I read:",
    yes: "Do it",
  },
  asks: (line: string) => ({
    title: "Shall I do this?",
    text: `It concerns everybody here: ${line}`,
    yes: "Do it",
  }),
  notYet: { title: "I cannot do that yet", text: "This is what I read, and I have no answer of that kind." },
  country: {
    name: named,
    title: (code: string, typed: string): string => `No partnership with ${nameOf(code, typed)} is in the data set`,
    text: "It is not a partner on record, and I answer about no other country instead.",
    note: (code: string): string | undefined => STARRED[code]?.note,
  },
  memberState: {
    title: (code: string, typed: string): string => `${nameOf(code, typed)} is an EU member state, not a partner`,
    text: "I know the EU’s partnerships with others, not its members.",
  },
  cannot: {
    eu: {
      title: "That is the EU itself, not a partner",
      text: "I know its partnerships with others, not its bodies and cities.",
    },
    position: {
      title: "I do not know positions",
      text: "I hold public records of partnerships, not what anybody thinks.",
    },
    opinion: {
      title: "I have no opinion",
      text: "I hold public records of partnerships; what to make of them is for you.",
    },
    mail: { title: "I cannot send mail", text: "I answer here, and post reminders here." },
    secret: { title: "I know public sources only", text: "Nothing that is classified or internal is in the data set." },
    contact: {
      title: "I hold no contact details",
      text: "I know of meetings and texts, not of people’s addresses and numbers.",
    },
    format: {
      title: "I cannot write that kind of file",
      text: "Briefings come as Word and PDF, and calendars as addresses.",
    },
    travel: {
      title: "I book and plan no travel",
      text: "I know when and where meetings are, as far as that is public.",
    },
    translation: { title: "I do not translate", text: "Names are understood in all languages of the EU." },
    writing: { title: "I do not write texts", text: "I can brief you from what is on record, with its sources." },
    elsewhere: {
      title: "That is not something I know",
      text: "I know the EU’s peace, security and defence partnerships.",
    },
    language: { title: "I do not speak that language", text: "I understand questions in English, French and German." },
    "too-long": {
      title: "That is too long for one question",
      text: "Say in one sentence what you would like to know.",
    },
  },
  /** A word of courtesy comes back in the language in which it was said. */
  small: {
    en: {
      thanks: "You are welcome.",
      bye: "Goodbye.",
      ok: "All right.",
      no: "All right. Nothing was changed.",
      praise: "Glad to hear it.",
      complaint: "I am sorry. Say “help” and I show what I can do.",
      smile: "🙂",
    },
    fr: {
      thanks: "Je vous en prie.",
      bye: "Au revoir.",
      ok: "Très bien.",
      no: "Très bien. Rien n’a été changé.",
      praise: "Cela me fait plaisir.",
      complaint: "Je le regrette. Dites « aide » et je montre ce que je sais faire.",
      smile: "🙂",
    },
    de: {
      thanks: "Gern geschehen.",
      bye: "Auf Wiedersehen.",
      ok: "In Ordnung.",
      no: "In Ordnung. Es wurde nichts geändert.",
      praise: "Das freut mich.",
      complaint: "Das tut mir leid. Mit „Hilfe“ zeige ich, was ich kann.",
      smile: "🙂",
    },
  },
};
