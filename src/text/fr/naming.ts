import type { naming as chapter } from "../en/naming.ts";
import { naming as english } from "../en/naming.ts";

/** Which meeting is meant. */
export const naming: typeof chapter = {
  which: (text) => `« ${text} » : de quelle réunion s’agit-il ?`,
  press: "Cliquez sur celle que vous voulez dire.",
  asking: {
    move: "Quelle réunion déplacer ?",
    confirm: "Quelle réunion confirmer ?",
    postpone: "Quelle réunion reporter ?",
    cancel: "Quelle réunion annuler ?",
    close: "Quelle réunion clore ?",
    outcome: "De quelle réunion noter le résultat ?",
    retitle: "Quelle réunion renommer ?",
    history: "De quelle réunion voir l’historique ?",
    done: "Quelle réunion marquer comme terminée ?",
    snooze: "Quelle réunion remettre à plus tard ?",
  },
  example: english.example,
  byName: (example) => [
    "Désignez-la par son titre entre guillemets, par son dialogue ou par son identifiant : ",
    { command: example },
    ".",
  ],
  gone: {
    title: "Cette réunion n’est plus ici",
    why: "Elle a été effacée ou porte désormais un autre nom. Une carte publiée indique ce qui était connu au moment de sa publication.",
  },
  noneToCome: {
    title: (name) => `Aucune réunion à venir n’est connue : ${name}`,
    why: "C’est ce qu’indiquent les sources publiques et le calendrier de votre équipe. Dès qu’une date sera connue, la réunion pourra être désignée ici.",
  },
  follow: (name) => `Suivre : ${name}`,
  schedule: "Programmer",
};
