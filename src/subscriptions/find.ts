import type { Library } from "../library/library.ts";
import type { Lexicon } from "../query/lexicon.ts";
import { understand } from "../query/understand.ts";
import type { SubscriptionRow } from "../store/store.ts";
import { foldWord } from "../words.ts";
import { writeFilters, writeRadar } from "./subscription.ts";

const EVERYTHING: ReadonlySet<string> = new Set(["everything", "all", "anything"]);

/** Words of a rule without those that mean no filter at all. */
export const narrowing = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !EVERYTHING.has(foldWord(word)));

/** The words after `radar`, where a line begins with it. */
export const afterRadar = ([first = "", ...others]: readonly string[]): readonly string[] | undefined =>
  foldWord(first) === "radar" ? others : undefined;

interface FindContext {
  readonly library: Library;
  readonly lexicon: Lexicon;
  readonly today: string;
}

/** The rule with these filters; else the only one that has them among others. */
function ruleWith(words: readonly string[], all: readonly SubscriptionRow[], { lexicon, library, today }: FindContext) {
  const radar = afterRadar(words);
  const understood = understand(narrowing(radar ?? words), { lexicon, names: library.names, today });
  if ("problem" in understood) return undefined;
  const { filters } = understood.query;
  const written = radar ? writeRadar(filters) : writeFilters(filters);
  const wanted = written.split(" ").filter(Boolean);
  const wider = all.filter(({ rule }) => wanted.length > 0 && wanted.every((one) => rule.split(" ").includes(one)));
  return all.find(({ rule }) => rule === written) ?? (wider.length === 1 ? wider[0] : undefined);
}

/** The rule that `#id` or the words of its filters mean; without words the only one. */
export function findRule(
  words: readonly string[],
  all: readonly SubscriptionRow[],
  context: FindContext,
): SubscriptionRow | undefined {
  const [first = ""] = words;
  if (words.length === 0) return all.length === 1 ? all[0] : undefined;
  return first.startsWith("#") ? all.find(({ id }) => `#${id}` === first) : ruleWith(words, all, context);
}
