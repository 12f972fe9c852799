import type { notices as chapter } from "../en/notices.ts";

/** What the app directories of the platforms link to, as plain text, and what browsers see at the address of the server. */
export const notices: typeof chapter = {
  privacy:
    "aide-mémoire répond à partir d’un ensemble de données publiques. Il conserve le fait qu’il connaît une conversation et la manière de la joindre, ce qu’une conversation suit, met en sourdine, programme, promet et règle, le fait qu’elle a délivré une adresse de calendrier (de l’adresse elle-même, seulement une empreinte qui permet de la reconnaître mais non de la reconstituer) et les calendriers qu’elle lit, avec le nom de la personne qui l’a demandé et son identifiant sur la plateforme ; ce qu’il y a publié, pendant trente jours, avec la ligne dont quelqu’un a partagé la réponse ; et pendant une semaine les documents et images que quelqu’un a demandés, là où ils se téléchargent par une adresse, qui n’est pas conservée non plus ; rien d’autre de ce que vous demandez. Ses journaux ne contiennent ni message, ni nom, ni jeton. Tapez privacy pour voir ce qui est conservé à votre sujet, privacy export pour en obtenir une copie, privacy erase pour faire retirer votre nom. Ce qui est conservé est effacé trente jours après le retrait de l’application, ou après qu’une personne qui administre l’espace de travail a tapé workspace erase, délai pendant lequel cette demande peut être annulée ; le fait de l’effacement, sa date et la personne qui l’a demandé sont conservés. Un journal indique qui a changé quoi, pendant 400 jours ou aussi longtemps que l’espace de travail le souhaite. La personne qui l’exploite ici répond du serveur sur lequel il fonctionne.",
  contact: (address) => `Contact : ${address}.`,
  noContact:
    "La personne qui l’exploite n’a pas indiqué d’adresse de contact ; adressez-vous aux responsables de Slack ou de Teams dans votre organisation.",
  terms:
    "aide-mémoire est un logiciel libre sous licence EUPL-1.2, ses données sont sous licence CC BY 4.0, sans garantie dans les deux cas. Vérifiez la source d’un fait avant de vous y fier. Aucune information classifiée ne doit figurer dans les questions.",
  title: "aide-mémoire",
  says: "Un compagnon dans Slack et Microsoft Teams pour celles et ceux qui travaillent sur les partenariats de l’UE en matière de paix, de sécurité et de défense. C’est là qu’on l’interroge ; il n’y a rien à faire sur cette page.",
  links: { privacy: "Ce qui est conservé", terms: "Conditions d’utilisation" },
};
