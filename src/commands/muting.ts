import type { Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import type { Entry } from "../library/library.ts";
import { nameOf, nameOfId } from "../library/titles.ts";
import { parseWhen } from "../library/when.ts";
import { lookAgain, noteAct } from "../messages/acts/note.ts";
import { sayAct } from "../messages/acts/say.ts";
import { isSo, truthOf } from "../messages/acts/truth.ts";
import { learn } from "../outbox/learn.ts";
import { faster } from "../proposals/proposal.ts";
import { settingsFor } from "../settings/keep.ts";
import { type Mute, setMute } from "../settings/mute.ts";
import type { Settings } from "../settings/settings.ts";
import { isMissed } from "../subscriptions/missed.ts";
import { problem } from "../text/blocks.ts";
import { changing, notedBy, outboxAndRules, undoing } from "./acting.ts";
import { resolveName } from "./ask.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";
import { knownOf } from "./rules/rule.ts";
import { untilIn } from "./rules/until.ts";
import { aimAt, gone, isId, whichMeeting } from "./scheduling/aim.ts";

/** So many of what is muted are offered. */
const OFFERED = 10;

const KINDS = ["partner", "series", "meeting"] as const;

function named(words: readonly string[], context: CommandContext): { found: Entry } | { problem: Answer } {
  const { library, say } = context;
  const text = words.join(" ");
  const entry = library.byId.get(text);
  if (entry) return { found: entry };
  const isGone = isId(text) && "near" in library.names.find(text, KINDS);
  return isGone ? { problem: gone([], say) } : resolveName(text, context, KINDS);
}

const overtaken = ({ say }: CommandContext): Answer =>
  faster(
    { why: [say.reminders.mutes.overtaken], actions: [{ label: say.reminders.mutes.mutedHere, says: "following" }] },
    say,
  );

/** Somebody else, or an earlier press, did the same: their cards tell of it. */
async function alreadySilent(name: string, mute: Mute, context: CommandContext): Promise<Answer> {
  const { store, place, settings, now, say } = context;
  const { mutes } = say.reminders;
  await lookAgain(context);
  const truth = await truthOf(store, place, settings.zone, now.getTime());
  const act = truth.acts.find((one) => "mute" in one.what && one.what.mute.id === mute.id && isSo(one, truth));
  return {
    title: (mute.why === "done" ? mutes.doneAlready : mutes.mutedAlready)(name),
    blocks: [prose(...(act ? sayAct(act, true, truth.settings.zone, say) : [say.reminders.nothingChanged]))],
    actions: [act ? undoing(act, context) : { label: say.common.undo, says: `unmute ${mute.id}` }],
    audience: "asker",
  };
}

async function silence(entry: Entry, mute: Mute, context: CommandContext): Promise<Answer> {
  const { store, place, say } = context;
  const { mutes, log } = say.reminders;
  const name = nameOf(entry);
  const isDone = mute.why === "done";
  await learn(context);
  const muted = await setMute(mute.id, mute, log[mute.why](name), context);
  if (muted === "so") return alreadySilent(name, mute, context);
  if (muted === "overtaken") return overtaken(context);
  const until = mute.until === null ? undefined : parseWhen(mute.until);
  const rows = await store.subscriptions(place);
  const aloud = !(isDone && context.card) && isMissed(mute, rows, await knownOf(context), context);
  const act = await noteAct({ did: mute.why, mute, before: muted.before ?? null }, name, aloud, context);
  return {
    title: (isDone ? mutes.done : mutes.muted)(name),
    blocks: [
      prose(...mutes.said(entry.kind, place.direct, until ?? (isDone ? undefined : "unmute"))),
      notedBy(context),
    ],
    onCard: true,
    actions: [
      undoing(act, context),
      ...(isDone || until ? [] : [{ label: mutes.twoWeeks, says: `mute ${mute.id} 2w` }]),
    ],
  };
}

const muteWhat = ({ say: { reminders, common } }: CommandContext): Answer =>
  problem(reminders.mutes.what, reminders.mutes.nameIt, [
    { label: reminders.mutes.pauseAll, says: "pause 2w" },
    { label: common.followedHere, says: "following" },
  ]);

export const mute: Command = {
  name: "mute",
  minor: true,
  run: changing(async (words, context) => {
    const read = untilIn("mute", words, context);
    if ("title" in read) return read;
    if (read.rest.length === 0) return muteWhat(context);
    const entry = named(read.rest, context);
    if ("problem" in entry) return entry.problem;
    return silence(entry.found, { id: entry.found.record.id, until: read.until ?? null, why: "muted" }, context);
  }),
};

export const done: Command = {
  name: "done",
  minor: true,
  run: changing(async (words, context) => {
    if (words.length === 0) return whichMeeting(context.say.naming.asking.done, "done schuman forum", context.say);
    const aimed = aimAt(words, { verb: "done", soonest: true }, context);
    if ("title" in aimed) return aimed;
    const { found } = aimed;
    return silence({ kind: "meeting", record: found }, { id: found.id, until: null, why: "done" }, context);
  }),
};

function whichMute({ mutes }: Settings, { library, say }: CommandContext): Answer {
  const { none, allHeard, unmuteWhat, press } = say.reminders.mutes;
  const actions = mutes.slice(0, OFFERED).map(({ id }) => ({ label: nameOfId(id, library), says: `unmute ${id}` }));
  return mutes.length === 0
    ? problem(none, [allHeard], [{ label: say.following.outbox, says: "outbox" }])
    : problem(unmuteWhat, [press], actions);
}

async function hear(id: string, was: boolean, context: CommandContext): Promise<Answer> {
  const { mutes, log } = context.say.reminders;
  const name = nameOfId(id, context.library);
  if (was && (await setMute(id, undefined, log.unmuted(name), context)) === "overtaken") return overtaken(context);
  return {
    title: mutes.heard(name),
    blocks: [prose(was ? mutes.again : mutes.notMuted)],
    actions: outboxAndRules(context),
  };
}

export const unmute: Command = {
  name: "unmute",
  minor: true,
  run: changing(async (words, context) => {
    const settings = await settingsFor(context);
    if (words.length === 0) return whichMute(settings, context);
    const isMuted = (id: string): boolean => settings.mutes.some((one) => one.id === id);
    const text = words.join(" ");
    // What the data no longer has can still be unmuted by its id.
    if (isMuted(text)) return hear(text, true, context);
    const entry = named(words, context);
    if ("problem" in entry) return entry.problem;
    const { id } = entry.found.record;
    return hear(id, isMuted(id), context);
  }),
};
