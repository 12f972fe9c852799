import { recordAnswer } from "../records/record.ts";
import { problem } from "../text/blocks.ts";
import { resolveName, unread } from "./ask.ts";
import type { Command } from "./command.ts";

/** The whole record of what bears a name, where its card says the most important first. */
export const all: Command = {
  name: "all",
  outside: true,
  looks: true,
  minor: true,
  run: (words, context) => {
    const { say } = context;
    if (words.length === 0)
      return unread(problem(say.records.allAboutWhat, say.lookup.tryNames, [{ label: say.common.help, says: "help" }]));
    const named = resolveName(words.join(" "), context);
    return "problem" in named ? named.problem : recordAnswer(named.found, context, true);
  },
};
