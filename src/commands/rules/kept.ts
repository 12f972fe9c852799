import type { Answer } from "../../answer.ts";
import { understand } from "../../query/understand.ts";
import type { SubscriptionRow } from "../../store/store.ts";
import { writeFilters, writeRadar } from "../../subscriptions/subscription.ts";
import { problem } from "../../text/blocks.ts";
import { foldWord } from "../../words.ts";
import type { Scene } from "../command.ts";
import { narrowing, titleOfRule } from "./about.ts";
import { channel } from "./room.ts";

/** The rule with these filters; else the only one that has them among others. */
function ruleWith(
  words: readonly string[],
  all: readonly SubscriptionRow[],
  { lexicon, library, today }: Scene,
): SubscriptionRow | undefined {
  const [first = "", ...others] = words;
  const radar = foldWord(first) === "radar";
  const understood = understand(narrowing(radar ? others : words), { lexicon, names: library.names, today });
  if ("problem" in understood) return undefined;
  const { filters } = understood.query;
  const written = radar ? writeRadar(filters) : writeFilters(filters);
  const wanted = written.split(" ").filter(Boolean);
  const wider = all.filter(({ rule }) => wanted.length > 0 && wanted.every((one) => rule.split(" ").includes(one)));
  return all.find(({ rule }) => rule === written) ?? (wider.length === 1 ? wider[0] : undefined);
}

const whichOne = (words: readonly string[], verb: string, all: readonly SubscriptionRow[], scene: Scene): Answer =>
  problem(
    words.length > 0 ? `This ${channel(scene)} does not follow that` : "Which one?",
    [
      words[0]?.startsWith("#") ? "That rule was stopped. " : "",
      `Press the one you mean, or say ${verb} with its name.`,
    ].filter(Boolean),
    [
      ...all.slice(0, 10).map((row) => ({ label: titleOfRule(row, scene), says: `${verb} #${row.id}` })),
      { label: "All that is followed", says: "following" },
    ],
  );

export const followsNothing = (scene: Scene): Answer =>
  problem(
    `This ${channel(scene)} follows nothing`,
    ["One line is enough: ", { command: "follow norway lead:30d,7d,1d at 09:00" }, "."],
    [{ label: "Follow …", says: "follow" }],
  );

/** The subscription that `#id` or the words of its filters mean; without words the only one, or an answer that asks. */
export async function keptRule(
  words: readonly string[],
  verb: string,
  scene: Scene,
): Promise<{ readonly row: SubscriptionRow } | { readonly answer: Answer }> {
  const all = await scene.store.subscriptions(scene.place);
  const [first = ""] = words;
  const only = all.length === 1 ? all[0] : undefined;
  const named = first.startsWith("#") ? all.find(({ id }) => `#${id}` === first) : ruleWith(words, all, scene);
  const row = words.length === 0 ? only : named;
  if (row) return { row };
  return { answer: all.length === 0 ? followsNothing(scene) : whichOne(words, verb, all, scene) };
}
