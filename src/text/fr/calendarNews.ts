import type { calendarNews as chapter } from "../en/calendarNews.ts";
import { plural } from "./grammar.ts";
import { from, to } from "./spans.ts";

export const calendarNews: typeof chapter = {
  changed: (calendar) => `Calendrier modifié : ${calendar}`,
  unreadable: (calendar) => `Calendrier illisible : ${calendar}`,
  added: "Nouveau",
  moved: "Déplacé",
  cancelled: "Annulé",
  gone: "N’y figure plus, ce qui ne signifie pas forcément une annulation",
  andMore: (count) => `Et ${count} de plus.`,
  fromTo: (was, when) => [...from(was), " ", ...to(when)],
  moreDates: (count) => plural(count, { one: ` et ${count} autre date`, other: ` et ${count} autres dates` }),
  asKnown: " (comme indiqué ici)",
  knownAs: (title, when) => [` ; connu ici sous le nom : ${title}, `, { when }],
  failing: (since, why) => ["En échec depuis le ", since, ` : ${why}`],
  noCopy: "Il n’en existe aucune copie valable.",
  keptCopy: (day) => ["Son contenu du ", day, " est conservé jusqu’à ce qu’il soit de nouveau lisible."],
  reason:
    "Vous voyez ce message parce que ce calendrier est lu ici. Ses dates restent les siennes : rien ne change ici tant que personne ne les accepte.",
};
