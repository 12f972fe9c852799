import type { Answer } from "../answer.ts";
import { learn } from "../outbox/learn.ts";
import { save } from "../proposals/proposal.ts";
import { readSaving } from "../proposals/saving.ts";
import { dayIn } from "../query/say.ts";
import { refusedTo } from "../rights/refusal.ts";
import { changeSettings, settingsFor } from "../settings/keep.ts";
import { isKey, type Key, readSetting, type SettingReading } from "../settings/read.ts";
import type { Settings } from "../settings/settings.ts";
import { problem } from "../text/blocks.ts";
import type { Words } from "../text/words.ts";
import { foldWord } from "../words.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";
import { askFor, isAsked, log, shown, stampOf, valueText } from "./rules/settings.ts";

type Wanted = Exclude<SettingReading, { wrong: string }>;

const settingsButton = ({ settings }: Words) => ({ label: settings.settings, says: "settings" });

/** Sets a value in the place of the one that stands, if that is still the one that was seen. */
async function set(
  key: Key,
  { part, what }: Wanted,
  seen: string | undefined,
  context: CommandContext,
): Promise<Answer> {
  const { say } = context;
  const valueIn = (settings: Partial<Settings>): string => valueText(key, settings);
  const before = await settingsFor(context);
  const change = (settings: Settings): Settings | undefined =>
    valueIn(settings) === valueIn(before) ? { ...settings, ...part } : undefined;
  return save(
    {
      seen: stampOf(key, before),
      isSo: valueIn(before) === valueIn(part),
      refused: () => refusedTo(context),
      save: async () => {
        await learn(context);
        return (await changeSettings(change, what, context)) ? shown(context, say.settings.isSet(what)) : undefined;
      },
      overtaken: {
        why: [say.settings.overtaken],
        actions: [{ label: say.proposals.lookAgain, says: `settings ${key}` }, settingsButton(say)],
      },
    },
    seen,
    say,
  );
}

const noSuchSetting = (name: string, say: Words): Answer =>
  problem(say.settings.unknown(name.slice(0, 40)), [say.settings.all], [settingsButton(say)]);

const notClear = (key: Key, { wrong, instead }: Exclude<SettingReading, Wanted>, say: Words): Answer =>
  problem(
    say.settings.unclear,
    [wrong],
    [...instead.map((one) => ({ label: dayIn(one, say), says: `settings ${key} ${one}` })), settingsButton(say)],
  );

export const settings: Command = {
  name: "settings",
  run: async (said, context) => {
    const { words, saving } = readSaving(said);
    const [first = "", ...value] = words;
    const key = foldWord(first);
    if (key === "") return shown(context);
    if (key === "log") return log(context);
    if (isAsked(key) && value.length === 0) return (await refusedTo(context)) ?? askFor(key, context);
    if (!isKey(key)) return noSuchSetting(first, context.say);
    const read = await readSetting(key, value, context);
    return "wrong" in read ? notClear(key, read, context.say) : set(key, read, saving.seen, context);
  },
};
