import type { Holidays } from "../calendar/holidays.ts";
import { readTime } from "../calendar/time.ts";
import { offsetCalled, zoneCalled } from "../calendar/zoneNames.ts";
import { zonesMeant, zonesNear } from "../calendar/zones.ts";
import type { Directory } from "../directory.ts";
import { languageOf } from "../languages.ts";
import { readWeekday } from "../library/dateNames.ts";
import type { Person, Place } from "../place.ts";
import type { Words } from "../text/words.ts";
import { foldWord } from "../words.ts";
import { mentionedIn } from "./mentions.ts";
import type { Settings } from "./settings.ts";

/** The settings by the words under which they are typed. */
export const KEYS = {
  zone: "zone",
  quiet: "quiet",
  workdays: "workdays",
  holidays: "calendars",
  clock: "clock",
  language: "language",
  editors: "editors",
} as const satisfies Record<string, keyof Settings>;
export type Key = keyof typeof KEYS;
export const isKey = (word: string): word is Key => Object.hasOwn(KEYS, word);

/** What a setting becomes, or what is wrong and what could be meant. */
export type SettingReading =
  | { readonly part: Partial<Settings>; readonly what: string }
  | { readonly wrong: string; readonly instead: readonly string[] };

/** Who says it, where, and what is known of both. */
export interface Setter {
  readonly say: Words;
  readonly place: Place;
  readonly person: Person;
  readonly people: Directory;
  readonly holidays: () => Promise<Holidays>;
}

type ReadSetting = (words: readonly string[], setter: Setter) => SettingReading | Promise<SettingReading>;

const COMMON_ZONES = ["Europe/Brussels", "Europe/London", "America/New_York", "Asia/Tokyo"];
const isNone = (text: string): boolean => /^(off|none|no)$/i.test(text);

const zone: ReadSetting = (words, { say: { settings, moments } }) => {
  const text = words.join(" ");
  const named = zoneCalled(text);
  if (named) return { part: { zone: named }, what: settings.set.zone(named) };
  if (offsetCalled(text) !== undefined && !zonesMeant(text))
    return { wrong: moments.wrong.offset(text.slice(0, 60)), instead: COMMON_ZONES };
  const near = zonesNear(text);
  return {
    wrong: settings.wrong.zone(text.slice(0, 60), near.length > 0),
    instead: near.length > 0 ? near : COMMON_ZONES,
  };
};

const quiet: ReadSetting = (words, { say: { settings } }) => {
  const text = words.join("");
  if (isNone(text)) return { part: { quiet: null }, what: settings.set.noQuiet };
  const [from = "", to = ""] = text.split("-").map((one) => readTime(one) ?? "");
  return from && to && from !== to
    ? { part: { quiet: { from, to } }, what: settings.set.quiet(from, to) }
    : { wrong: settings.wrong.quiet, instead: ["20:00-07:00", "off"] };
};

/** `mon-fri` goes on over the end of the week. */
function daysIn(part: string): number[] {
  const [first, last = first] = part.split("-").map((one) => readWeekday(one));
  if (first === undefined || last === undefined) return [0];
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, index) => ((first - 1 + index) % 7) + 1);
}

const workdays: ReadSetting = (words, { say: { settings } }) => {
  const parts = words.join(",").split(",").filter(Boolean);
  const days = [...new Set(parts.flatMap(daysIn))].sort();
  return days.length > 0 && !days.includes(0)
    ? { part: { workdays: days }, what: settings.set.workdays(days) }
    : { wrong: settings.wrong.workdays, instead: ["mon-fri", "sun-thu"] };
};

const holidays: ReadSetting = async (words, { say: { settings }, holidays }) => {
  const text = words.join(",");
  if (isNone(text)) return { part: { calendars: [] }, what: settings.set.noHolidays };
  const { knows } = await holidays();
  const codes = text.toUpperCase().split(",").filter(Boolean);
  const unknown = codes.find((code) => !knows(code));
  return codes.length > 0 && unknown === undefined
    ? { part: { calendars: [...new Set(codes)] }, what: settings.set.holidays(codes) }
    : { wrong: settings.wrong.holidays(unknown), instead: ["EU", "EU,NO", "none"] };
};

const clock: ReadSetting = ([first], { say: { settings } }) => {
  const hours = Number(first?.replace(/h$/i, ""));
  return hours === 12 || hours === 24
    ? { part: { clock: hours }, what: settings.set.clock(hours) }
    : { wrong: settings.wrong.clock, instead: ["12", "24"] };
};

const language: ReadSetting = ([code = ""], { say: { settings } }) => {
  const known = languageOf(code);
  return known === undefined
    ? { wrong: settings.wrong.language(code.slice(0, 40)), instead: ["en", "fr"] }
    : { part: { language: known, languageChosen: true }, what: settings.set.language(known) };
};

async function managers({ say, place, person, people }: Setter): Promise<SettingReading> {
  const known = await people.managesRoom(place, person);
  return typeof known === "boolean"
    ? { part: { editors: "managers" }, what: say.settings.set.managers }
    : { wrong: say.settings.wrong.managers(known.unknown(say)), instead: ["me", "everyone"] };
}

const editors: ReadSetting = (words, setter) => {
  const { say, person } = setter;
  const first = foldWord(words[0] ?? "");
  if (first === "everyone") return { part: { editors: "everyone" }, what: say.settings.set.everyone };
  if (first === "managers") return managers(setter);
  const named = mentionedIn(words, setter);
  if (named.length === 0) return { wrong: say.settings.wrong.editors, instead: ["everyone", "me"] };
  // Whoever says it can change it back.
  const all = named.some(({ id }) => id === person.id || id === person.also)
    ? named
    : [{ id: person.id, name: person.name }, ...named];
  return { part: { editors: all }, what: say.settings.set.people(all.map(({ name }) => name)) };
};

const READERS: Readonly<Record<Key, ReadSetting>> = { zone, quiet, workdays, holidays, clock, language, editors };

export const readSetting = async (key: Key, words: readonly string[], setter: Setter): Promise<SettingReading> =>
  READERS[key](words, setter);
