import { verbs } from "../text/fr/verbs.ts";
import { foldWord } from "../words.ts";
import type { Command } from "./command.ts";

type Name = Command["name"];

const byWords = new Map<string, Name>(
  (Object.keys(verbs) as Name[]).flatMap((name) =>
    (verbs[name] ?? []).map((one): [string, Name] => [foldWord(one), name]),
  ),
);

const LONGEST = Math.max(...[...byWords.keys()].map((one) => one.split(" ").length));

/** The command whose verb these words are in another language. */
export const commandAliased = (words: string): Name | undefined => byWords.get(foldWord(words));

/** Any words can be a title or a promise: it is none of a sentence unless it is quoted. */
const TAKES_ANY: ReadonlySet<Name> = new Set(["schedule", "commit"]);

/** The words of a line with its verb as the command language has it; nothing where it begins with no verb of another language. */
export function withVerb(words: readonly string[]): readonly string[] | undefined {
  for (let count = Math.min(LONGEST, words.length); count > 0; count--) {
    const name = commandAliased(words.slice(0, count).join(" "));
    const rest = words.slice(count);
    if (!name) continue;
    const [title] = rest;
    return title !== undefined && TAKES_ANY.has(name) && !/ |^title:/.test(title) ? undefined : [name, ...rest];
  }
  return undefined;
}
