import type { Chunk } from "./chunks.ts";
import type { Heard } from "./hear.ts";
import type { Understood } from "./outcome.ts";
import { filters, timeAhead, timeBack, who } from "./query.ts";
import { scoresOf } from "./score.ts";
import type { Around } from "./slots.ts";
import type { Timed } from "./times.ts";
import type { Cue } from "./tongue.ts";

const WEAK = 5;
/** Cues with which a question stands by itself. */
const OWN: readonly Cue[] = ["coming", "past", "when", "held", "signed", "text"];
const LISTS: ReadonlySet<string> = new Set(["next", "last", "find", "about-record", "operations", "compare"]);
const isOpening = ({ cues, values }: Chunk): boolean =>
  values.length === 0 &&
  !cues.some((cue) => cue === "only" || cue === "and" || cue === "same") &&
  cues.some((cue) => cue === "ok" || cue === "filler");
/** "ok but without the summits" begins with what is left out. */
const opening = ({ chunks }: Heard): readonly Chunk[] => chunks.slice(chunks.findIndex((chunk) => !isOpening(chunk)));
const leavesOut = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined && (chunk.cues.includes("not") || chunk.cues.includes("missing"));

/** How a question begins that only goes on from the last. */
const opensSo = (heard: Heard, previous: string | undefined): boolean => {
  const [first, second] = previous === undefined ? heard.chunks : opening(heard);
  if (previous !== undefined && (second?.cues.includes("same") || second?.cues.includes("and"))) return true;
  if (previous !== undefined && leavesOut(opening(heard)[0])) return true;
  return (
    first !== undefined && (first.cues.includes("same") || first.cues.includes("and") || first.cues.includes("only"))
  );
};

const isTimeWord = (word: string): boolean =>
  /^(since:|until:|\d{4}$|\d{4}-|[qh]\d$|\d+[dwmy]$)/.test(word) ||
  /^(january|february|march|april|may|june|july|august|september|october|november|december)$/.test(word);
const keyOf = (word: string): string => /^-?([a-z-]+):/.exec(word)?.[1] ?? "";

/** "and the year after?": the same length of time, a year later or earlier. */
function yearOn(words: readonly string[], heard: Heard): string[] | undefined {
  const year = words.find((word) => /^\d{4}$/.test(word));
  const said = heard.chunks.flatMap(({ times }) => times.map(({ letter }) => letter));
  if (year === undefined || !said.includes("J") || heard.times.some(({ time }) => time.kind === "year"))
    return undefined;
  const later = said.includes("f") || said.includes("x") ? 1 : said.includes("b") || said.includes("l") ? -1 : 0;
  return later === 0 ? undefined : words.map((word) => (word === year ? String(Number(year) + later) : word));
}

/** A month or a half-year after one of a year is that of the same year. */
const inYear = (one: Timed, year: number): Timed =>
  (one.time.kind === "part" || one.time.kind === "month") &&
  one.time.year === undefined &&
  one.time.yearsOn === undefined
    ? { ...one, time: { ...one.time, year } }
    : one;

const CONDITIONS = ["region", "kind", "area", "level", "status", "type", "ops"];

const LENGTHS = ["short", "page", "file"] as const;
/** "the longer version, please": the same briefing in another length. */
function inLength(previous: string, heard: Heard): string | undefined {
  const length = LENGTHS.find((one) => heard.cues.has(one));
  if (!previous.startsWith("brief ") || length === undefined || heard.entries.length > 0) return undefined;
  return previous.replace(/ (?:short|page|file)$/, "").concat(` ${length}`);
}

/** The last line with what is new in its place: other names, another time, one more filter. */
function merged(previous: string, heard: Heard, around: Around): string {
  const [verb = "", ...rest] = previous.split(" ");
  const later = yearOn(rest, heard);
  if (later) return [verb, ...later].join(" ");
  const names = who(heard, around, ["partner", "series"]);
  // "not Japan, Korea" puts one in the place of the other.
  const leftOut = names.length > 0 ? heard.leftOut.filter(({ record }) => !rest.includes(record.id)) : heard.leftOut;
  const added = filters({ ...heard, leftOut }, CONDITIONS);
  const year = rest.find((word) => /^\d{4}$/.test(word));
  const dated = year === undefined ? heard : { ...heard, times: heard.times.map((one) => inYear(one, Number(year))) };
  const time = verb === "last" || verb === "find" ? timeBack(dated, around.today) : timeAhead(dated, around.today);
  const isName = (word: string): boolean => around.library.byId.has(word) || word.startsWith("with:");
  const keys = new Set(added.map(keyOf));
  const kept = rest.filter(
    (word) =>
      !(names.length > 0 && (isName(word) || keyOf(word) === "region")) &&
      !(time.length > 0 && isTimeWord(word)) &&
      !(keys.has(keyOf(word)) && keyOf(word) !== ""),
  );
  const replaced = added.some((one) => one.includes("region:")) ? kept.filter((word) => !isName(word)) : kept;
  const at = replaced.findIndex((word) => isTimeWord(word) || /^(short|page|file)$/.test(word));
  const put = [...names, ...added];
  const before = at < 0 ? replaced : replaced.slice(0, at);
  return [
    verb,
    ...(names.length > 0 ? [...put, ...before] : [...before, ...put]),
    ...time,
    ...(at < 0 ? [] : replaced.slice(at)),
  ].join(" ");
}

const namesOf = ({ entries }: Heard): string[] => entries.slice(0, 1).map(({ record: { id } }) => id);

/** A question that refers to the one before. Without it, it is asked which. */
export function followUp(heard: Heard, around: Around, previous: string | undefined): Understood | undefined {
  const longer = previous === undefined ? undefined : inLength(previous, heard);
  if (longer !== undefined) return { line: longer, certainty: 0.8, leftOver: [], others: [], language: heard.language };
  const [first] = scoresOf(heard, around);
  const weak =
    first === undefined ||
    first.weight < WEAK ||
    (previous !== undefined && LISTS.has(first.intent) && !OWN.some((cue) => heard.cues.has(cue))) ||
    (previous !== undefined && heard.entries.length === 0 && heard.values.length > 0 && leavesOut(opening(heard)[0]));
  if (!opensSo(heard, previous) || !weak || heard.unknown.length > 1) return undefined;
  const { language } = heard;
  const anything =
    heard.entries.length + heard.values.length + heard.leftOut.length + heard.times.length + heard.subjects.length >
      0 || heard.chunks.some(({ times }) => times.some(({ letter }) => letter === "J"));
  if (!anything) return undefined;
  if (previous === undefined) return { ask: "previous", readings: namesOf(heard), leftOver: [], language };
  return { line: merged(previous, heard, around), certainty: 0.8, leftOver: [], others: [], language };
}
