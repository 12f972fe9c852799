import type { refusals as chapter } from "../en/refusals.ts";

/** Why an address or what stands there cannot be read, and what to do about it. */
export const refusals: typeof chapter = {
  noAddress: "Ce n’est pas une adresse web. Collez l’adresse complète du calendrier ; elle commence par https://.",
  insecure:
    "Je ne lis que des adresses qui commencent par https://, sur le port habituel. Demandez une telle adresse à la personne qui publie le calendrier.",
  password:
    "L’adresse contient un nom ou un mot de passe devant un @. Retirez-les : je ne lis que des calendriers qui n’en exigent pas.",
  barred:
    "Cette adresse mène à un réseau privé, où je ne lis rien. Publiez le calendrier sur l’internet public et donnez-moi cette adresse-là.",
  redirects:
    "L’adresse renvoie sans fin à une autre. Ouvrez-la dans un navigateur et donnez-moi l’adresse à laquelle elle aboutit.",
  late: ({ number }) => `Pas de réponse complète en ${number} secondes. Réessayez plus tard.`,
  large: ({ number }) =>
    `Le contenu de cette adresse dépasse ${number} Mo. Donnez-moi l’adresse d’un calendrier plus petit, par exemple celui d’une seule série de réunions.`,
  packed: "Le serveur compresse sa réponse d’une façon que je n’ai pas demandée et que je ne peux pas lire.",
  unknownHost: ({ host }) =>
    `Je ne trouve aucun serveur nommé ${host}. Vérifiez l’adresse ; si elle est juste, signalez à la personne qui m’exploite que je ne peux pas la résoudre d’ici.`,
  certificate: ({ host }) =>
    `${host} ne peut pas prouver son identité : son certificat n’est pas valable. Signalez-le à la personne qui l’exploite ; je n’y lis rien d’ici là.`,
  broken: ({ host, code }) => `La connexion à ${host} a échoué (${code}). Réessayez plus tard.`,
  status: ({ number = 0 }) => {
    if (number === 401 || number === 403)
      return `Le serveur refuse de l’afficher (${number}). Peut-être exige-t-il un mot de passe ou exclut-il les programmes : publiez le calendrier et donnez-moi l’adresse prévue pour l’abonnement.`;
    if (number === 404 || number === 410)
      return `Il n’y a rien à cette adresse (${number}). Copiez-la de nouveau là où le calendrier est publié.`;
    if (number === 429 || number >= 500)
      return `Le serveur est surchargé ou hors service (${number}). Réessayez plus tard.`;
    return `Le serveur ne m’a pas donné le calendrier (${number}). Ouvrez l’adresse dans un navigateur pour voir ce qu’il indique.`;
  },
  page: "C’est une page web, pas un calendrier. Cherchez-y un lien nommé iCal, ICS ou « s’abonner », et donnez-moi cette adresse.",
  noCalendar:
    "Ce qui se trouve à cette adresse n’est pas un calendrier. Je lis les fichiers iCalendar, qui commencent par BEGIN:VCALENDAR.",
  tooMuch:
    "Calculer les récurrences de ses réunions demande trop de travail ; je me suis donc arrêté. Donnez-moi l’adresse d’un calendrier plus petit, par exemple celui d’une seule série de réunions.",
  cutOff: "Le calendrier est tronqué : il manque sa fin. Réessayez plus tard.",
  emptied: "Le calendrier ne contient plus aucune réunion à venir, ce qui est rarement voulu.",
  noFeed: "Ce qui se trouve à cette adresse n’est pas la liste des réunions du Conseil.",
  doctype:
    "La liste contient une déclaration de type de document, dont aucune liste de réunions n’a besoin ; je ne la lis pas.",
};
