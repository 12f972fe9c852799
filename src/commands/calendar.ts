import { foldWord } from "../words.ts";
import { give } from "./calendar/give.ts";
import { listed } from "./calendar/kept.ts";
import { askedIn } from "./calendar/request.ts";
import { takeBack } from "./calendar/revoke.ts";
import type { Command } from "./command.ts";

export const calendar: Command = {
  name: "calendar",
  minor: true,
  run: ([first = "", ...rest], context) => {
    const verb = foldWord(first);
    if (verb === "list") return listed(context);
    if (verb === "revoke" || verb === "renew") return takeBack(verb, rest, context);
    const asked = askedIn("calendar", first === "" ? rest : [first, ...rest], context);
    return "title" in asked ? asked : give(asked, context);
  },
};
