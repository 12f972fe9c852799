import type { Answer } from "../answer.ts";
import { foldWord } from "../words.ts";
import type { Command } from "./command.ts";
import { erase, restore } from "./workspace/erase.ts";
import { exported, log } from "./workspace/log.ts";
import { revoke } from "./workspace/revoke.ts";
import { refusedInPrivate, refusedRunning, type WorkspaceContext } from "./workspace/running.ts";
import { editors, keep, shown } from "./workspace/settings.ts";

type Verb = (words: readonly string[], context: WorkspaceContext) => Promise<Answer>;

const VERBS: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ["editors", editors],
  ["keep", keep],
  ["revoke", revoke],
  ["restore", (_, context) => restore(context)],
]);
/** What is answered in a direct message alone. */
const PRIVATE: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ["log", (_, context) => log(context)],
  ["export", (_, context) => exported(context)],
  ["erase", erase],
]);

export const workspace: Command = {
  name: "workspace",
  minor: true,
  typed: true,
  run: async ([first = "", ...words], context) => {
    const verb = foldWord(first);
    const [said, inPrivate] = [VERBS.get(verb), PRIVATE.get(verb)];
    if (said) return (await refusedRunning(context)) ?? said(words, context);
    return inPrivate ? ((await refusedInPrivate(context)) ?? inPrivate(words, context)) : shown(context);
  },
};
