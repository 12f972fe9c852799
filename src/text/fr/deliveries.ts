import type { deliveries as chapter } from "../en/deliveries.ts";

/** Why something was not posted, as it is kept with it. */
export const deliveries: typeof chapter = {
  notConfigured: "cette plateforme n’est pas configurée ici",
  removed: "l’application a été retirée de cet espace de travail, ou tout ce qu’elle en conserve doit être effacé",
  unknownPlace: "l’emplacement de cette conversation est inconnu",
  interrupted: "la publication a été interrompue",
  onceMore: "résultat inconnu ; le message revient une fois, avec la mention qu’il peut être répété",
  tooLate: "résultat inconnu, et un nouvel essai serait venu trop tard",
  ourFault: (reference) => `erreur de notre part, référence ${reference}`,
  ownerUnreachable: (why) => `l’auteur de la règle ne peut pas être averti : ${why}`,
  unwanted: "n’est plus souhaité",
  nothingToTell: "rien à signaler",
  nothingNew: "rien de nouveau",
  tooLateToTell: "trop tard pour le signaler",
  quiet: "attend la fin des heures calmes ou des jours non ouvrés",
  told: "les cartes le signalent",
};
