import type { Answer } from "../answer.ts";
import { list, prose, quiet } from "../answer.ts";
import { copyOf, eraseOf, keptOf, type Myself } from "../rights/myself.ts";
import { problem, toAsker } from "../text/blocks.ts";
import type { Words } from "../text/words.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";

async function shown(myself: Myself): Promise<Answer> {
  const { privacy } = myself.say;
  const kept = Map.groupBy(await keptOf(myself), ({ table }) => table);
  return {
    title: privacy.title,
    blocks: [
      ...(kept.size === 0
        ? [prose(privacy.nothing)]
        : [prose(privacy.standsWith), list([...kept].map(([table, { length }]) => [privacy.tables[table](length)]))]),
      quiet(privacy.notKept),
    ],
    actions: [
      { label: privacy.sendCopy, says: "privacy export" },
      { label: privacy.takeOut, says: "privacy erase" },
    ],
    audience: "asker",
  };
}

const out = ({ privacy }: Words): Answer =>
  toAsker(privacy.out, [privacy.nothingMore], [{ label: privacy.lookAgain, says: "privacy" }]);

const onlyDirect = (title: string, { privacy }: Words): Answer =>
  problem(title, [privacy.whyDirect], [{ label: privacy.back, says: "privacy" }]);

async function exported(myself: Myself): Promise<Answer> {
  const { privacy } = myself.say;
  if (!myself.place.direct) return onlyDirect(privacy.sendOnlyDirect, myself.say);
  const { rows, data } = await copyOf(myself);
  return {
    title: privacy.exportTitle,
    blocks: [prose(privacy.exportHolds(rows))],
    files: [{ file: "aide-privacy.json", title: privacy.title, alt: privacy.exportAlt, job: { kind: "data", data } }],
    actions: [{ label: privacy.takeOut, says: "privacy erase" }],
    audience: "asker",
  };
}

const sure = ({ privacy }: Words): Answer =>
  toAsker(
    privacy.sure,
    [privacy.goesOut(privacy.nobody)],
    [
      { label: privacy.takeOut, says: "privacy erase now", style: "danger", asked: true },
      { label: privacy.keepIt, says: "privacy" },
    ],
    [prose(privacy.deleted)],
  );

const lastEditor = (count: number, { privacy }: Words): Answer =>
  problem(privacy.lastEditor, privacy.nameSomebody(count), [
    { label: privacy.allTheSame, says: "privacy erase anyway", style: "danger", asked: true },
    { label: privacy.keepIt, says: "privacy" },
  ]);

async function erased(word: string, context: Myself & Pick<CommandContext, "settings">): Promise<Answer> {
  const { place, say, settings } = context;
  if (!place.direct) return onlyDirect(say.privacy.takeOnlyDirect, say);
  if (word !== "now" && word !== "anyway") return sure(say);
  const last = await eraseOf(context, { zone: settings.zone, anyway: word === "anyway" });
  return last > 0 ? lastEditor(last, say) : out(say);
}

export const privacy: Command = {
  name: "privacy",
  minor: true,
  own: true,
  run: ([verb = "", word = ""], context) => {
    if (verb === "export") return exported(context);
    return verb === "erase" ? erased(word, context) : shown(context);
  },
};
