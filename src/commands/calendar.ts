import { foldWord } from "../words.ts";
import { askedIn } from "./calendar/asked.ts";
import { give } from "./calendar/give.ts";
import { listed } from "./calendar/kept.ts";
import { takeBack } from "./calendar/revoke.ts";
import type { Command } from "./command.ts";

export const calendar: Command = {
  name: "calendar",
  minor: true,
  usage: "calendar [who | dialogue | meeting | here] [alarm:1d,2h] [vague:yes] | list | revoke … | renew …",
  summary: "The same meetings in Outlook, Google or any calendar",
  examples: ["calendar", "calendar norway", "calendar asia kind:dialogue alarm:1d,2h", "calendar list"],
  details: [
    [
      { command: "calendar" },
      " gives an address with all that is followed here; ",
      { command: "calendar norway" },
      " one for a partner, a dialogue, a meeting, or any filters.",
    ],
    [
      { strong: "alarm:1d,2h" },
      " rings before each meeting, up to five times; days before a meeting without an hour ring at nine in the morning, hours before it not at all. ",
      { strong: "vague:yes" },
      " also shows meetings whose day is not known, as tentative, on the first day on which they may be.",
    ],
    [
      "What is announced, expected or not confirmed is tentative; what was called off stays 90 days as cancelled; what was held stays twelve months.",
    ],
    [
      "Google looks again roughly every 8 to 24 hours, Outlook every few hours, on the web about every three or more, without a promise.",
    ],
    [
      "Whoever has an address can read it. ",
      { command: "calendar list" },
      " shows all of this conversation, ",
      { command: "calendar revoke norway" },
      " ends one, ",
      { command: "calendar renew norway" },
      " replaces it.",
    ],
  ],
  run: ([first = "", ...rest], scene) => {
    const verb = foldWord(first);
    if (verb === "list") return listed(scene);
    if (verb === "revoke" || verb === "renew") return takeBack(verb, rest, scene);
    const asked = askedIn("calendar", first === "" ? rest : [first, ...rest], scene);
    return "title" in asked ? asked : give(asked, scene);
  },
};
