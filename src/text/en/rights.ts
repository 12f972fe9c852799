import { either } from "./grammar.ts";

/** Who may do what here, and why somebody may not. */
export const rights = {
  /** In the log of the workspace, in place of a meeting that only its conversation sees. */
  hidden: "a meeting that only its conversation sees",
  /** Why nothing is posted in a conversation. */
  takenOut: "the app was taken out of this conversation",
  mayNotHere: "You may not change this here",
  here: (who: string): string => `What is followed, scheduled and set in this conversation may be changed by ${who}.`,
  mayNot: "You may not change this",
  elsewhere: (who: string): string =>
    `What was made in another conversation keeps its rights: this may be changed by ${who}.`,
  notEstablished: (why: string): string => ` Whether you may I could not find out: ${why}.`,
  askOne: " Ask one of them.",
  managers: "those who manage the channel",
  named: (names: readonly string[]): string => either(names),
  or: (who: string, others: string): string => `${who}, or ${others}`,
  lostRoom: "I no longer know where that channel is",
  notSetUp: "that platform is not set up here",
  guest: "You are a guest here",
  stranger: "You belong to another organisation",
  unknown: (why: string): string => `I could not find out whether you belong to this workspace (${why})`,
  publicOnly: (reason: string): string => `${reason}, so this is from the public data alone.`,
  forMembers: "This is for members of the workspace",
  askMember: (reason: string): string =>
    `${reason}, so I show you the public data alone and change nothing. Ask a member to do it`,
  orLater: ", or try again in a minute.",
  nowhere: {
    title: "I cannot tell from which workspace you ask",
    text: "Your client did not say it, and I keep what each workspace has apart. Please try again from a channel or a direct message of your workspace.",
  },
};
