import { plural } from "./grammar.ts";

const FILES = {
  picture: { one: "picture", other: "pictures" },
  document: { one: "document", other: "documents" },
  calendar: { one: "calendar", other: "calendars" },
  data: { one: "data", other: "data" },
  file: { one: "file", other: "files" },
};

/** “the picture”, “the documents”; files, where they are of several kinds. */
function filesOf(kinds: readonly (keyof typeof FILES)[]): string {
  const [kind = "file"] = new Set(kinds).size === 1 ? kinds : [];
  return plural(kinds.length, FILES[kind]);
}

/** What doors and renderers say around an answer. */
export const doors = {
  sources: "Sources",
  more: "More …",
  shareHere: "Share here",
  sharedBy: "Shared by ",
  insert: "Insert",
  fillIn: "Fill in",
  cancel: "Cancel",
  close: "Close",
  keepIt: "Keep it",
  required: "Please fill this in.",
  onlyYou: "Only you can see this.",
  notConfirmed: "not confirmed",
  echo: (line: string) => `Ask this again: ${line}`,
  shortened: (lines: number) =>
    lines === 1 ? "Shortened to fit: 1 more line is left out." : `Shortened to fit: ${lines} more lines are left out.`,
  sentPrivately: "I answered you in our private chat.",
  answeredBelow: "I answered below.",
  postedBelow: "Everyone can see it below.",
  staleButton: "This button no longer works: it stands on a card from an older version of me. Please ask again.",
  nothingFound: (text: string) => `I know nothing called “${text}”. Try a country, an organisation or an acronym.`,
  notUnderstood:
    "I could not read what was typed there. Please type the name of a country, an organisation or a dialogue.",
  alreadyDone: "That was done when you pressed it first.",
  notPosted: "Only you see this: it could not be posted for everyone here.",
  notNow: (reference: string) =>
    `I could not give you the answer just now. Please ask again in a minute. If it happens again, tell whoever runs me this reference: ${reference}.`,
  seeMessage: "… see the message for the rest.",
  workingOnIt: "Working on it …",
  picture: (alt: string) => `Picture: ${alt}`,
  file: (title: string, name: string) => `File: ${title} (${name})`,
  openPicture: "Open the picture in full size",
  download: (what: string) => `Download ${what}`,
  worksUntil: "Can be downloaded until ",
  noAddress: "To have pictures and files here, ask whoever runs me to set PUBLIC_URL.",
  fileNotSaved: (name: string) => `${name} could not be saved. Press Allow again, or ask for it once more.`,
  fileDeclined: (name: string) => `${name} was not saved. Ask again whenever you want it.`,
  fileGone: "This file was kept for a week only, and nothing was saved. Please ask for it again.",
  /** `kinds`: one for each. */
  inDirectMessages: (kinds: readonly (keyof typeof FILES)[], shareable: boolean) => {
    const what = filesOf(kinds);
    return `You will find the ${what} in our direct messages.${shareable ? ` Share here posts the ${what} here, too.` : ""}`;
  },
  sourceLink: (number: number) => `Source ${number}`,
};
