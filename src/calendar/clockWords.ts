import { countNamed } from "../dates/tokens.ts";
import { readTime } from "./time.ts";

/** What some words say of an hour. `sure`: they can be nothing else. */
export type ClockSaid =
  | { readonly time: string | undefined; readonly word: string; readonly sure: boolean }
  | { readonly from: string; readonly to: string }
  | { readonly times: readonly string[] };

type Groups = Readonly<Partial<Record<string, string>>>;
interface Shape {
  readonly pattern: RegExp;
  readonly read: (found: Groups, text: string) => ClockSaid | undefined;
}

const two = (value: number): string => String(value).padStart(2, "0");
const at = (minutes: number): string => {
  const day = ((minutes % 1440) + 1440) % 1440;
  return `${two(Math.floor(day / 60))}:${two(day % 60)}`;
};

const MORNING = "(?:in the morning|du matin|morgens|vormittags|früh|am morgen)";
const LATER =
  "(?:in the afternoon|in the evening|at night|de l'après-midi|du soir|nachmittags|abends|am nachmittag|am abend)";
const HALF = `(?: ?(?<half>[ap]\\.?m\\.?)| (?<early>${MORNING})| (?<late>${LATER}))?`;
const UNIT = "(?:uhr|hrs?|hours|heures?|h|o'?clock|uur|horas?)";
const AT = "(?:(?:at|à|a|@|um|om|kl\\.?|klo|kello|ore|alle|às|a las|godz\\.?|o godz\\.?|ob) )?";
const FROM = `(?:${AT}|(?:from|von|ab|dès|à partir de) )`;
const AT_BARE = "(?:at|à|@|um|om|kl\\.?|klo|ore|alle|às|a las|ob) ";
const WORD = "(?<word>\\d{1,2}|\\p{L}+)";
const MINUTES = "(?<minutes>(?:\\d{1,2}|a quarter|\\p{L}+)(?: minutes)?)";

/** Hours that are said as one of two: meetings at night are rare, but there are some. */
const NIGHT = 6;

function written({ h = "", m = "00", half = "", early, late }: Groups, text: string): ClockSaid {
  const pm = late ? "pm" : early ? "am" : half.replaceAll(".", "");
  const isFull = Number(h) > 12 || (pm === "am" && early !== undefined);
  return { time: readTime(`${h}:${m}${isFull ? "" : pm}`), word: text, sure: true };
}

const hourNamed = (word: string): number | undefined => {
  const hour = /^\d+$/.test(word) ? Number(word) : countNamed(word);
  return hour === undefined || hour > 24 ? undefined : hour;
};
const minutesNamed = (word: string): number | undefined => {
  if (/quarter|viertel/.test(word)) return 15;
  return word === "half" ? 30 : hourNamed(word);
};

/** An hour in words with some minutes before or after it. */
function spoken({ word = "", half, early, late }: Groups, minutes: number | undefined): ClockSaid | undefined {
  const hour = hourNamed(word);
  if (hour === undefined || minutes === undefined) return undefined;
  const isPm = late !== undefined || half?.startsWith("p") === true;
  const said = at(((hour % 12) + (isPm || hour === 12 ? 12 : 0)) * 60 + (hour > 12 ? 720 : 0) + minutes);
  const isClear = hour > NIGHT || isPm || early !== undefined || half !== undefined;
  return isClear
    ? { time: said, word, sure: true }
    : { times: [at(hour * 60 + 720 + minutes), at(hour * 60 + minutes)] };
}

const fullHour = (groups: Groups, minutes: number): ClockSaid | undefined => {
  const hour = hourNamed(groups["word"] ?? "");
  return hour === undefined
    ? undefined
    : { time: at((hour + (groups["late"] && hour < 12 ? 12 : 0)) * 60 + minutes), word: "", sure: true };
};

/** "2 o'clock" is said of an afternoon, too; "14 h" and "2 Uhr" are not. */
const oClock = (found: Groups, text: string): ClockSaid | undefined =>
  text.includes("clock") ? spoken({ ...found, word: found["h"] ?? "" }, Number(found["m"] ?? 0)) : written(found, text);

const atHour = (found: Groups, text: string): ClockSaid =>
  found["half"] || found["early"] || found["late"]
    ? written(found, text)
    : { time: readTime(found["h"] ?? ""), word: found["h"] ?? "", sure: true };

/** "half ten" is half past ten in London and half past nine on the continent. */
function halfTen({ word = "" }: Groups): ClockSaid | undefined {
  const hour = hourNamed(word);
  return hour === undefined || hour > 12 ? undefined : { times: [at(hour * 60 + 30), at(hour * 60 - 30)] };
}

/** Whole minutes before or after an hour, as clocks are read: five, ten, twenty, a quarter. */
function minutesIn({ minutes = "" }: Groups): number | undefined {
  const said = minutesNamed(minutes.replace(/ minutes$/, ""));
  return said !== undefined && (minutes.includes("minutes") || [5, 10, 15, 20, 25].includes(said)) ? said : undefined;
}

/** "ten to twelve" may be from ten to twelve; "ten to nine" and "quarter to nine" may not. */
function minutesTo(found: Groups): ClockSaid | undefined {
  const { minutes = "", word = "" } = found;
  const said = minutesIn(found);
  if (said === undefined || /^\d+$/.test(minutes)) return undefined;
  const isHours = !/quarter|viertel|minutes|vor/.test(minutes) && said < (hourNamed(word) ?? 0);
  const read = spoken(found, -said);
  return isHours && read && "time" in read ? { times: [read.time ?? "", at(said * 60)] } : read;
}

