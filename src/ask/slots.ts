import type { Library } from "../library/library.ts";
import type { Value } from "./conditions.ts";
import type { Heard } from "./hear.ts";
import { cityCalled, languagesNamed } from "./settle.ts";
import { resolve } from "./span.ts";
import type { Timed } from "./times.ts";

/** What is known beside the words. `today`: ISO day. */
export interface Around {
  readonly library: Library;
  readonly today: string;
}

const isDay = ({ time }: Timed): boolean =>
  ["iso", "date", "said", "dayOfMonth", "weekday", "weekOf", "weekend", "relative", "unclear", "month"].includes(
    time.kind,
  ) ||
  (time.kind === "unit" && time.unit === "K") ||
  time.kind === "part";

export const isPast = (timed: Timed, today: string): boolean => {
  const { time, role } = timed;
  if (role === "since") return true;
  if (time.kind === "ago") return true;
  if ("which" in time && time.which !== undefined && time.which < 0) return true;
  if (time.kind === "relative") return time.days < 0;
  const span = resolve(time, "ahead", today);
  return span !== undefined && span.end < today;
};
const isAhead = (timed: Timed, today: string): boolean => !isPast(timed, today);

const has = (values: readonly Value[], key: string): boolean => values.some((value) => value.key === key);
const count = (values: readonly Value[], key: string): number =>
  new Set(values.filter((value) => value.key === key).map(({ id }) => id)).size;

export const partnersOf = ({ entries }: Heard): string[] => [
  ...new Set(entries.filter(({ kind }) => kind === "partner").map(({ record }) => record.id)),
];

const WITH = /^(?:with|w|from|avec|de|mit|von)$/i;
/** The city whose clock or ground is meant: behind the hour, behind "in", or the first that nobody is from. */
export function cityIn({ chunks, taken, places }: Heard): string | undefined {
  const named = chunks.map(({ text, cues }, at) =>
    cues.includes("meet") || WITH.test(chunks[at - 1]?.text ?? "") ? undefined : cityCalled(text),
  );
  const clock = taken.find(({ said }) => said.kind === "clock");
  const behind = clock && named.slice(clock.to, clock.to + 3).find((city) => city !== undefined);
  return behind ?? places[0]?.city ?? named.find((city) => city !== undefined);
}

const TOLD_WHEN = /\b(?:tell|know|dis|dites|sag|sagt)\b.*\b(?:when|quand|wann)\b/i;

type Test = (heard: Heard, around: Around) => boolean;
const named =
  (kind: string): Test =>
  ({ entries }) =>
    entries.some((entry) => entry.kind === kind);
const valued =
  (key: string): Test =>
  ({ values }) =>
    has(values, key);

/** Meetings in the plural. */
const MANY = /^(?:meetings|dialogues|summits|réunions|reunions|sommets|sitzungen|dialoge)$/i;

/** Words: of so short a line they are all that is said. */
const MOST_FEW = 3;

