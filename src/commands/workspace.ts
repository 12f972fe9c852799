import { foldWord } from "../words.ts";
import type { Command } from "./command.ts";
import { erase, restore } from "./workspace/erase.ts";
import { exported } from "./workspace/export.ts";
import { log } from "./workspace/log.ts";
import { revoke } from "./workspace/revoke.ts";
import { editors, keep, shown } from "./workspace/settings.ts";

export const workspace: Command = {
  name: "workspace",
  minor: true,
  typed: true,
  usage: "workspace [editors <people> | keep <days> | log | export | revoke <person> | restore | erase]",
  summary: "What holds for the whole workspace, for those who run it",
  examples: ["workspace", "workspace editors everyone", "workspace keep 400d", "workspace log"],
  details: [
    [
      "Team meetings and commitments belong to the conversation in which they were made: whoever may change things there may change them, wherever it is said. ",
      { command: "workspace editors @Anna" },
      " names others; ",
      { strong: "everyone" },
      " is every member, ",
      { strong: "none" },
      " takes it back.",
    ],
    [
      { command: "workspace log" },
      " shows in a direct message who did what; ",
      { command: "workspace keep 400d" },
      " says for how long it is kept, ",
      { command: "workspace keep versions 730d" },
      " for how long older versions of meetings, commitments and settings are.",
    ],
    [
      { command: "workspace export" },
      " sends all that is kept of the workspace as a file, in a direct message; ",
      { command: "workspace revoke @Anna" },
      " takes back the calendar addresses that somebody made.",
    ],
    [
      { command: "workspace erase" },
      " says in a direct message how all that I keep of this workspace is erased. It takes thirty days, in which ",
      { command: "workspace restore" },
      " takes it back.",
    ],
    [
      "Only those who run the workspace may say these: in Slack its admins and owners, in Teams those whom the setting TEAMS_ADMINS names.",
    ],
  ],
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
