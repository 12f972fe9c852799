import type { Answer, Line } from "../answer.ts";
import { list, prose, quiet } from "../answer.ts";
import { INSTITUTIONS } from "../calendar/holidays.ts";
import type { Settings } from "../settings.ts";
import { fact, problem } from "../text/blocks.ts";
import { foldWord } from "../words.ts";
import type { Command, Scene } from "./command.ts";
import { refusedTo } from "./permission.ts";
import { ASKED, askFor } from "./rules/asked.ts";
import { sayInstant } from "./rules/preview.ts";
import { channel, learn } from "./rules/room.ts";
import { readSetting, sayDays, sayEditors } from "./rules/setting.ts";
import { saveSettings, settingsFor } from "./rules/settings.ts";

const zoneFrom = (set: boolean, scene: Scene, { zone }: Settings): string => {
  if (set) return "";
  return zone === scene.settings.zone ? " (not set yet: the default)" : " (not set yet: from your profile)";
};

async function shown(scene: Scene, title = `Settings of this ${channel(scene)}`): Promise<Answer> {
  const settings = await settingsFor(scene);
  const set = await scene.store.settings(scene.place);
  return {
    title,
    blocks: [
      {
        kind: "facts",
        facts: [
          ...fact("Zone", `${settings.zone}${zoneFrom(set !== undefined, scene, settings)}`),
          ...fact("Quiet hours", settings.quiet ? `${settings.quiet.from} to ${settings.quiet.to}` : "none"),
          ...fact("Working days", sayDays(settings.workdays)),
          ...fact("Holidays", settings.calendars.join(", ") || "none"),
          ...fact("Clock", `${settings.clock} hours`),
          ...fact("Who may change things", sayEditors(settings)),
        ],
      },
      quiet(
        `Holidays: ${INSTITUTIONS} stands for the days on which the EU institutions are closed; countries go by their two letters. Reminders keep out of quiet hours and days off.`,
      ),
    ],
    actions: [
      { label: "Zone", says: "settings zone" },
      { label: "Quiet hours", says: "settings quiet" },
      { label: "Working days", says: "settings workdays" },
      { label: "Holidays", says: "settings holidays" },
      {
        label: settings.clock === 24 ? "12-hour clock" : "24-hour clock",
        says: `settings clock ${settings.clock === 24 ? 12 : 24}`,
      },
      ...(scene.place.direct ? [] : [{ label: "Who may change things", says: "settings editors" }]),
      { label: "Log", says: "settings log" },
    ],
    audience: "asker",
  };
}

async function log({ store, place, settings }: Scene): Promise<Answer> {
  const rows = await store.settingsLog(place, 30);
  return {
    title: "What was set here",
    blocks: [
      rows.length > 0
        ? list(
            rows.map(
              ({ what, person, personName, at }): Line => [
                ...sayInstant(at, settings),
                " – ",
                { person: { id: person, name: personName } },
                `: ${what}`,
              ],
            ),
          )
        : prose("Nothing was set yet."),
    ],
    actions: [{ label: "Settings", says: "settings" }],
    audience: "asker",
  };
}

export const settings: Command = {
  name: "settings",
  run: async ([first = "", ...words], scene) => {
    const key = foldWord(first);
    if (key === "") return shown(scene);
    if (key === "log") return log(scene);
    const asked = Object.hasOwn(ASKED, key) ? ASKED[key] : undefined;
    if (asked && words.length === 0) return (await refusedTo(scene)) ?? askFor(key, asked, scene);
    const wanted = await readSetting(key, words, scene);
    if (!wanted)
      return problem(
        `There is no setting “${first.slice(0, 40)}”`,
        ["Settings are zone, quiet, workdays, holidays, clock and editors."],
        [{ label: "Settings", says: "settings" }],
      );
    if ("wrong" in wanted)
      return problem("I need that more exactly", wanted.wrong, [
        ...(wanted.instead ?? []).map((one) => ({ label: one, says: `settings ${key} ${one}` })),
        { label: "Settings", says: "settings" },
      ]);
    const refused = await refusedTo(scene);
    if (refused) return refused;
    await learn(scene);
    const saved = await saveSettings({ ...(await settingsFor(scene)), ...wanted.part }, wanted.what, scene);
    return saved
      ? shown({ ...scene, settings: { ...scene.settings, ...wanted.part } }, `Set: ${wanted.what}`)
      : problem(
          "Somebody was faster",
          ["The settings were changed at the same moment. Please say it again."],
          [{ label: "Settings", says: "settings" }],
        );
  },
};
