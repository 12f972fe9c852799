import type { Action, Answer, Block, Line } from "../answer.ts";
import { heading, list, prose, quiet } from "../answer.ts";
import { DAY } from "../days.ts";
import { nameOfId } from "../library/titles.ts";
import { parseWhen } from "../library/when.ts";
import { outlookBlocks } from "../messages/coming.ts";
import { discarded } from "../proposals/proposal.ts";
import { closedIn } from "../rooms.ts";
import type { Mute } from "../settings/mute.ts";
import type { Known } from "../subscriptions/agenda.ts";
import { outlook, postsBetween } from "../subscriptions/outlook.ts";
import { lastPosts } from "../subscriptions/posted.ts";
import { nameOfRule, sayKept } from "../subscriptions/say.ts";
import { isPaused, lineOf, type Subscription } from "../subscriptions/subscription.ts";
import { fact } from "../text/blocks.ts";
import { sayInstant } from "../text/when.ts";
import type { Words } from "../text/words.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";
import { editForm } from "./rules/form.ts";
import { followsNothing, keptRule, knownOf, ruleButtons, stopping, titleOfRule } from "./rules/rule.ts";

const YEAR = 366 * DAY;
const UNMUTES = 3;

export const sayPaused = (row: Subscription, context: CommandContext): Line => {
  const until = isPaused(row, context.today) ? parseWhen(row.pausedUntil ?? "") : undefined;
  return until ? context.say.following.paused(until) : [];
};

/** When it posts next, and when it posted last. */
function posts(row: Subscription, known: Known, last: number | undefined, context: CommandContext): Line {
  const { settings, say } = context;
  const now = context.now.getTime();
  const next = postsBetween(row, settings, known, now, now + 2 * YEAR)[0]?.at;
  return say.following.posts(
    sayPaused(row, context),
    next === undefined ? undefined : sayInstant(next, settings),
    last === undefined ? undefined : sayInstant(last, settings),
  );
}

const buttons = (row: Subscription, context: CommandContext): Action[] => {
  const { following } = context.say;
  return [
    { label: following.edit, says: `following edit #${row.id}` },
    isPaused(row, context.today)
      ? { label: following.resume, says: `resume #${row.id}` }
      : { label: following.pause, says: `pause #${row.id} 2w` },
    stopping(row, context),
  ];
};

async function one(row: Subscription, context: CommandContext): Promise<Answer> {
  const { settings, now, say } = context;
  const { following } = say;
  const paused = sayPaused(row, context);
  const known = await knownOf(context);
  return {
    title: following.one(nameOfRule(row, context)),
    headline: following.sentence([sayKept(row, settings.zone, say)]),
    blocks: [
      ...(paused.length > 0 ? [prose(...following.sentence(paused))] : []),
      {
        kind: "facts",
        facts: [
          ...fact(following.setUpBy, { person: { id: row.person, name: row.personName } }),
          ...fact(following.on, ...sayInstant(row.at, settings)),
        ],
      },
      ...outlookBlocks(outlook(row, settings, known, now.getTime()), known, context),
      quiet(...following.toChange(lineOf(row))),
    ],
    actions: [...buttons(row, context), { label: following.all, says: "following" }],
    audience: "asker",
  };
}

function muteBlocks({ settings: { mutes }, library, say: { following } }: CommandContext): Block[] {
  const lineOf = ({ id, until, why }: Mute): Line =>
    following.mute(nameOfId(id, library), why === "done", until === null ? undefined : parseWhen(until));
  return mutes.length > 0 ? [heading(following.muted), list(mutes.map(lineOf))] : [];
}

const unmutes = ({ settings: { mutes }, library, say }: CommandContext): Action[] =>
  mutes
    .slice(0, UNMUTES)
    .map(({ id }) => ({ label: say.following.unmute(nameOfId(id, library)), says: `unmute ${id}` }));

async function all(rows: readonly Subscription[], context: CommandContext): Promise<Answer> {
  const { store, place, settings, say } = context;
  const { following } = say;
  const known = await knownOf(context);
  const last = await lastPosts(place, context.now.getTime() - YEAR, store);
  const closed = await closedIn(context);
  const several = rows.length > 1;
  const itemOf = (row: Subscription): Line =>
    following.item(
      titleOfRule(row, context),
      sayKept(row, settings.zone, say),
      posts(row, known, last.get(row.id), context),
    );
  return {
    title: following.count(place.direct, rows.length),
    blocks: [
      ...(closed ? [prose(...say.outbox.closed(closed))] : []),
      list(rows.map(itemOf)),
      ...(several ? [quiet(...following.pressOne)] : []),
      ...muteBlocks(context),
    ],
    actions: [
      ...(several ? ruleButtons("following", rows, context) : rows.flatMap((row) => buttons(row, context))),
      ...unmutes(context),
      { label: following.outbox, says: "outbox" },
      { label: following.more, says: "follow" },
    ],
    audience: "asker",
  };
}

function none(context: CommandContext): Answer {
  const { blocks, actions = [], ...answer } = followsNothing(context);
  return { ...answer, blocks: [...blocks, ...muteBlocks(context)], actions: [...actions, ...unmutes(context)] };
}

const followedHere = ({ common }: Words): Action[] => [{ label: common.followedHere, says: "following" }];

/** What somebody says who was asked and thought better of it. */
const unchanged = (say: Words): Answer => ({
  ...discarded(say, followedHere(say)),
  title: say.following.unchanged,
  blocks: [prose(say.following.nothingChanged)],
});

export const following: Command = {
  name: "following",
  run: async (words, context) => {
    const { say } = context;
    const [first = "", ...rest] = words;
    if (first === "discard") return discarded(say, followedHere(say));
    if (first === "keep") return unchanged(say);
    const rows = await context.store.subscriptions(context.place);
    if (rows.length === 0) return none(context);
    if (words.length === 0) return all(rows, context);
    const edits = first.toLowerCase() === "edit";
    const kept = await keptRule(edits ? rest : words, edits ? "following edit" : "following", context);
    if ("answer" in kept) return kept.answer;
    return edits ? editForm(kept.row, context) : one(kept.row, context);
  },
};
