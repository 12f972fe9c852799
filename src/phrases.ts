import type { Action, Answer, Asks, Attachment } from "./answer.ts";
import { prose, quiet } from "./answer.ts";
import { en } from "./text/en/index.ts";

/** What doors and renderers say around an answer. */
export const phrases = en.doors;

/** For a button whose meaning has been lost: it stands on a card of an older version. */
export const staleButton: Answer = {
  title: "This button no longer works",
  blocks: [prose("It stands on a card from an older version of me. Please ask again: type ", { command: "help" }, ".")],
};

/** The question of a button as a card of its own, where buttons cannot ask. */
export const questionOf = ({ says, asks }: Pick<Action, "says"> & { readonly asks: Asks }): Answer => ({
  title: asks.title,
  blocks: [prose(asks.text)],
  actions: [
    { label: asks.yes, says, style: "danger", asked: true, inPlace: true },
    { label: phrases.keepIt, says: "following keep", inPlace: true },
  ],
  audience: "asker",
});

const grouped = (count: number): string => count.toLocaleString("en-GB");

/** A line of which only the beginning could be read. */
export const lineTooLong = (length: number, limit: number): Answer => ({
  title: "That line is too long for me",
  blocks: [
    prose(
      `It has ${grouped(length)} characters; I read ${grouped(limit)} at most. Nothing was looked up and nothing was changed. Say it again with fewer words.`,
    ),
  ],
  actions: [{ label: "Help", says: "help" }],
  audience: "asker",
});

/** Somebody said more lines than are answered. `seconds`: until the next one is. */
export const tooManyLines = (most: number, seconds: number, line: string): Answer => ({
  title: most === 1 ? "That was one line in a minute" : `That was ${grouped(most)} lines in a minute`,
  blocks: [
    prose(
      `More I do not answer to one person, so that nobody else has to wait. Nothing was done. Say it again in ${seconds === 1 ? "a second" : `${seconds} seconds`}.`,
    ),
  ],
  actions: [line === "" ? { label: "Help", says: "help" } : { label: "Try again", says: line }],
  audience: "asker",
});

/** For a line that would change something and took minutes to reach us. */
export const tooLate: Answer = {
  title: "This reached me too late",
  blocks: [
    prose("It was sent more than ten minutes ago, so I changed nothing. Please say it again if you still want it."),
  ],
  audience: "asker",
};

/** In place of an answer that nobody but the asker may see, where nothing private is open. */
export const onlyInPrivate: Answer = {
  title: "I can give this only in our private chat",
  blocks: [
    prose(
      "It holds an address that opens to whoever has it. Open a chat with me once, then ask here again: it comes to you there.",
    ),
  ],
};

/** In place of an answer for the asker only, where nothing private is open. `line` shows it to everyone. */
export const notInPrivate = (line: string | undefined): Answer => ({
  title: "I can answer this only in private",
  blocks: [
    prose(
      line
        ? "Neither a private message nor a private chat with you is open to me here. Add me to your own apps and ask again, or let everyone here see the answer."
        : "Neither a private message nor a private chat with you is open to me here. Add me to your own apps, then ask again.",
    ),
  ],
  ...(line && { actions: [{ label: phrases.shareHere, says: line }] }),
});

/** For a bug: the log holds the details under the same reference. */
export const bugAnswer = (reference: string): Answer => ({
  title: "Something went wrong on my side",
  blocks: [
    prose("Nothing was changed. Please try again in a minute."),
    prose("If it happens again, tell whoever runs me this reference: ", { strong: reference }, "."),
  ],
});

/** At the end of all ways to whoever asked: the log holds the details under the same reference. */
export const notShown = (reference: string): Answer => ({
  title: "I could not show you the answer",
  blocks: [
    prose("The chat did not take it. Please ask again in a minute."),
    prose("If it happens again, tell whoever runs me this reference: ", { strong: reference }, "."),
  ],
  audience: "asker",
});

/** Where an answer for everybody may stand in the room, or may not. */
export const unsureForAll: Answer = {
  title: "I do not know whether it was posted",
  blocks: [prose("The chat did not say whether it took the answer. If it is not here in a minute, please ask again.")],
  audience: "asker",
};

/** Why what goes along with an answer was not taken, and what to do about it. */
export const whyNotUploaded = {
  absent:
    "I am not in this conversation. In a channel, invite me with /invite @Aide and ask again; anywhere else, ask me in our direct messages.",
  unscoped:
    "This workspace has not yet allowed me to upload files. Whoever runs me must add the scopes files:write and im:write to the app and install it again.",
  forbidden: "This workspace does not allow such files. Its admins can change that.",
  closed: "I may not post in this channel. Its managers can allow it.",
  large: "It is larger than this workspace allows. Its admins can change that.",
  full: "The storage of this workspace is full. Its admins can make room.",
  busy: "Slack asked me to wait. Please ask again in a minute.",
  unsure: "Slack did not say whether it arrived. If it does not appear in a minute, please ask again.",
  unknown: "Slack did not take it. Please ask again in a minute.",
} as const;
export type WhyNotUploaded = keyof typeof whyNotUploaded;

/** “map.png”, “map.png and brief.pdf”. */
const namesOf = (files: readonly Attachment[]): string =>
  new Intl.ListFormat("en-GB").format(files.map(({ file }) => file));

export const notUploaded = (files: readonly Attachment[], why: WhyNotUploaded): Answer => ({
  title: `${namesOf(files)} ${why === "unsure" ? "may not have arrived" : "could not be uploaded"}`,
  blocks: [prose(whyNotUploaded[why]), quiet("The text above holds the same.")],
});

/** For a bug: the log holds the details under the same reference. */
export const notMade = (files: readonly Attachment[], reference: string): Answer => ({
  title: `${namesOf(files)} could not be made`,
  blocks: [
    prose("Something went wrong on my side. The text above holds the same."),
    prose("If it happens again, tell whoever runs me this reference: ", { strong: reference }, "."),
  ],
});
