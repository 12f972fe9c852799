import type { Action, Answer } from "../../answer.ts";
import { list, prose, quiet } from "../../answer.ts";
import { INSTITUTIONS } from "../../calendar/holidays.ts";
import { seenOf } from "../../proposals/saving.ts";
import { settingsFor, sourceOfZone } from "../../settings/keep.ts";
import { KEYS, type Key } from "../../settings/read.ts";
import type { Settings } from "../../settings/settings.ts";
import { fact } from "../../text/blocks.ts";
import { sayInstant } from "../../text/when.ts";
import type { Words } from "../../text/words.ts";
import type { CommandContext } from "../context.ts";

/** Settings that ask for a value, and what could be pressed. */
const OFFERED = {
  zone: ["Europe/Brussels", "UTC"],
  quiet: ["20:00-07:00", "19:00-08:00", "off"],
  workdays: ["mon-fri", "sun-thu"],
  holidays: ["EU", "none"],
  clock: ["12", "24"],
  language: ["en", "fr"],
  editors: ["everyone", "managers", "me"],
} as const;
type AskedSetting = keyof typeof OFFERED;
export const isAsked = (key: string): key is AskedSetting => Object.hasOwn(OFFERED, key);

/** A value as text. English that somebody chose is another value than English because nobody did. */
export const valueText = (key: Key, { languageChosen = false, ...settings }: Partial<Settings>): string =>
  JSON.stringify(key === "language" && languageChosen ? [settings.language] : settings[KEYS[key]]);

/** Stands for the value that somebody saw. */
export const stampOf = (key: Key, settings: Settings): string => seenOf(valueText(key, settings));

/** Sets a value, unless it is no longer the one that whoever presses had seen. */
const setting = (key: Key, value: string, settings: Settings): string =>
  `settings ${key} ${value} ${stampOf(key, settings)} now`;

function sayValues(settings: Settings, { settings: { values } }: Words): Readonly<Record<AskedSetting, string>> {
  const { zone, quiet, workdays, calendars, clock, language, editors } = settings;
  return {
    zone,
    quiet: values.quiet(quiet),
    workdays: values.workdays(workdays),
    holidays: values.holidays(calendars),
    clock: values.clock(clock),
    language: values.language(language),
    editors: values.editors(editors),
  };
}

function buttons(settings: Settings, { say: { settings: say }, place }: CommandContext): Action[] {
  const other = settings.clock === 24 ? 12 : 24;
  return [
    { label: say.zone, says: "settings zone" },
    { label: say.asked.quiet.label, says: "settings quiet" },
    { label: say.asked.workdays.label, says: "settings workdays" },
    { label: say.asked.holidays.label, says: "settings holidays" },
    { label: say.asked.language.label, says: "settings language" },
    { label: say.otherClock(other), says: setting("clock", String(other), settings) },
    ...(place.direct ? [] : [{ label: say.asked.editors.label, says: "settings editors" }]),
    { label: say.log, says: "settings log" },
  ];
}

/** How all stands. */
export async function shown(
  context: CommandContext,
  title = context.say.settings.title(context.place.direct),
): Promise<Answer> {
  const { say } = context;
  const settings = await settingsFor(context);
  const source = await sourceOfZone(settings.zone, context);
  const { asked, values, zone, holidays } = say.settings;
  const said = sayValues(settings, say);
  const others = (["quiet", "workdays", "holidays", "clock", "language", "editors"] as const).flatMap((key) =>
    fact(asked[key].label, said[key]),
  );
  return {
    title,
    blocks: [
      { kind: "facts", facts: [...fact(zone, values.zone(settings.zone, source)), ...others] },
      quiet(holidays(INSTITUTIONS)),
    ],
    actions: buttons(settings, context),
    audience: "asker",
  };
}

/** Who set what, the newest first. */
export async function log({ store, place, settings, say }: CommandContext): Promise<Answer> {
  const rows = await store.settingsLog(place, 30);
  return {
    title: say.settings.logTitle,
    blocks: [
      rows.length > 0
        ? list(
            rows.map(({ what, person, personName, at }) =>
              say.settings.logged(sayInstant(at, settings), { person: { id: person, name: personName } }, what),
            ),
          )
        : prose(say.settings.nothingSet),
    ],
    actions: [{ label: say.settings.settings, says: "settings" }],
    audience: "asker",
  };
}

/** A setting without a value: how it stands, and what it could be. */
export async function askFor(key: AskedSetting, context: CommandContext): Promise<Answer> {
  const { say, messenger, place, person } = context;
  const { label, hint } = say.settings.asked[key];
  const settings = await settingsFor(context);
  const lived = key === "zone" ? (person.zone ?? (await messenger?.zoneOf(place, person.id))) : undefined;
  const offered = [...new Set([...(lived ? [lived] : []), ...OFFERED[key]])];
  return {
    title: label,
    blocks: [
      prose(...say.settings.now(sayValues(settings, say)[key], `settings ${key} …`)),
      {
        kind: "form",
        form: {
          says: `settings ${stampOf(key, settings)} ${key}`,
          fields: [{ name: key, label, hint, kind: "text", required: true, before: "" }],
          submit: say.settings.submit,
        },
      },
    ],
    actions: [
      ...offered.map((one) => ({ label: one, says: setting(key, one, settings) })),
      { label: say.settings.settings, says: "settings" },
    ],
    audience: "asker",
  };
}
