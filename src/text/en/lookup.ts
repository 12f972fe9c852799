import type { Line } from "../../runs.ts";

/** Naming things: what is found, what is not, and the first answers that anybody sees. */
export const lookup = {
  /** Behind a name in a list. */
  kinds: {
    partner: "partner",
    instrument: "instrument",
    series: "dialogue or forum",
    meeting: "meeting",
    operation: "mission or operation",
    term: "term",
  },
  which: (text: string): string => `Which “${text}” do you mean?`,
  several: "Several records go by this name. Press the one you mean.",
  unknown: (text: string): string => `I know nothing called “${text}”`,
  closest: "The closest I have:",
  tryNames: [
    "Try the name of a country or an organisation, a dialogue, or an acronym, or see ",
    { command: "help" },
    " for what I can do.",
  ] as Line,
  notUnderstood: (word: string): string => `I did not understand “${word}”`,
  pressInstead: " Press what you mean, or change the line.",
  helpWith: (verb: string): string => `Help with ${verb}`,
  tookForLookUp: "I took this for a look-up. If you meant a command, it is: ",
  start: {
    title: "aide-mémoire",
    ask: "Ask me about the EU’s peace, security and defence partnerships: type a name or a question, or press what you came for.",
    nothingComing: "Nothing is known to be coming.",
    asOf: (when: Line[number]): Line => ["From public sources, as of ", when, "."],
  },
  help: {
    title: (command: string): string => `Help: ${command}`,
    sentence: (summary: string): string => `${summary}.`,
    values: "Values",
    try: "Try",
    allCommands: "All commands",
    names:
      "Type the name of a partner, a text, a dialogue, a meeting, a mission or an acronym, in any EU language, and I show what is known and where it stands.",
    anythingByName: " – anything by its name",
    sharing:
      "Only you see my answers; press Share here to show one to everybody. Every fact has its source, every date is as exact as it is known.",
  },
};
