import type { Action, Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import type { Entry } from "../library/library.ts";
import { nameOf } from "../library/titles.ts";
import { parseWhen } from "../library/when.ts";
import { lookAgain, noteAct } from "../messages/acts/note.ts";
import { sayAct } from "../messages/acts/say.ts";
import { isSo, truthOf } from "../messages/acts/truth.ts";
import { learn } from "../outbox/learn.ts";
import { faster } from "../proposals/proposal.ts";
import { readSaving } from "../proposals/saving.ts";
import { settingsFor } from "../settings/keep.ts";
import { type Mute, setMute } from "../settings/mute.ts";
import type { Settings } from "../settings.ts";
import { isMissed } from "../subscriptions/missed.ts";
import { problem } from "../text/blocks.ts";
import { notedBy, outboxAndRules, undoing } from "./acting.ts";
import { askWhich, notFound } from "./ask.ts";
import type { Command, Scene } from "./command.ts";
import { refusedTo } from "./permission.ts";
import { knownOf } from "./rules/about.ts";
import { untilIn } from "./rules/until.ts";
import { aimAt, gone, isId, whichMeeting } from "./scheduling/aim.ts";

/** So many of what is muted are offered. */
const OFFERED = 10;

function named(words: readonly string[], scene: Scene): { found: Entry } | Answer {
  const { library } = scene;
  const text = words.join(" ");
  const entry = library.byId.get(text);
  const naming = entry ? { found: entry } : library.names.find(text, ["partner", "series", "meeting"]);
  if ("found" in naming) return naming;
  if ("tie" in naming) return askWhich(text, naming.tie);
  return isId(text) ? gone([], scene.say) : notFound(text, naming.near);
}

const overtaken = ({ say }: Scene): Answer =>
  faster(
    { why: [say.reminders.mutes.overtaken], actions: [{ label: say.reminders.mutes.mutedHere, says: "following" }] },
    say,
  );

/** Somebody else, or an earlier press, did the same: their cards tell of it. */
async function alreadySilent(name: string, mute: Mute, scene: Scene): Promise<Answer> {
  const { store, place, settings, now, say } = scene;
  const { mutes } = say.reminders;
  await lookAgain(scene);
  const truth = await truthOf(store, place, settings.zone, now.getTime());
  const act = truth.acts.find((one) => "mute" in one.what && one.what.mute.id === mute.id && isSo(one, truth));
  return {
    title: (mute.why === "done" ? mutes.doneAlready : mutes.mutedAlready)(name),
    blocks: [prose(...(act ? sayAct(act, true, truth.settings.zone, say) : [say.reminders.nothingChanged]))],
    actions: [act ? undoing(act, scene) : { label: say.common.undo, says: `unmute ${mute.id}` }],
    audience: "asker",
  };
}

async function silence(entry: Entry, mute: Mute, scene: Scene): Promise<Answer> {
  const { store, place, say } = scene;
  const { mutes, log } = say.reminders;
  const name = nameOf(entry);
  const isDone = mute.why === "done";
  await learn(scene);
  const muted = await setMute(mute.id, mute, log[mute.why](name), scene);
  if (muted === "so") return alreadySilent(name, mute, scene);
  if (muted === "overtaken") return overtaken(scene);
  const until = mute.until === null ? undefined : parseWhen(mute.until);
  const rows = await store.subscriptions(place);
  const aloud = !(isDone && scene.card) && isMissed(mute, rows, await knownOf(scene), scene);
  const act = await noteAct({ did: mute.why, mute, before: muted.before ?? null }, name, aloud, scene);
  return {
    title: (isDone ? mutes.done : mutes.muted)(name),
    blocks: [prose(...mutes.said(entry.kind, place.direct, until ?? (isDone ? undefined : "unmute"))), notedBy(scene)],
    onCard: true,
    actions: [undoing(act, scene), ...(isDone || until ? [] : [{ label: mutes.twoWeeks, says: `mute ${mute.id} 2w` }])],
  };
}

const muteWhat = ({ say: { reminders, common } }: Scene): Answer =>
  problem(reminders.mutes.what, reminders.mutes.nameIt, [
    { label: reminders.mutes.pauseAll, says: "pause 2w" },
    { label: common.followedHere, says: "following" },
  ]);

export const mute: Command = {
  name: "mute",
  minor: true,
  run: async (said, scene) => {
    const refused = await refusedTo(scene);
    if (refused) return refused;
    const read = untilIn("mute", readSaving(said).words, scene);
    if ("title" in read) return read;
    if (read.rest.length === 0) return muteWhat(scene);
    const entry = named(read.rest, scene);
    if ("title" in entry) return entry;
    return silence(entry.found, { id: entry.found.record.id, until: read.until ?? null, why: "muted" }, scene);
  },
};

export const done: Command = {
  name: "done",
  minor: true,
  run: async (said, scene) => {
    const refused = await refusedTo(scene);
    if (refused) return refused;
    const { words } = readSaving(said);
    if (words.length === 0) return whichMeeting(scene.say.naming.asking.done, "done schuman forum", scene.say);
    const aimed = aimAt(words, { verb: "done", soonest: true }, scene);
    if ("title" in aimed) return aimed;
    const { found } = aimed;
    return silence({ kind: "meeting", record: found }, { id: found.id, until: null, why: "done" }, scene);
  },
};

const unmutes = ({ library }: Scene, { mutes }: Settings): Action[] =>
  mutes.slice(0, OFFERED).map(({ id }) => {
    const entry = library.byId.get(id);
    return { label: entry ? nameOf(entry) : id, says: `unmute ${id}` };
  });

function whichMute(settings: Settings, scene: Scene): Answer {
  const { mutes } = scene.say.reminders;
  return settings.mutes.length === 0
    ? problem(mutes.none, [mutes.allHeard], [{ label: scene.say.following.outbox, says: "outbox" }])
    : problem(mutes.unmuteWhat, [mutes.press], unmutes(scene, settings));
}

async function hear(id: string, name: string, was: boolean, scene: Scene): Promise<Answer> {
  const { mutes, log } = scene.say.reminders;
  if (was && (await setMute(id, undefined, log.unmuted(name), scene)) === "overtaken") return overtaken(scene);
  return {
    title: mutes.heard(name),
    blocks: [prose(was ? mutes.again : mutes.notMuted)],
    actions: outboxAndRules(scene),
  };
}

export const unmute: Command = {
  name: "unmute",
  minor: true,
  run: async (said, scene) => {
    const refused = await refusedTo(scene);
    if (refused) return refused;
    const { words } = readSaving(said);
    const settings = await settingsFor(scene);
    if (words.length === 0) return whichMute(settings, scene);
    // What the data no longer has can still be unmuted by its id.
    const kept = settings.mutes.find(({ id }) => id === words.join(" "));
    const entry = kept && !scene.library.byId.has(kept.id) ? undefined : named(words, scene);
    if (entry && "title" in entry) return entry;
    const id = entry?.found.record.id ?? kept?.id ?? "";
    const was = settings.mutes.some((one) => one.id === id);
    return hear(id, entry ? nameOf(entry.found) : id, was, scene);
  },
};
