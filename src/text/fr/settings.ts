import type { settings as chapter } from "../en/settings.ts";
import { plural, shortWeekday } from "./grammar.ts";

const source = {
  set: "",
  default: " (non réglé : valeur par défaut)",
  profile: " (non réglé : d’après votre profil)",
};

const languages = new Intl.DisplayNames("fr", { type: "language" });

const values: typeof chapter.values = {
  zone: (zone, from) => `${zone}${source[from]}`,
  quiet: (hours) => (hours ? `de ${hours.from} à ${hours.to}` : "aucune"),
  workdays: (days) => (days.length === 7 ? "tous les jours" : days.toSorted().map(shortWeekday).join(", ")),
  holidays: (codes) => codes.join(", ") || "aucun",
  clock: (hours) => `${hours} heures`,
  language: (code) => languages.of(code) ?? code,
  editors: (who) => {
    if (who === "everyone") return "tout le monde ici";
    return who === "managers" ? "les personnes qui gèrent le canal" : who.map(({ name }) => name).join(", ");
  },
};

const set: typeof chapter.set = {
  zone: (zone) => `fuseau ${zone}`,
  quiet: (from, to) => `heures calmes de ${from} à ${to}`,
  noQuiet: "pas d’heures calmes",
  workdays: (days) => `jours ouvrés ${values.workdays(days)}`,
  holidays: (codes) => `jours fériés ${codes.join(", ")}`,
  noHolidays: "pas de calendrier de jours fériés",
  clock: (hours) => `affichage sur ${hours} heures`,
  language: (code) => `langue ${code}`,
  everyone: "tout le monde peut modifier",
  managers: "les gestionnaires du canal peuvent modifier",
  people: (names) => `${names.join(", ")} ${plural(names.length, { one: "peut", other: "peuvent" })} modifier`,
};

const wrong: typeof chapter.wrong = {
  zone: (text, near) =>
    `Je ne connais pas de fuseau horaire « ${text} ». Indiquez une ville ou un fuseau IANA tel que Europe/Oslo${near ? ", ou choisissez-en un" : ""}.`,
  quiet: "Écrivez les heures calmes ainsi : 20:00-07:00, ou off.",
  workdays: "Indiquez les jours ouvrés : mon-fri, sun-thu ou mon,tue,thu.",
  holidays: (unknown) =>
    `${unknown === undefined ? "" : `Je ne connais pas de calendrier « ${unknown} ». `}Indiquez EU pour les institutions, et les pays par leurs deux lettres : EU,NO.`,
  clock: "Dites clock 12 ou clock 24.",
  language: (code) => `Je ne parle pas encore « ${code} » et continue comme avant. Dites language en ou language fr.`,
  managers: (why) => `Je ne peux pas établir qui gère ce canal : ${why}. Désignez plutôt des personnes.`,
  editors: "Dites everyone, managers ou me, ou mentionnez des personnes.",
};

const asked: typeof chapter.asked = {
  zone: { label: "Fuseau horaire", hint: "Une ville ou un fuseau IANA, par exemple Oslo ou Europe/Oslo" },
  quiet: { label: "Heures calmes", hint: "20:00-07:00, ou off" },
  workdays: { label: "Jours ouvrés", hint: "mon-fri, sun-thu ou mon,tue,thu" },
  holidays: { label: "Jours fériés", hint: "EU, EU,NO ou none" },
  clock: { label: "Affichage de l’heure", hint: "12 ou 24" },
  language: {
    label: "Langue",
    hint: "en ou fr : pour ce qui est publié ici, et pour les réponses lorsque celle de la personne n’est pas connue",
  },
  editors: {
    label: "Qui peut modifier",
    hint: "everyone, managers ou me ; mentionnez des personnes dans une ligne",
  },
};

export const settings: typeof chapter = {
  values,
  set,
  wrong,
  asked,
  title: (direct) => `Réglages ${direct ? "de cette conversation" : "de ce canal"}`,
  settings: "Réglages",
  zone: "Fuseau",
  holidays: (institutions) =>
    `Jours fériés : ${institutions} désigne les jours de fermeture des institutions de l’UE ; les pays s’indiquent par leurs deux lettres. Les rappels évitent les heures calmes et les jours non ouvrés.`,
  otherClock: (hours) => `Affichage sur ${hours} heures`,
  log: "Journal",
  logTitle: "Ce qui a été réglé ici",
  nothingSet: "Rien n’a encore été réglé.",
  logged: (at, person, what) => [...at, " – ", person, ` : ${what}`],
  now: (value, line) => [
    "Actuellement : ",
    { strong: value },
    ". Choisissez une autre valeur, ou dites : ",
    { command: line },
  ],
  submit: "Régler",
  unknown: (text) => `Il n’existe pas de réglage « ${text} »`,
  all: "Les réglages sont zone, quiet, workdays, holidays, clock, language et editors.",
  unclear: "Il me faut une indication plus précise",
  isSet: (what) => `Réglé : ${what}`,
  overtaken:
    "Un collègue a modifié ce réglage après que vous l’avez consulté. Rien n’a été enregistré ; veuillez le consulter de nouveau.",
};
