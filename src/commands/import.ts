import { addressIn } from "../imports/addresses.ts";
import { audienceIn } from "../meetings/keeping.ts";
import { discarded } from "../proposals/proposal.ts";
import { readSaving } from "../proposals/saving.ts";
import { foldWord } from "../words.ts";
import type { Command } from "./command.ts";
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
  return {
    which,
    as: keyed(words, "as"),
    on: keyed(words, "on"),
    wish: { ...saving, ...seenBy },
  };
}

export const importing: Command = {
  name: "import",
  minor: true,
  run: ([first = "", ...rest], context) => {
    switch (foldWord(first)) {
      case "":
        return listed(context);
      case "review":
        return review(context);
      case "accept":
        return accept(accepting(rest), context);
      case "dismiss":
        return dismiss(rest[0] ?? "", context);
      case "restore":
        return restore(rest[0] ?? "", context);
      case "stop":
        return stop(rest.join(" "), context);
      case "discard":
        return discarded(context.say, [{ label: context.say.imports.readHere, says: "import" }]);
    }
    const address = addressIn(first);
    return address === undefined ? noAddress(context.say) : add(address, readSaving(rest).saving, context);
  },
};
