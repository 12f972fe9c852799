import type { Line } from "../../runs.ts";
import { list, number, plural } from "./grammar.ts";

/** What went wrong on the way to an answer or from it, and what to do about it. */
export const failures = {
  staleButton: {
    title: "This button no longer works",
    text: [
      "It stands on a card from an older version of me. Please ask again: type ",
      { command: "help" },
      ".",
    ] as Line,
  },
  lineTooLong: {
    title: "That line is too long for me",
    text: (length: number, limit: number) =>
      `It has ${number(length)} characters; I read ${number(limit)} at most. Nothing was looked up and nothing was changed. Say it again with fewer words.`,
  },
  tooManyLines: {
    title: (most: number) =>
      plural(most, { one: "That was one line in a minute", other: `That was ${number(most)} lines in a minute` }),
    text: (seconds: number) =>
      `More I do not answer to one person, so that nobody else has to wait. Nothing was done. Say it again in ${plural(seconds, { one: "a second", other: `${seconds} seconds` })}.`,
  },
  tooLate: {
    title: "This reached me too late",
    text: "It was sent more than ten minutes ago, so I changed nothing. Please say it again if you still want it.",
  },
  onlyInPrivate: {
    title: "I can give this only in our private chat",
    text: "It holds an address that opens to whoever has it. Open a chat with me once, then ask here again: it comes to you there.",
  },
  notInPrivate: {
    title: "I can answer this only in private",
    orShared:
      "Neither a private message nor a private chat with you is open to me here. Add me to your own apps and ask again, or let everyone here see the answer.",
    text: "Neither a private message nor a private chat with you is open to me here. Add me to your own apps, then ask again.",
  },
  bug: { title: "Something went wrong on my side", text: "Nothing was changed. Please try again in a minute." },
  reference: (reference: string): Line => [
    "If it happens again, tell whoever runs me this reference: ",
    { strong: reference },
    ".",
  ],
  notShown: {
    title: "I could not show you the answer",
    text: "The chat did not take it. Please ask again in a minute.",
  },
  unsureForAll: {
    title: "I do not know whether it was posted",
    text: "The chat did not say whether it took the answer. If it is not here in a minute, please ask again.",
  },
  notUploaded: (files: readonly string[]) => `${list(files)} could not be uploaded`,
  unsureUploaded: (files: readonly string[]) => `${list(files)} may not have arrived`,
  textHoldsSame: "The text above holds the same.",
  notMade: {
    title: (files: readonly string[]) => `${list(files)} could not be made`,
    text: "Something went wrong on my side. The text above holds the same.",
  },
  /** Why what goes along with an answer was not taken, and what to do about it. */
  whyNotUploaded: {
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
  },
};
