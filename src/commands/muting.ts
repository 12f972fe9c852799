import type { Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import type { Entry } from "../library/library.ts";
import { nameOf } from "../library/titles.ts";
import { parseWhen } from "../library/when.ts";
import type { Settings } from "../settings.ts";
import { askWhich, notFound } from "./ask.ts";
import type { Command, Scene } from "./command.ts";
import { problem } from "./lines.ts";
import { untilIn } from "./pausing.ts";
import { refusedTo } from "./permission.ts";
import { learn } from "./rules/room.ts";
import { saveSettings, settingsFor } from "./rules/settings.ts";

type Mute = Settings["mutes"][number];

function named(words: readonly string[], { library }: Scene): { found: Entry } | Answer {
  const text = words.join(" ");
  const entry = library.byId.get(text);
  const naming = entry ? { found: entry } : library.names.find(text, ["partner", "series", "meeting"]);
  if ("found" in naming) return naming;
  return "tie" in naming ? askWhich(text, naming.tie) : notFound(text, naming.near);
}

/** Changes the mutes of a conversation: the record's own, and the sentence for the log. */
async function change(id: string, mute: Mute | undefined, what: string, scene: Scene): Promise<Answer | undefined> {
  const settings = await settingsFor(scene);
  const others = settings.mutes.filter((one) => one.id !== id);
  const saved = await saveSettings({ ...settings, mutes: mute ? [...others, mute] : others }, what, scene);
  return saved
    ? undefined
    : problem("Somebody was faster", ["The settings were changed at the same moment. Please press again."]);
}

async function mutes(words: readonly string[], why: Mute["why"], scene: Scene): Promise<Answer> {
  const refused = await refusedTo(scene);
  if (refused) return refused;
  const { until, rest } = untilIn(words, scene);
  const entry = named(rest, scene);
  if ("title" in entry) return entry;
  const { id } = entry.found.record;
  const name = nameOf(entry.found);
  await learn(scene);
  const failed = await change(
    id,
    { id, until: until ?? null, why },
    `${why === "done" ? "done with" : "muted"} ${name}`,
    scene,
  );
  if (failed) return failed;
  const when = until === undefined ? undefined : parseWhen(until);
  return {
    title: why === "done" ? `Done: ${name}` : `Muted here: ${name}`,
    blocks: [
      prose("No more reminders of it in this channel", ...(when ? [" until ", { when }] : []), "."),
      prose("Noted by ", { person: scene.person }, "."),
    ],
    actions: [{ label: "Undo", says: `unmute ${id}` }],
  };
}

export const mute: Command = {
  name: "mute",
  minor: true,
  usage: "mute <partner, dialogue or meeting> [2w | until 1 March 2027]",
  summary: "Keeps one partner or meeting quiet here",
  examples: ["mute moldova 2w"],
  details: [["Without a date it stays muted until ", { command: "unmute" }, "."]],
  run: (words, scene) => mutes(words, "muted", scene),
};

export const done: Command = {
  name: "done",
  minor: true,
  usage: "done <meeting>",
  summary: "No more reminders of a meeting that is prepared",
  examples: ["done schuman forum"],
  details: [["Pressed on a reminder: this channel needs no more of them."]],
  run: (words, scene) => mutes(words, "done", scene),
};

export const unmute: Command = {
  name: "unmute",
  minor: true,
  usage: "unmute <who>",
  summary: "Ends a mute",
  examples: ["unmute moldova"],
  details: [["Reminders of it come again in this channel."]],
  run: async (words, scene) => {
    const refused = await refusedTo(scene);
    if (refused) return refused;
    const entry = named(words, scene);
    if ("title" in entry) return entry;
    const name = nameOf(entry.found);
    const failed = await change(entry.found.record.id, undefined, `unmuted ${name}`, scene);
    return (
      failed ?? {
        title: `Heard again here: ${name}`,
        blocks: [prose("Reminders of it come again.")],
        audience: "asker",
      }
    );
  },
};
