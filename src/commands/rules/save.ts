import type { Answer } from "../../answer.ts";
import { prose } from "../../answer.ts";
import { parseWhen } from "../../library/when.ts";
import { noteAct } from "../../messages/acts/note.ts";
import { outlookBlocks } from "../../messages/coming.ts";
import { learn } from "../../outbox/learn.ts";
import { propose } from "../../proposals/proposal.ts";
import { type Saving, seenOf } from "../../proposals/saving.ts";
import { refusedTo } from "../../rights/refusal.ts";
import { keepZone, settingsFor } from "../../settings/keep.ts";
import { nextAfter } from "../../subscriptions/agenda.ts";
import { keepRule, newRule } from "../../subscriptions/keep.ts";
import { outlook } from "../../subscriptions/outlook.ts";
import { nameOfRule, sayKept } from "../../subscriptions/say.ts";
import { isPaused, lineOf, writeFilters, writeRadar } from "../../subscriptions/subscription.ts";
import type { CommandContext } from "../context.ts";
import { isSo, preview, ruleBlock, type Sight, subjectOf, type Wish } from "./preview.ts";
import { knownOf, stopping } from "./rule.ts";

/** The room hears once that it will be reminded of something, and from whom. */
async function tellOf({ row, before, settings }: Sight, context: CommandContext): Promise<void> {
  const { id, value } = row;
  const how = sayKept(row, settings.zone, context.say);
  await noteAct(
    { did: "saved", id, value, changed: before !== undefined, how },
    nameOfRule(row, context),
    true,
    context,
  );
}

async function save(sight: Sight, context: CommandContext): Promise<Answer | undefined> {
  const { wish, before, settings } = sight;
  const { say, place, now, today } = context;
  const { common, following } = say;
  const known = await knownOf(context);
  await learn(context);
  await keepZone(say.settings.set.zone, context);
  const pausedUntil = before?.pausedUntil ?? null;
  const row = { ...sight.row, pausedUntil, nextAt: nextAfter(sight.row, settings, known, now.getTime()) };
  const kept = await keepRule(row, before, context);
  if (kept === "overtaken") return undefined;
  if (kept === "kept") await tellOf(sight, context);
  const paused = isPaused(row, today) ? parseWhen(row.pausedUntil ?? "") : undefined;
  return {
    title: following.saved(place.direct, subjectOf(wish, context)),
    blocks: [
      ruleBlock(sight, context),
      ...(paused ? [prose(...following.stillPaused(paused))] : []),
      ...outlookBlocks(outlook(row, settings, known, now.getTime()), known, { say, settings }),
    ],
    actions: [
      ...(paused ? [{ label: following.resume, says: `resume #${row.id}` }] : []),
      { label: common.followedHere, says: "following" },
      { label: following.outbox, says: "outbox" },
      stopping(row, context),
    ],
    echo: lineOf(row),
  };
}

/** Shows a rule in full, or saves it. */
export async function follows(wish: Wish, saving: Saving, context: CommandContext): Promise<Answer> {
  const { store, place, say } = context;
  const row = newRule((wish.radar ? writeRadar : writeFilters)(wish.filters), wish.rule, context);
  const before = await store.subscription(place, row.id);
  const sight: Sight = { wish, row, before, settings: await settingsFor(context) };
  const line = lineOf(row);
  return propose(
    {
      line,
      seen: seenOf(before?.value),
      isSo: isSo(sight),
      refused: () => refusedTo(context),
      preview: (saves) => preview(sight, saves, context),
      save: () => save(sight, context),
      overtaken: {
        why: [say.following.overtaken(place.direct)],
        actions: [{ label: say.proposals.lookAgain, says: line }],
      },
    },
    saving,
    say,
  );
}
