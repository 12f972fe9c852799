import { home as english } from "../../en/help/home.ts";
import { retold } from "../../help.ts";

export const home = retold(english, {
  home: {
    summary: "Votre bureau : sujets suivis, messages à venir, retards",
    details: [
      [
        "Montre ce que vous et vos canaux suivez, les prochains messages, les sept prochains jours et les engagements en retard.",
      ],
      ["Les canaux sont ceux où vous avez mis un suivi en place et que tout membre peut lire."],
    ],
  },
});
