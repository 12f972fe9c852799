import type { Line } from "../../answer.ts";
import type { Holidays } from "../../calendar/holidays.ts";
import { readTime } from "../../calendar/hour.ts";
import { zoneNamed, zonesNear } from "../../calendar/zones.ts";
import type { Settings } from "../../settings.ts";
import { readWeekday, sayWeekday } from "../../subscriptions/rule.ts";
import { LANGUAGES } from "../../text/languages.ts";
import { foldWord } from "../../words.ts";
import type { Scene } from "../command.ts";
import { mentionedIn } from "./mentions.ts";

type Part = Partial<Settings>;
/** What a setting becomes, or what is wrong and what could be meant. */
export type Read =
  | { readonly part: Part; readonly what: string }
  | { readonly wrong: Line; readonly instead?: readonly string[] };

export const sayDays = (days: readonly number[]): string =>
  days.length === 7
    ? "every day"
    : [...days]
        .sort()
        .map((day) => sayWeekday(day).slice(0, 3))
        .join(", ");
export const sayEditors = ({ editors }: Settings): string => {
  if (editors === "everyone") return "everyone here";
  return editors === "managers" ? "those who manage the channel" : editors.map(({ name }) => name).join(", ");
};

const COMMON = ["Europe/Brussels", "Europe/London", "America/New_York", "Asia/Tokyo"];

function zone(words: readonly string[]): Read {
  const text = words.join(" ");
  const named = zoneNamed(text);
  if (named) return { part: { zone: named }, what: `zone ${named}` };
  const near = zonesNear(text);
  return {
    wrong: [
      `I know no time zone “${text.slice(0, 60)}”. Name a city or an IANA zone such as Europe/Oslo${near.length > 0 ? ", or press one" : ""}.`,
    ],
    instead: near.length > 0 ? near : COMMON,
  };
}

function quietHours(words: readonly string[]): Read {
  const text = words.join("");
  if (/^(off|none|no)$/i.test(text)) return { part: { quiet: null }, what: "no quiet hours" };
  const [from = "", to = ""] = text.split("-").map((one) => readTime(one) ?? "");
  return from && to && from !== to
    ? { part: { quiet: { from, to } }, what: `quiet hours ${from} to ${to}` }
    : { wrong: ["Write quiet hours as 20:00-07:00, or off."], instead: ["20:00-07:00", "off"] };
}

function workdays(words: readonly string[]): Read {
  const parts = words.join(",").split(",").filter(Boolean);
  const days = parts.flatMap((part) => {
    const [first, last = first] = part.split("-").map((one) => readWeekday(one));
    if (first === undefined || last === undefined) return [0];
    const count = ((last - first + 7) % 7) + 1;
    return Array.from({ length: count }, (_, index) => ((first - 1 + index) % 7) + 1);
  });
  const once = [...new Set(days)].sort();
  return once.length > 0 && !once.includes(0)
    ? { part: { workdays: once }, what: `working days ${sayDays(once)}` }
    : { wrong: ["Name the working days: mon-fri, or sun-thu, or mon,tue,thu."], instead: ["mon-fri", "sun-thu"] };
}

function calendars(words: readonly string[], holidays: Holidays): Read {
  const text = words.join(",");
  if (/^(off|none|no)$/i.test(text)) return { part: { calendars: [] }, what: "no holiday calendars" };
  const codes = text.toUpperCase().split(",").filter(Boolean);
  const unknown = codes.find((code) => !holidays.knows(code));
  return codes.length > 0 && unknown === undefined
    ? { part: { calendars: [...new Set(codes)] }, what: `holidays of ${codes.join(", ")}` }
    : {
        wrong: [
          unknown === undefined ? "" : `I know no calendar “${unknown}”. `,
          "Name EU for the institutions, and countries by their two letters: EU,NO.",
        ],
        instead: ["EU", "EU,NO", "none"],
      };
}

function clock(words: readonly string[]): Read {
  const hours = Number(words[0]?.replace(/h$/i, ""));
  return hours === 12 || hours === 24
    ? { part: { clock: hours }, what: `${hours}-hour clock` }
    : { wrong: ["Say clock 12 or clock 24."], instead: ["12", "24"] };
}

function language(words: readonly string[]): Read {
  const [code = ""] = words;
  const known = LANGUAGES.find((one) => one.toLowerCase() === code.toLowerCase());
  return known === undefined
    ? { wrong: [`I do not speak “${code.slice(0, 40)}”.`], instead: [...LANGUAGES] }
    : { part: { language: known }, what: `language ${known}` };
}

async function editors(words: readonly string[], scene: Scene): Promise<Read> {
  const { place, person, people } = scene;
  const [first = ""] = words;
  if (foldWord(first) === "everyone") return { part: { editors: "everyone" }, what: "everyone may change things" };
  if (foldWord(first) === "managers") {
    const known = await people.managesRoom(place, person);
    if (typeof known !== "boolean")
      return {
        wrong: [`I cannot find out who manages this channel: ${known.unknown(scene.say)}. Name people instead.`],
        instead: ["me", "everyone"],
      };
    return { part: { editors: "managers" }, what: "channel managers may change things" };
  }
  const named = mentionedIn(words, scene);
  if (named.length === 0)
    return { wrong: ["Say everyone, managers, me, or mention people."], instead: ["everyone", "me"] };
  // Whoever says it can change it back.
  const all = named.some(({ id }) => id === person.id || id === person.also)
    ? named
    : [{ id: person.id, name: person.name }, ...named];
  return { part: { editors: all }, what: `${all.map(({ name }) => name).join(", ")} may change things` };
}

export async function readSetting(key: string, words: readonly string[], scene: Scene): Promise<Read | undefined> {
  switch (key) {
    case "zone":
      return zone(words);
    case "quiet":
      return quietHours(words);
    case "workdays":
      return workdays(words);
    case "holidays":
      return calendars(words, await scene.holidays());
    case "clock":
      return clock(words);
    case "language":
      return language(words);
    case "editors":
      return editors(words, scene);
    default:
      return undefined;
  }
}
