import { support as english } from "../../en/help/support.ts";
import { retold } from "../../help.ts";

export const support = retold(english, {
  support: {
    summary: "À qui s’adresser quand quelque chose ne marche pas",
    details: [["Indique comment joindre la personne qui me gère, et quoi lui dire."]],
  },
  feedback: {
    summary: "Comment signaler une erreur, un manque ou une satisfaction",
    details: [["Indique à qui signaler une erreur ou un souhait, et ce qu’il faut préciser."]],
  },
});
