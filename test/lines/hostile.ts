import { commands } from "../../src/commands/index.ts";
import { LINE_LIMIT } from "../../src/words.ts";

/** As often as fits behind the longest verb. */
const fill = (...pieces: readonly string[]): string => {
  const some = pieces.join(" ");
  return `${some} `.repeat(Math.ceil(LINE_LIMIT / (some.length + 1))).slice(0, LINE_LIMIT - 20);
};

/** Different words without end: `w0 w1 w2 …`. */
const counted = (word: (index: number) => string): string =>
  fill(...Array.from({ length: LINE_LIMIT / 2 }, (_, index) => word(index)));

const letters = (index: number): string =>
  [...index.toString(26)].map((sign) => String.fromCharCode(97 + Number.parseInt(sign, 26))).join("");

const COUNTRIES = new Intl.DisplayNames("en", { type: "region" });
/** Names of countries, each with a letter missing. */
const SLIPS =
  "NO JP MD UA GE AM AZ CA AU NZ KR IN ID MY PH VN TH BD PK EG MA TN JO LB IL TR AL RS ME MK BA XK CH IS BR AR CL CO MX PE ZA KE NG GH SN CI CM TZ UG RW MZ ET DJ SO"
    .split(" ")
    .map((code) => COUNTRIES.of(code)?.replaceAll(" ", "") ?? "")
    .map((name) => name.slice(0, 2) + name.slice(3));

/** What stands behind a verb when somebody pastes, slips, or wants to keep us busy. By name. */
export const FILLINGS: Readonly<Record<string, string>> = {
  "one long word": "a".repeat(980),
  "one long word in the Greek alphabet": "α".repeat(980),
  "one long word of combining signs": "a\u0301\u0323".repeat(320),
  "single letters": fill("a", "b"),
  "one letter": fill("x"),
  "letters quoted and left open": fill('"a "a'),
  "one open quote": fill("a").replace("a", '"a'),
  "an open quote around words": `"${fill("a b")}`,
  "numbered words": counted((index) => `w${index}`),
  "different words": counted((index) => `${letters(index * 7919)}${letters(index * 104_729)}`),
  "short different words": counted((index) => letters(index + 26)),
  "slips of one name": fill("norwya", "jpaan"),
  "different slips": fill(...SLIPS),
  "different slips after a key": `with:${SLIPS.join(",")}`,
  "different slips with different words between": fill(
    ...SLIPS.map((slip, index) => `${slip} ${letters(index * 7919)}`),
  ),
  "slips of long names": fill("agreemnt partnershp securty dialoge"),
  "slips with commas": fill("norwya,", "jpaan,"),
  names: fill("norway japan moldova"),
  "names of countries that are no partners": fill("germany france irland"),
  "names with and": fill("norway and japan and"),
  "names with commas": fill("norway,japan,"),
  "names of several words": fill("united nations united kingdom south korea"),
  "beginnings of names": fill("united south north republic"),
  "letters with commas": fill("a,b,"),
  commas: ",".repeat(980),
  "one date": fill("1 March 2027"),
  "ISO dates": fill("2027-03-01"),
  ranges: fill("1-3 March 2027 –"),
  spans: fill("next week"),
  horizons: fill("30d"),
  numbers: counted(String),
  times: fill("10:00 Europe/Brussels"),
  since: fill("since 2024"),
  "since without a date": fill("since"),
  filters: fill("area:cyber"),
  "different filters": fill("area:cyber region:asia status:held type:sdp kind:dialogue"),
  "unknown filters": fill("colour:blue"),
  "filters with unknown values": fill("area:cybr"),
  "values without end": `area:${"cyber,".repeat(160)}`,
  "unknown values without end": `area:${"x".repeat(975)}`,
  "partners after a key": `with:${"norwya,".repeat(138)}`,
  "one long name after a key": `with:${"norwya".repeat(160)}`,
  negations: fill("not norway"),
  minus: fill("-a -b"),
  minuses: "-".repeat(980),
  fillers: fill("the and of"),
  "fillers without end": fill("with the"),
  lengths: fill("short page file"),
  week: fill("week"),
  leads: fill("7d 1d 1h before"),
  now: fill("now"),
  quotes: '"'.repeat(980),
  colons: ":".repeat(980),
  apostrophes: "'".repeat(980),
  brackets: fill("<@U1> <#C1|x> ((("),
  addresses: fill("https://a.example/b.ics"),
  emoji: "😀".repeat(490),
  verbs: fill(...commands.map(({ name }) => name)),
  "a sentence": fill("what did we sign with our friends in moldova last week and when do we meet them again"),
  "a sentence of names": fill(
    "security and defence partnership dialogue agreement european union foreign affairs council",
  ),
  mixed: fill('norwya 1 March 2027 "a area:cyber -b with:x,y since 2024 and'),
};

/** Every verb, and none, with every filling behind it. */
export const HOSTILE: readonly string[] = ["", ...commands.map(({ name }) => name)].flatMap((verb) =>
  Object.values(FILLINGS).map((filling) => `${verb} ${filling}`.trim()),
);
