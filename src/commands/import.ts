import type { Answer } from "../answer.ts";
import { addressIn } from "../imports/addresses.ts";
import { audienceIn } from "../meetings/keeping.ts";
import { discarded } from "../proposals/proposal.ts";
import { readSaving } from "../proposals/saving.ts";
import { refusedTo } from "../rights/refusal.ts";
import { foldWord } from "../words.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";
import { type Accepting, accept, dismiss, restore } from "./imports/accept.ts";
import { add, noAddress } from "./imports/add.ts";
import { listed, stop } from "./imports/list.ts";
import { review } from "./imports/offers.ts";

const keyed = (words: readonly string[], key: string): string | undefined =>
  words.find((word) => word.startsWith(`${key}:`))?.slice(key.length + 1);

/** `council-148001 as:fac-2026-12 on:2026-12-14 for:room version:3 now` */
function accepting([which = "", ...said]: readonly string[]): Accepting {
  const { words: all, saving } = readSaving(said);
  const { words, ...seenBy } = audienceIn(all);
  return { which, as: keyed(words, "as"), on: keyed(words, "on"), wish: { ...saving, ...seenBy } };
}

type ImportVerb = (words: readonly string[], context: CommandContext) => Promise<Answer>;

/** What only those may say who may change things here. */
const CHANGES: ReadonlyMap<string, ImportVerb> = new Map<string, ImportVerb>([
  ["accept", (words, context) => accept(accepting(words), context)],
  ["dismiss", ([which = ""], context) => dismiss(which, context)],
  ["restore", ([root = ""], context) => restore(root, context)],
  ["stop", (words, context) => stop(words.join(" "), context)],
]);

export const importing: Command = {
  name: "import",
  minor: true,
  run: async ([first = "", ...rest], context) => {
    const { say } = context;
    const verb = foldWord(first);
    if (verb === "") return listed(context);
    if (verb === "review") return review(context);
    if (verb === "discard") return discarded(say, [{ label: say.imports.readHere, says: "import" }]);
    const change = CHANGES.get(verb);
    if (change) return (await refusedTo(context)) ?? change(rest, context);
    const address = addressIn(first);
    return address === undefined
      ? noAddress(say)
      : ((await refusedTo(context)) ?? add(address, readSaving(rest).saving, context));
  },
};
