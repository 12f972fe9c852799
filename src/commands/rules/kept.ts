import type { Answer } from "../../answer.ts";
import { understand } from "../../query/understand.ts";
import { filtersOf, writeFilters } from "../../reminders/subscription.ts";
import type { SubscriptionRow } from "../../store/store.ts";
import type { Scene } from "../command.ts";
import { problem } from "../lines.ts";
import { aboutWhom } from "./save.ts";

/** What a kept rule is about, in words. */
export const nameOfRule = ({ rule }: Pick<SubscriptionRow, "rule">, scene: Scene): string => {
  const filters = filtersOf(rule, scene.library, scene.lexicon);
  return filters ? aboutWhom(filters, scene) : rule;
};

/** The subscription that `#id` or the words of its filters mean; without words the only one, or an answer that asks. */
export async function keptRule(
  words: readonly string[],
  verb: string,
  scene: Scene,
): Promise<{ readonly row: SubscriptionRow } | { readonly answer: Answer }> {
  const all = await scene.store.subscriptions(scene.place);
  const [first = ""] = words;
  const understood = understand(words, { lexicon: scene.lexicon, names: scene.library.names, today: scene.today });
  const written = "query" in understood ? writeFilters(understood.query.filters) : undefined;
  const found = first.startsWith("#")
    ? all.find(({ id }) => `#${id}` === first)
    : words.length > 0
      ? all.find(({ rule }) => rule === written)
      : all.length === 1
        ? all[0]
        : undefined;
  if (found) return { row: found };
  if (all.length === 0)
    return {
      answer: problem(
        "This channel follows nothing",
        ["Begin with ", { command: "follow norway" }, "."],
        [{ label: "Follow …", says: "follow" }],
      ),
    };
  return {
    answer: problem(
      words.length > 0 ? "This channel does not follow that" : "Which one?",
      ["Press the one you mean."],
      all.slice(0, 10).map((row) => ({ label: nameOfRule(row, scene), says: `${verb} #${row.id}` })),
    ),
  };
}
