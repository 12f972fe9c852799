import type { Answer } from "./answer.ts";
import { prose } from "./answer.ts";

/** What doors and renderers say around an answer. A second language is a second set of these. */
export const phrases = {
  sources: "Sources",
  shareHere: "Share here",
  sharedBy: "Shared by ",
  lineCut: (limit: number) =>
    `Your line was longer than ${limit.toLocaleString("en-GB")} characters; I read only its beginning.`,
  insert: "Insert",
  fillIn: "Fill in",
  cancel: "Cancel",
  close: "Close",
  required: "Please fill this in.",
  onlyYou: "Only you can see this.",
  notConfirmed: "not confirmed",
  echo: (line: string) => `Ask this again: ${line}`,
  shortened: (lines: number) =>
    lines === 1 ? "Shortened to fit: 1 more line is left out." : `Shortened to fit: ${lines} more lines are left out.`,
  sentPrivately: "I answered you in our private chat.",
  shownToAll: "Neither a private answer nor a private chat is open to me here, so everyone can see this.",
  sourceLink: (number: number) => `Source ${number}`,
} as const;

/** What the app directories of the platforms link to, as plain text. */
export const NOTICES: Readonly<Record<"privacy" | "terms", string>> = {
  privacy:
    "aide-mémoire answers from a public data set. It keeps what a conversation follows, mutes, schedules, promises and sets, with the name and the platform’s id of whoever said so, and what it posted there; nothing else of what you ask. Its logs hold no message, no name and no token. What is kept is erased thirty days after the app is removed, or at once by the command workspace erase. Whoever runs it here answers for the server on which it runs.",
  terms:
    "aide-mémoire is free software under the EUPL-1.2, its data under CC BY 4.0, both without warranty. Check the source of a fact before you rely on it. No classified material belongs in questions.",
};

/** For a button whose meaning has been lost: it stands on a card of an older version. */
export const staleButton: Answer = {
  title: "This button no longer works",
  blocks: [prose("It stands on a card from an older version of me. Please ask again: type ", { command: "help" }, ".")],
};

/** For a bug: the log holds the details under the same reference. */
export const bugAnswer = (reference: string): Answer => ({
  title: "Something went wrong on my side",
  blocks: [
    prose("Nothing was changed. Please try again in a minute."),
    prose("If it happens again, tell whoever runs me this reference: ", { strong: reference }, "."),
  ],
});
