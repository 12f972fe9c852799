import type { Line } from "../../runs.ts";
import type { acts as chapter } from "../en/acts.ts";
import { until } from "./spans.ts";

const stopped: Line = [{ strong: "Arrêté" }, " : ce sujet n’est plus suivi ici."];

/** What somebody did to what a room hears of, and that it was taken back. */
export const acts: typeof chapter = {
  words: {
    done: "Terminé",
    muted: "En sourdine",
    snoozed: "Remis à plus tard",
    skipped: "Prochain rappel omis",
    stopped: "Arrêté",
    paused: "Suspendu",
    saved: "Enregistré",
  },
  inside: {
    done: "terminé",
    muted: "en sourdine",
    snoozed: "remis à plus tard",
    skipped: "prochain rappel omis",
    stopped: "arrêté",
    paused: "suspendu",
    saved: "enregistré",
  },
  until: (when) => [" ", ...until(when)],
  by: (person, when) => [" – ", { person }, ", ", { when }],
  takenBack: " ; annulé depuis",
  unnamed: stopped,
  undo: (what) => `Annuler : ${what}`,
  said: {
    done: (by, name) => `${by} a marqué « ${name} » comme terminé : plus aucun rappel ici.`,
    muted: (by, name) => `${by} a mis « ${name} » en sourdine ici.`,
    snoozed: (by, name) => `${by} a remis à plus tard le rappel « ${name} ».`,
    skipped: (by, name) => `${by} a omis le prochain rappel « ${name} ».`,
    stopped: (by, name) => `${by} a arrêté ici les rappels « ${name} ».`,
    paused: (by, name) => `${by} a suspendu ici les rappels « ${name} ».`,
    saved: (by, name, how) => `${by} a programmé ici les rappels « ${name} » : ${how}.`,
    changed: (by, name, how) => `${by} a modifié ici les rappels « ${name} » : ${how}.`,
  },
  holds: (lasting) => ["Valable", ...lasting, "."],
  wasTakenBack: (who) => [{ strong: "Annulé" }, ...who, "."],
  holdsNoLonger: "Ce n’est plus valable.",
};
