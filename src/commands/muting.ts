import type { Action, Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import type { Entry } from "../library/library.ts";
import { nameOf } from "../library/titles.ts";
import { parseWhen } from "../library/when.ts";
import { sayAct } from "../messages/acts/say.ts";
import { isSo, truthOf } from "../messages/acts/truth.ts";
import type { Settings } from "../settings.ts";
import { problem } from "../text/blocks.ts";
import { act, isMissed, lookAgain, notedBy, undoing } from "./acting.ts";
import { askWhich, notFound } from "./ask.ts";
import type { Command, Scene } from "./command.ts";
import { refusedTo } from "./permission.ts";
import { channel, learn } from "./rules/room.ts";
import { changeSettings, settingsFor } from "./rules/settings.ts";
import { untilIn } from "./rules/until.ts";
import { aimAt, gone, isId, whichMeeting } from "./scheduling/aim.ts";

type Mute = Settings["mutes"][number];

function named(words: readonly string[], scene: Scene): { found: Entry } | Answer {
  const { library } = scene;
  const text = words.join(" ");
  const entry = library.byId.get(text);
  const naming = entry ? { found: entry } : library.names.find(text, ["partner", "series", "meeting"]);
  if ("found" in naming) return naming;
  if ("tie" in naming) return askWhich(text, naming.tie);
  return isId(text) ? gone([], scene.say) : notFound(text, naming.near);
}

/** Changes the mutes of a conversation: the record's own, and the sentence for the log. */
async function change(id: string, mute: Mute | undefined, what: string, scene: Scene): Promise<Answer | undefined> {
  await learn(scene);
  const muted = (settings: Settings): Settings => ({
    ...settings,
    mutes: [...settings.mutes.filter((one) => one.id !== id), ...(mute ? [mute] : [])],
  });
  return (await changeSettings(muted, what, scene, "mute"))
    ? undefined
    : problem(
        "Somebody was faster",
        ["The settings were changed at the same moment. Please press again."],
        [{ label: "What is muted here", says: "following" }],
      );
}

const KINDS: Readonly<Record<string, string>> = {
  partner: "No more reminders of meetings with this partner",
  series: "No more reminders of this dialogue",
  meeting: "No more reminders of this meeting",
};

const same = (a: Mute | undefined, b: Mute): boolean => a?.why === b.why && a.until === b.until;

/** Somebody else, or an earlier press, did the same: their cards tell of it. */
async function alreadySilent(name: string, mute: Mute, scene: Scene): Promise<Answer> {
  const { store, place, settings, now } = scene;
  await lookAgain(scene);
  const truth = await truthOf(store, place, settings.zone, now.getTime());
  const act = truth.acts.find((one) => "mute" in one.what && one.what.mute.id === mute.id && isSo(one, truth));
  return {
    title: mute.why === "done" ? `Done already: ${name}` : `Muted already: ${name}`,
    blocks: [prose(...(act ? sayAct(act, true, truth.settings.zone) : ["Nothing was changed."]))],
    actions: [act ? undoing(act) : { label: "Undo", says: `unmute ${mute.id}` }],
    audience: "asker",
  };
}

async function silence(entry: Entry, mute: Mute, scene: Scene): Promise<Answer> {
  const name = nameOf(entry);
  const isDone = mute.why === "done";
  const before = (await settingsFor(scene)).mutes.find(({ id }) => id === mute.id);
  if (same(before, mute)) return alreadySilent(name, mute, scene);
  const failed = await change(mute.id, mute, `${isDone ? "done with" : "muted"} ${name}`, scene);
  if (failed) return failed;
  const when = mute.until === null ? undefined : parseWhen(mute.until);
  const aloud = !(isDone && scene.card) && (await isMissed(mute, scene));
  const made = await act({ did: mute.why, mute, before: before ?? null }, name, aloud, scene);
  return {
    title: isDone ? `Done: ${name}` : `Muted here: ${name}`,
    blocks: [
      prose(
        `${KINDS[entry.kind] ?? "No more reminders of it"} in this ${channel(scene)}`,
        ...(when ? [" until ", { when }] : isDone ? [] : [", until somebody says unmute"]),
        ". Cards already posted are still corrected.",
      ),
      notedBy(scene),
    ],
    onCard: true,
    actions: [undoing(made), ...(isDone || when ? [] : [{ label: "Only for 2 weeks", says: `mute ${mute.id} 2w` }])],
  };
}

export const mute: Command = {
  name: "mute",
  minor: true,
  run: async (words, scene) => {
    const refused = await refusedTo(scene);
    if (refused) return refused;
    const read = untilIn("mute", words, scene);
    if ("title" in read) return read;
    if (read.rest.length === 0)
      return problem(
        "Mute what?",
        ["Name a partner, a dialogue or a meeting, and for how long: ", { command: "mute moldova 2w" }, "."],
        [
          { label: "Pause everything here 2 weeks", says: "pause 2w" },
          { label: "What is followed here", says: "following" },
        ],
      );
    const entry = named(read.rest, scene);
    if ("title" in entry) return entry;
    return silence(entry.found, { id: entry.found.record.id, until: read.until ?? null, why: "muted" }, scene);
  },
};

export const done: Command = {
  name: "done",
  minor: true,
  run: async (words, scene) => {
    const refused = await refusedTo(scene);
    if (refused) return refused;
    if (words.length === 0) return whichMeeting(scene.say.naming.asking.done, "done schuman forum", scene.say);
    const aimed = aimAt(words, { verb: "done", soonest: true }, scene);
    if ("title" in aimed) return aimed;
    const { found } = aimed;
    return silence({ kind: "meeting", record: found }, { id: found.id, until: null, why: "done" }, scene);
  },
};

const unmutes = ({ library }: Scene, { mutes }: Settings): Action[] =>
  mutes.slice(0, 10).map(({ id }) => {
    const entry = library.byId.get(id);
    return { label: entry ? nameOf(entry) : id, says: `unmute ${id}` };
  });

const whichMute = (settings: Settings, scene: Scene): Answer =>
  settings.mutes.length === 0
    ? problem("Nothing is muted here", ["All that is followed is heard."], [{ label: "Outbox", says: "outbox" }])
    : problem("Unmute what?", ["Press what shall be heard here again."], unmutes(scene, settings));

export const unmute: Command = {
  name: "unmute",
  minor: true,
  run: async (words, scene) => {
    const refused = await refusedTo(scene);
    if (refused) return refused;
    const settings = await settingsFor(scene);
    if (words.length === 0) return whichMute(settings, scene);
    // What the data no longer has can still be unmuted by its id.
    const kept = settings.mutes.find(({ id }) => id === words.join(" "));
    const entry = kept && !scene.library.byId.has(kept.id) ? undefined : named(words, scene);
    if (entry && "title" in entry) return entry;
    const id = entry?.found.record.id ?? kept?.id ?? "";
    const name = entry ? nameOf(entry.found) : id;
    const was = settings.mutes.some((one) => one.id === id);
    const failed = was ? await change(id, undefined, `unmuted ${name}`, scene) : undefined;
    return (
      failed ?? {
        title: `Heard here: ${name}`,
        blocks: [
          prose(was ? "Reminders of it come again." : "It is not muted. Reminders come if it is followed here."),
        ],
        actions: [
          { label: "Outbox", says: "outbox" },
          { label: "What is followed here", says: "following" },
        ],
      }
    );
  },
};
