import type { Answer } from "../../answer.ts";
import { prose } from "../../answer.ts";
import { parseWhen } from "../../library/when.ts";
import { noteAct } from "../../messages/acts/note.ts";
import { learn } from "../../outbox/learn.ts";
import { propose } from "../../proposals/proposal.ts";
import { type Saving, seenOf } from "../../proposals/saving.ts";
import { keepZone, settingsFor } from "../../settings/keep.ts";
import { nextAfter } from "../../subscriptions/agenda.ts";
import { keepRule, newRule } from "../../subscriptions/keep.ts";
import { outlook } from "../../subscriptions/outlook.ts";
import { nameOfRule, sayKept } from "../../subscriptions/say.ts";
import { isPaused, lineOf, writeFilters, writeRadar } from "../../subscriptions/subscription.ts";
import type { Scene } from "../command.ts";
import { refusedTo } from "../permission.ts";
import { knownOf } from "./about.ts";
import { outlookBlocks } from "./outlook.ts";
import { isSo, preview, ruleBlock, type Sight, subjectOf, type Wish } from "./preview.ts";
import { stopping } from "./stopping.ts";

/** The room hears once that it will be reminded of something, and from whom. */
async function tellOf({ row, before, settings }: Sight, scene: Scene): Promise<void> {
  const { id, value } = row;
  const how = sayKept(row, settings.zone, scene.say);
  await noteAct({ did: "saved", id, value, changed: before !== undefined, how }, nameOfRule(row, scene), true, scene);
}

async function save(sight: Sight, scene: Scene): Promise<Answer | undefined> {
  const { wish, before, settings } = sight;
  const { say, place, now, today } = scene;
  const { common, following } = say;
  const known = await knownOf(scene);
  await learn(scene);
  await keepZone(say.settings.set.zone, scene);
  const pausedUntil = before?.pausedUntil ?? null;
  const row = { ...sight.row, pausedUntil, nextAt: nextAfter(sight.row, settings, known, now.getTime()) };
  const kept = await keepRule(row, before, scene);
  if (kept === "overtaken") return undefined;
  if (kept === "kept") await tellOf(sight, scene);
  const paused = isPaused(row, today) ? parseWhen(row.pausedUntil ?? "") : undefined;
  return {
    title: following.saved(place.direct, subjectOf(wish, scene)),
    blocks: [
      ruleBlock(sight, scene),
      ...(paused ? [prose(...following.stillPaused(paused))] : []),
      ...outlookBlocks(outlook(row, settings, known, now.getTime()), { say, settings }),
    ],
    actions: [
      ...(paused ? [{ label: following.resume, says: `resume #${row.id}` }] : []),
      { label: common.followedHere, says: "following" },
      { label: following.outbox, says: "outbox" },
      stopping(row, scene),
    ],
    echo: lineOf(row),
  };
}

/** Shows a rule in full, or saves it. */
export async function follows(wish: Wish, saving: Saving, scene: Scene): Promise<Answer> {
  const { store, place, say } = scene;
  const row = newRule((wish.radar ? writeRadar : writeFilters)(wish.filters), wish.rule, scene);
  const before = await store.subscription(place, row.id);
  const sight: Sight = { wish, row, before, settings: await settingsFor(scene) };
  const line = lineOf(row);
  return propose(
    {
      line,
      seen: seenOf(before?.value),
      isSo: isSo(sight),
      refused: () => refusedTo(scene),
      preview: (saves) => preview(sight, saves, scene),
      save: () => save(sight, scene),
      overtaken: {
        why: [say.following.overtaken(place.direct)],
        actions: [{ label: say.proposals.lookAgain, says: line }],
      },
    },
    saving,
    say,
  );
}
