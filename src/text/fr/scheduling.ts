import type { scheduling as chapter } from "../en/scheduling.ts";
import { thisChannel } from "./common.ts";
import { list } from "./grammar.ts";

const VERBS = { confirm: "Confirmer", postpone: "Reporter", cancel: "Annuler", close: "Clôturer" };

export const scheduling: typeof chapter = {
  becomes: {
    added: (day) => `ajoutée (date : ${day})`,
    dated: (day) => `datée (date : ${day})`,
    changed: (day) => `modifiée (date : ${day})`,
    moved: (day) => `déplacée (nouvelle date : ${day})`,
    confirmedFor: (day) => `confirmée (date : ${day})`,
    confirm: "confirmée",
    postpone: "reportée",
    cancel: "annulée",
    close: "clôturée comme tenue",
    renamed: (title) => `renommée : ${title}`,
  },
  saveThis: (title) => `Enregistrer ? ${title}`,
  wouldBe: (what) => `La réunion serait ${what}. Rien n’est encore enregistré.`,
  saved: (title) => `Enregistré : ${title}`,
  is: (what) => `La réunion est ${what}.`,
  follows: "Les rappels à venir et les cartes déjà publiées s’adaptent d’eux-mêmes.",
  soAlready: (title) => `C’est déjà le cas : ${title}`,
  untilNow: "Jusqu’ici",
  whoSeesIt: "Visible par",
  seenByWorkspace: "tout l’espace de travail",
  seenHere: (direct) => `${thisChannel(direct)} seulement`,
  seenThere: "la conversation d’origine seulement",
  showInWorkspace: "Montrer dans tout l’espace de travail",
  onlyHere: (direct) => `Seulement pour ${thisChannel(direct)}`,
  nowForWorkspace: "désormais pour tout l’espace de travail",
  nowForRoom: "désormais pour une seule conversation",
  twin: (title, when) => [
    { strong: title },
    " est déjà prévue ",
    { when, on: true },
    ". Il s’agirait d’une autre réunion.",
  ],
  collides: "Chevauchements",
  noHolidays: (countries) => `Je ne connais pas les jours fériés de ces pays : ${list(countries)}.`,
  marked: (isPublic, where) => {
    const room = where === "workspace" ? "cet espace de travail" : thisChannel(where === "direct");
    return isPublic
      ? `Cela ne vaut que pour ${room} et porte la mention de votre équipe ; les données publiques restent inchangées.`
      : `Cela n’apparaît que dans ${room}, avec la mention de votre équipe.`;
  },
  overtaken: (by) =>
    `${by ?? "Quelqu’un"} a modifié cette réunion après que vous l’avez consultée. Rien n’a été enregistré ; consultez-la de nouveau avant de la modifier.`,
  history: (title) => `Historique : ${title}`,
  version: (version) => ` – version ${version}, `,
  unchanged: "Votre équipe n’a rien modifié à cette réunion.",
  buttons: {
    schedule: "Programmer …",
    show: "Afficher",
    move: "Déplacer",
    history: "Historique",
    moveThatOne: "Déplacer plutôt celle-là",
    putBack: "Rétablir",
    close: "Clôturer",
    remind: "Nous le rappeler ici",
    giveADay: "Fixer un jour",
    outcome: "Indiquer les résultats",
    only: (verb) => `${VERBS[verb]} seulement`,
  },
  notHeld: {
    title: "Elle n’a pas encore eu lieu",
    why: (title, when) => [title, " est prévue ", { when, on: true }, ". Clôturez-la une fois terminée."],
  },
  noDay: {
    title: "Il n’y a pas de jour à confirmer",
    why: (title, when) => [title, " : seule la période est connue, ", { when }, ". Fixez d’abord un jour."],
  },
  nothingMore: (verb) => `${VERBS[verb]} : après le nom de la réunion, rien de plus n’est nécessaire.`,
  publicRecord: {
    title: "Il s’agit d’une donnée publique",
    why: (title) => [
      title,
      " est l’intitulé donné par la source. Programmez une réunion propre à votre équipe si vous avez besoin d’un autre intitulé.",
    ],
  },
};
