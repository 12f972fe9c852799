import type { platforms as chapter } from "../en/platforms.ts";

export const platforms: typeof chapter = {
  silent: (name) => `${name} ne me répond pas pour l’instant`,
  untold: (name) => `${name} ne me l’indique pas`,
  unscoped: "l’application n’a pas l’autorisation de le demander",
  absent: "je ne suis pas dans cette conversation",
  absentUntilInvited: "je ne suis pas dans cette conversation ; dans un canal, invitez-moi avec /invite @Aide",
  stranger: (name) => `${name} ne connaît pas cette personne`,
  strangerHere: (name) => `${name} ne vous connaît pas ici`,
  unplaced: (name) => `${name} n’indique pas à quel titre vous en faites partie`,
  closedAccount: "ce compte est fermé, ou celui d’un robot",
  nobodyRuns: (name, setting) =>
    `${name} n’indique pas à un robot qui gère un espace de travail, et le réglage ${setting} de cette installation ne désigne personne`,
  inviteFirst: "je ne suis pas dans ce canal. Invitez-moi avec /invite @Aide.",
  addFirst: "je ne suis pas dans cette conversation. Ajoutez d’abord l’application à l’équipe ou à la conversation.",
  archived: "ce canal est archivé.",
};
