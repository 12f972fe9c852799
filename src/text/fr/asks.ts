import type { asks as chapter } from "../en/asks.ts";
import { thisChannel } from "./common.ts";

const STILL_CORRECTED = "Les cartes déjà publiées restent corrigées.";

/** Questions before something is taken away. */
export const asks: typeof chapter = {
  unfollow: {
    title: "Arrêter ces rappels ici ?",
    text: `Plus rien ne sera publié à ce sujet dans cette conversation, pour personne. ${STILL_CORRECTED}`,
    yes: "Arrêter",
  },
  stopImport: {
    title: "Ne plus lire ce calendrier ?",
    text: "Son contenu est oublié. Les réunions acceptées restent.",
    yes: "Ne plus le lire",
  },
  drop: {
    title: "Abandonner cet engagement ?",
    text: "Il ne figurera plus dans aucune note, pour personne.",
    yes: "Abandonner",
  },
  revoke: {
    title: "Révoquer cette adresse de calendrier ?",
    text: "Tous les calendriers qui la lisent cesseront définitivement d’être mis à jour. Cette opération est irréversible.",
    yes: "Révoquer définitivement",
  },
  cancel: {
    title: "Annuler cette réunion ?",
    text: "Elle sera annulée pour tout l’espace de travail ; les cartes publiées à son sujet seront corrigées.",
    yes: "Annuler la réunion",
  },
  erase: {
    title: "Effacer ce que cet espace de travail conserve ici ?",
    text: "Toutes les règles et réunions, tous les engagements et réglages de toutes ses conversations disparaîtraient.",
    yes: "Effacer",
  },
  posting: {
    title: "Publier ces documents ici ?",
    text: "Tous les membres de cette conversation pourront les lire et les garder.",
    yes: "Les publier",
  },
  stopping: (what, direct) => ({
    title: `Arrêter les rappels « ${what} » dans ${thisChannel(direct)} ?`,
    text: `Plus rien ne sera publié ici à ce sujet, pour personne. ${STILL_CORRECTED}`,
    yes: "Oui, arrêter",
  }),
};
