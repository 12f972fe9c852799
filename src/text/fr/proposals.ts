import type { proposals as chapter } from "../en/proposals.ts";

export const proposals: typeof chapter = {
  save: "Enregistrer",
  discard: "Abandonner",
  discarded: "Modification abandonnée",
  nothingSaved: "Rien n’a été enregistré.",
  faster: "Quelqu’un vous a devancé",
  lookAgain: "Consulter de nouveau",
};
