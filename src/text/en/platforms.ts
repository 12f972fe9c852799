/** What a platform says of people and rooms, or why it does not: a part of a sentence, or a sentence. `name`: of the platform. */
export const platforms = {
  silent: (name: string) => `${name} does not answer me just now`,
  untold: (name: string) => `${name} does not tell me`,
  unscoped: "the app lacks a permission to ask",
  absent: "I am not in this conversation",
  absentUntilInvited: "I am not in this conversation; in a channel, invite me with /invite @Aide",
  stranger: (name: string) => `${name} does not know this person`,
  strangerHere: (name: string) => `${name} does not know you here`,
  unplaced: (name: string) => `${name} does not say how you belong to it`,
  closedAccount: "this account is closed, or that of a bot",
  nobodyRuns: (name: string, setting: string) =>
    `${name} does not tell a bot who runs a workspace, and the setting ${setting} of this installation names nobody`,
  inviteFirst: "I am not in this channel. Invite me with /invite @Aide.",
  addFirst: "I am not in this conversation. Add the app to the team or chat first.",
  archived: "this channel is archived.",
};
