import type { Answer } from "../../answer.ts";
import type { SubscriptionRow } from "../../store/store.ts";
import { findRule } from "../../subscriptions/find.ts";
import { problem } from "../../text/blocks.ts";
import type { Scene } from "../command.ts";
import { titleOfRule } from "./about.ts";

/** So many are offered. */
const OFFERED = 10;

function whichOne(words: readonly string[], verb: string, all: readonly SubscriptionRow[], scene: Scene): Answer {
  const { following } = scene.say;
  return problem(
    words.length > 0 ? following.notFollowed(scene.place.direct) : following.which,
    [...(words[0]?.startsWith("#") ? [following.wasStopped] : []), following.pressMeant(verb)],
    [
      ...all.slice(0, OFFERED).map((row) => ({ label: titleOfRule(row, scene), says: `${verb} #${row.id}` })),
      { label: following.all, says: "following" },
    ],
  );
}

export const followsNothing = ({ say: { following }, place }: Pick<Scene, "say" | "place">): Answer =>
  problem(following.none(place.direct), following.oneLine, [{ label: following.follow, says: "follow" }]);

/** The subscription that `#id` or the words of its filters mean; without words the only one, or an answer that asks. */
export async function keptRule(
  words: readonly string[],
  verb: string,
  scene: Scene,
): Promise<{ readonly row: SubscriptionRow } | { readonly answer: Answer }> {
  const all = await scene.store.subscriptions(scene.place);
  const row = findRule(words, all, scene);
  if (row) return { row };
  return { answer: all.length === 0 ? followsNothing(scene) : whichOne(words, verb, all, scene) };
}