function either({ from = "", to = "" }: Groups): ClockSaid | undefined {
  const times = [from, to].map((one) => readTime(one) ?? "");
  return times.includes("") ? undefined : { times };
}

const CLOCK = "\\d{1,2}(?:[:.h]\\d{2}|h)?(?: ?[ap]m)?";

function between({ from = "", to = "" }: Groups, text: string): ClockSaid | undefined {
  if (!/[:h]|[ap]m|uhr/.test(text)) return undefined;
  const half = /[ap]m$/.exec(to)?.[0] ?? "";
  return { from: /[ap]m$/.test(from) ? from : `${from}${half}`, to };
}

const SHAPES: readonly Shape[] = (
  [
    [`${FROM}(?<h>\\d{1,2})[:.h](?<m>\\d{2})(?::\\d{2})?(?: ?${UNIT})?${HALF}`, written],
    [`${FROM}(?<h>\\d{1,2}) ?${UNIT}(?: ?(?<m>\\d{2})(?: ?min(?:ute[ns]?)?)?)?${HALF}`, oClock],
    [`${AT}(?<h>\\d{1,2}) ?(?<half>[ap]\\.?m\\.?)`, written],
    [`${AT}(?<h>\\d{1,2})(?: (?<early>${MORNING})| (?<late>${LATER}))`, written],
    [`${AT}(?<h>[0-2]\\d)(?<m>[0-5]\\d) ?(?:hrs?|hours|h|uhr)`, written],
    [`${AT_BARE}(?<h>[0-2]\\d)(?<m>[0-5]\\d)`, written],
    ["(?<h>[0-2]\\d)(?<m>[0-5]\\d)", (found, text) => ({ ...written(found, text), sure: false })],
    [`${AT_BARE}(?<h>\\d{1,2})${HALF}`, atHour],
    [`${AT_BARE}(?<word>\\p{L}+)${HALF}`, (found) => spoken(found, 0)],
    [`${AT}(?<word>\\p{L}+) (?:o'?clock)${HALF}`, (found) => spoken(found, 0)],
    [`${AT}half past ${WORD}${HALF}`, (found) => spoken(found, 30)],
    [`${AT}${MINUTES} (?:past|nach) ${WORD}${HALF}`, (found) => spoken(found, minutesIn(found))],
    [`${AT}${MINUTES} (?:to|vor) ${WORD}${HALF}`, minutesTo],
    [`${AT}half ${WORD}`, halfTen],
    [`${AT}halb ${WORD}(?: uhr)?${HALF}`, (found) => spoken(found, -30)],
    [`${AT}dreiviertel ${WORD}${HALF}`, (found) => spoken(found, -15)],
    [`${AT}${WORD} (?:uhr|heures?)(?: (?<late>${LATER})| ${MORNING})?`, (found) => fullHour(found, 0)],
    [`${AT}${WORD} (?:uhr dreißig|heures? et demie?|heures? trente)`, (found) => fullHour(found, 30)],
    [`${AT}${WORD} heures? et quart`, (found) => fullHour(found, 15)],
    [`${AT}${WORD} heures? moins le quart`, (found) => fullHour(found, -15)],
    [`${AT}(?:noon|midday|midi|mittags?|12 uhr mittags|12 noon)`, () => ({ time: "12:00", word: "", sure: true })],
    [`${AT}midi et demie?`, () => ({ time: "12:30", word: "", sure: true })],
    [`${AT}(?:midnight|minuit|mitternacht)`, () => ({ times: ["00:00", "23:59"] })],
    ["(?:in the |le |am )?(?:morning|matin|vormittag|früh)", () => ({ times: ["09:00", "10:00", "11:00"] })],
    ["(?:in the |l'|am )?(?:afternoon|après-midi|nachmittag)", () => ({ times: ["14:00", "15:00", "16:00"] })],
    ["(?:in the |le |am )?(?:evening|soir|abend)", () => ({ times: ["18:00", "19:00", "20:00"] })],
    [`${FROM}(?:de |d')?(?<from>${CLOCK}) ?(?:-|to|until|till|bis|à) ?(?<to>${CLOCK})(?: ?(?:uhr|hrs?))?`, between],
    [`${AT}(?<from>${CLOCK}) (?:or|ou|oder) ${AT}(?<to>${CLOCK})(?: ?uhr)?`, either],
    [`(?:between|entre|zwischen) (?<from>${CLOCK}) (?:and|et|und) (?<to>${CLOCK})(?: ?uhr)?`, either],
  ] satisfies readonly (readonly [string, Shape["read"]])[]
).map(([pattern, read]) => ({ pattern: new RegExp(`^${pattern}(?=[ ,]|$)`, "u"), read }));

/** Words: no hour is said in more. */
const LONGEST = 8;

/** The longest hour at the beginning of some words, and how many of them say it. */
export function clockIn(words: readonly string[]): { readonly said: ClockSaid; readonly count: number } | undefined {
  const text = words.slice(0, LONGEST).join(" ").toLowerCase();
  let best: { said: ClockSaid; length: number } | undefined;
  for (const { pattern, read } of SHAPES) {
    const match = pattern.exec(text);
    const said = match && match[0].length > (best?.length ?? 0) ? read(match.groups ?? {}, match[0]) : undefined;
    if (match && said) best = { said, length: match[0].length };
  }
  return best && { said: best.said, count: text.slice(0, best.length).split(" ").length };
}
