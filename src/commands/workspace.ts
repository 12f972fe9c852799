import { foldWord } from "../words.ts";
import type { Command } from "./command.ts";
import { erase, restore } from "./workspace/erase.ts";
import { exported, log } from "./workspace/log.ts";
import { revoke } from "./workspace/revoke.ts";
import { editors, keep, shown } from "./workspace/settings.ts";

export const workspace: Command = {
  name: "workspace",
  minor: true,
  typed: true,
  run: ([first = "", ...words], context) => {
    switch (foldWord(first)) {
      case "editors":
        return editors(words, context);
      case "keep":
        return keep(words, context);
      case "log":
        return log(context);
      case "export":
        return exported(context);
      case "revoke":
        return revoke(words, context);
      case "restore":
        return restore(context);
      case "erase":
        return erase(words, context);
      default:
        return shown(context);
    }
  },
};