/** What a rule asks for in capitals. */
export const SLOTS: Readonly<Record<string, Test>> = {
  WHO: named("partner"),
  WHO2: (heard) => partnersOf(heard).length > 1,
  SERIES: (heard) => named("series")(heard, {} as Around) || named("meeting")(heard, {} as Around),
  OP: named("operation"),
  TEXT: (heard, around) => valued("type")(heard, around) || named("instrument")(heard, around),
  TEXT2: ({ values }) => count(values, "type") > 1,
  KIND: ({ values, subjects }) => has(values, "kind") || subjects.length > 0,
  AREA: valued("area"),
  REGION: valued("region"),
  LEVEL: valued("level"),
  LEVELX: valued("level"),
  STATUS: valued("status"),
  "STATUS-NEGOTIATING": ({ values }) => values.some(({ id }) => id === "negotiating"),
  EXPIRED: ({ values }) => values.some(({ id }) => id === "expired"),
  UNVERIFIED: valued("confidence"),
  OPS: valued("ops"),
  FEW: ({ tokens }) => tokens.length <= MOST_FEW,
  TIME: ({ times }) => times.length > 0,
  DAY: ({ times }) => times.some((one) => isDay(one) && one.role === "in"),
  UNCLEAR: ({ times }) => times.some(({ time }) => time.kind === "unclear"),
  SINCE: ({ times }) => times.some(({ role }) => role === "since" || role === "after"),
  MANDATES: ({ chunks }) => chunks.some(({ text }) => /^mandat/i.test(text)),
  ONESERIES: (heard) => partnersOf(heard).length === 1 && heard.subjects.some(({ isPlural }) => !isPlural),
  WHOQ: ({ tokens }) => /^(?:who|wer|qui)$/.test(tokens[0]?.word ?? ""),
  SINCEWORD: ({ chunks, times }) =>
    times.length === 0 && chunks.some((chunk) => chunk.times.some(({ letter }) => letter === "s")),
  UNTIL: ({ times }) =>
    times.some(
      ({ role, time }) =>
        role === "until" ||
        role === "before" ||
        role === "end" ||
        (role === "in" && (time.kind === "season" || time.kind === "iso")),
    ),
  BY: ({ times }) => times.some(({ role }) => role !== "since"),
  LONG: ({ times }) => times.some(({ time }) => time.kind === "length" || time.kind === "unit"),
  PASTTIME: ({ times }, { today }) => times.some((one) => isPast(one, today)),
  /** Of a time without a year, if it can lie behind. */
  PAST: ({ times }, { today }) =>
    times.some((one) => isPast(one, today) || (resolve(one.time, "back", today)?.end ?? today) < today),
  BEGUN: ({ times }, { today }) => times.some(({ time }) => (resolve(time, "ahead", today)?.start ?? "9") <= today),
  LATER: ({ times }, { today }) => times.some(({ time }) => (resolve(time, "back", today)?.start ?? "") > today),
  AHEADTIME: ({ times }, { today }) => times.some((one) => isAhead(one, today)),
  LEAD: ({ leads, cues }) => leads !== undefined && (!leads.short || cues.has("remind") || cues.has("follow")),
  CLOCK: ({ clocks }) => clocks.length > 0,
  EVENING: ({ clocks, leads }) => clocks.length > 0 && leads !== undefined,
  /** Nothing shall be said here: a word for what is posted, and a no. */
  NOPOST: ({ cues, isQuestion }) =>
    !isQuestion && cues.has("post") && (cues.has("not") || cues.has("missing") || cues.has("no")),
  /** Named, if only to be left out. */
  ANYONE: ({ entries, leftOut }) =>
    [...entries, ...leftOut].some(({ kind }) => kind === "partner" || kind === "series"),
  /** A country beside a series that has a day is where it meets. */
  SITED: (heard, around) =>
    heard.countries.length > 0 && named("series")(heard, around) && (heard.cues.has("move") || heard.clocks.length > 0),
  US: ({ cues }) => cues.has("us"),
  /** Of a time that lasts until today: "this week". */
  REACHING: ({ times }, { today }) =>
    times.some(({ time }) => {
      const span = resolve(time, "back", today);
      return span !== undefined && span.end >= today && span.start <= today;
    }),
  WHETHER: ({ tokens }) => tokens.some(({ word }) => /^(?:whether|if|si|ob)$/.test(word)),
  WEEKDAY: ({ times }) => times.some(({ time }) => time.kind === "weekday"),
  ONETEXT: named("instrument"),
  RECUR: ({ recurring }) => recurring !== undefined,
  URL: ({ url }) => url !== undefined,
  QUOTE: ({ quoted }) => quoted !== undefined,
  QUESTION: ({ isQuestion, cues }) => isQuestion || cues.has("when") || cues.has("which"),
  /** By a sign or by how it begins; a list that is wanted is no question. */
  ASKED: ({ isQuestion }) => isQuestion,
  TERM: ({ terms }) => terms.length > 0,
  OWN: ({ inherited, entries }) => !inherited && entries.some(({ kind }) => kind === "partner"),
  COUNTRY: ({ countries }) => countries.length > 0,
  COUNTRYONLY: ({ countries, cues }) => countries.length > 0 && cues.has("country"),
  COUNTRYLESS: ({ countries }) => countries.length === 0,
  CITY: (heard) => cityIn(heard) !== undefined,
  LANG: (heard) => languagesNamed(heard) !== undefined,
  WEEKDAYS: ({ text }) => /-|\bto\b|\bbis\b|\bau\b/.test(text),
  /** Not one meeting but all of a kind. */
  ALL: ({ cues, values, chunks, recurring }) =>
    cues.has("everything") ||
    recurring !== undefined ||
    has(values, "region") ||
    has(values, "area") ||
    chunks.some(({ times, text }) => MANY.test(text) || times.some(({ letter }) => letter === "R")),
  /** "tell us when the next one is" asks, and follows nothing. */
  NEXTWHEN: ({ cues, leads, text }) =>
    leads === undefined && cues.has("coming") && (cues.has("when") || TOLD_WHEN.test(text)),
  "SINCE-US": ({ text }) =>
    /since we last|since i last|since my last|depuis (?:la|ma|notre) derni|depuis qu'on s'est|seit (?:wir|unserem|dem) (?:uns )?(?:zu)?letzt|seit meiner letzten/i.test(
      text,
    ),
};
