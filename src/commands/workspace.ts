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
  run: ([first = "", ...words], scene) => {
    switch (foldWord(first)) {
      case "editors":
        return editors(words, scene);
      case "keep":
        return keep(words, scene);
      case "log":
        return log(scene);
      case "export":
        return exported(scene);
      case "revoke":
        return revoke(words, scene);
      case "restore":
        return restore(scene);
      case "erase":
        return erase(words, scene);
      default:
        return shown(scene);
    }
  },
};
