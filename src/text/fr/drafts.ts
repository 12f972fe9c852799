import type { drafts as chapter } from "../en/drafts.ts";

const DATES = "12 mars 2027 10:00 Oslo, mars 2027, Q1 2027 ou 2027";

/** What a line says of a meeting, asked for in a form or more exactly. */
export const drafts: typeof chapter = {
  moreExactly: "Il me faut plus de précision",
  fillIn: "Remplir un formulaire",
  noPartner: (name) => `Je ne connais aucun partenaire nommé « ${name} ».`,
  noLevel: (level) => `Je ne connais pas le niveau « ${level} ».`,
  noDate:
    "Je n’ai pas trouvé de date. Écrivez-la ainsi : 12 mars 2027 10:00 Oslo, mars 2027 ou Q1 2027 ; ou commencez par move, confirm, postpone, cancel ou close.",
  noNewDate: "Je n’ai pas trouvé de nouvelle date. Écrivez-la ainsi : 19 mars 2027 10:00 Oslo, mars 2027 ou Q1 2027.",
  passed: (when) =>
    `Cette date est passée : ${when}. Indiquez un jour à venir ; une réunion tenue se note avec schedule close.`,
  hourStays: (clock) => `L’heure reste fixée : ${clock}.`,
  hourSkipped: (clock, shown) => `C’est le passage à l’heure d’été : ${clock} n’existe pas ; je retiens ${shown}.`,
  titleTooLong: (length, most) =>
    `Le titre compte ${length} caractères, pour ${most} au maximum. Abrégez-le et recommencez.`,
  noTitle: 'La réunion n’a pas de titre. Mettez-le entre guillemets : schedule "EU-Norway SDD" 12 March 2027.',
  noCity: (text, hour) =>
    `Je ne connais ni ville ni fuseau horaire « ${text} ». Indiquez le fuseau après l’heure, par exemple ${hour} Asia/Tokyo, et la ville ainsi : city:Kyoto.`,
  notRead: (text) => `Je n’ai pas compris « ${text} ».`,
  notUnderstood: (text) => `Je n’ai pas compris « ${text} »`,
  form: {
    schedule: "Programmer une réunion",
    inFull: "Vous verrez tout avant l’enregistrement.",
    look: "Aperçu",
    title: "Titre",
    titleHint: "Ou le nom d’un dialogue attendu",
    when: "Jour",
    time: "Heure",
    inWords: "Ou la date en toutes lettres",
    whenHint: DATES,
    with: "Avec",
    level: "Niveau",
    city: "Ville",
    audience: "Visible par",
    audienceHint: "Sans choix de votre part, ce qui est créé en privé y reste",
    onlyHere: "Cette conversation seulement",
    everybody: "Tout l’espace de travail",
    move: "Déplacer une réunion",
    newDate: "Nouvelle date",
    standsFor: (title, when) => [title, " – date actuelle : ", { when }, "."],
    rename: "Renommer une réunion",
    newTitle: "Nouveau titre",
    renamed: "Les cartes déjà publiées prennent aussi le nouveau titre.",
    outcome: "Résultat",
    held: (title, when) => [title, ", ", { when }, "."],
  },
};
