import type { failures as chapter } from "../en/failures.ts";
import { list, number, plural } from "./grammar.ts";

/** What went wrong on the way to an answer or from it, and what to do about it. */
export const failures: typeof chapter = {
  staleButton: {
    title: "Ce bouton ne fonctionne plus",
    text: [
      "Il figure sur une carte d’une version antérieure. Veuillez reposer la question : tapez ",
      { command: "aide" },
      ".",
    ],
  },
  lineTooLong: {
    title: "Cette ligne est trop longue pour moi",
    text: (length, limit) =>
      `Elle compte ${number(length)} caractères ; j’en lis ${number(limit)} au maximum. Rien n’a été cherché ni changé. Reformulez-la plus brièvement.`,
  },
  tooManyLines: {
    title: (most) => plural(most, { one: "Une ligne en une minute", other: `${number(most)} lignes en une minute` }),
    text: (seconds) =>
      `C’est le maximum par personne, afin que les autres n’aient pas à attendre. Rien n’a été fait. Recommencez dans ${plural(seconds, { one: `${seconds} seconde`, other: `${seconds} secondes` })}.`,
  },
  tooLate: {
    title: "Cette demande m’est parvenue trop tard",
    text: "Elle date de plus de dix minutes ; je n’ai donc rien changé. Répétez-la si elle est toujours d’actualité.",
  },
  onlyInPrivate: {
    title: "Je ne peux donner cela que dans notre conversation privée",
    text: "La réponse contient une adresse accessible à quiconque la possède. Ouvrez une conversation avec moi, puis reposez la question ici : la réponse vous y parviendra.",
  },
  notInPrivate: {
    title: "Je ne peux répondre à cela qu’en privé",
    orShared:
      "Ni message privé ni conversation privée avec vous ne me sont ouverts ici. Ajoutez-moi à vos applications et reposez la question, ou laissez tout le monde ici voir la réponse.",
    text: "Ni message privé ni conversation privée avec vous ne me sont ouverts ici. Ajoutez-moi à vos applications, puis reposez la question.",
  },
  bug: {
    title: "Une erreur s’est produite de mon côté",
    text: "Rien n’a été changé. Veuillez réessayer dans une minute.",
  },
  reference: (reference) => [
    "Si cela se reproduit, communiquez cette référence à la personne qui m’exploite : ",
    { strong: reference },
    ".",
  ],
  notShown: {
    title: "Je n’ai pas pu afficher la réponse",
    text: "La messagerie ne l’a pas acceptée. Veuillez réessayer dans une minute.",
  },
  unsureForAll: {
    title: "Je ne sais pas si le message a été publié",
    text: "La messagerie n’a pas indiqué si elle l’a accepté. S’il n’apparaît pas d’ici une minute, veuillez réessayer.",
  },
  notUploaded: (files) => `Envoi impossible : ${list(files)}`,
  unsureUploaded: (files) => `Arrivée incertaine : ${list(files)}`,
  textHoldsSame: "Le texte ci-dessus contient les mêmes informations.",
  notMade: {
    title: (files) => `Création impossible : ${list(files)}`,
    text: "Une erreur s’est produite de mon côté. Le texte ci-dessus contient les mêmes informations.",
  },
  whyNotUploaded: {
    absent:
      "Je ne suis pas membre de cette conversation. Dans un canal, invitez-moi par /invite @Aide et reposez la question ; ailleurs, adressez-vous à moi par message direct.",
    unscoped:
      "Cet espace de travail ne m’autorise pas encore à envoyer des fichiers. La personne qui m’exploite doit ajouter les autorisations files:write et im:write à l’application et la réinstaller.",
    forbidden: "Cet espace de travail n’autorise pas de tels fichiers. Ses administrateurs peuvent le modifier.",
    closed: "Je n’ai pas le droit de publier dans ce canal. Ses gestionnaires peuvent l’autoriser.",
    large:
      "Le fichier dépasse la taille autorisée dans cet espace de travail. Ses administrateurs peuvent la modifier.",
    full: "L’espace de stockage est plein. Les administrateurs peuvent faire de la place.",
    busy: "Slack m’a demandé d’attendre. Veuillez réessayer dans une minute.",
    unsure: "Slack n’a pas indiqué si le fichier est arrivé. S’il n’apparaît pas d’ici une minute, veuillez réessayer.",
    unknown: "Slack ne l’a pas accepté. Veuillez réessayer dans une minute.",
  },
};
