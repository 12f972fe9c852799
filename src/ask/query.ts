import type { Entry } from "../library/library.ts";
import { TYPE_WORDS } from "../query/say.ts";
import type { Value } from "./conditions.ts";
import type { Heard } from "./hear.ts";
import { type Around, partnersOf } from "./slots.ts";
import { type Bounds, boundsOf } from "./span.ts";
import type { Direction } from "./times.ts";

/** A filter as it is written. */
export function written({ key, id, not }: Value): string {
  const sign = not ? "-" : "";
  if (key === "type") return `${sign}${TYPE_WORDS[id] ?? id}`;
  return key === "ops" ? `${sign}kind:${id}` : `${sign}${key}:${id}`;
}

const unique = (words: readonly string[]): string[] => [...new Set(words)];

/** The only series of a partner that is called so: "EU-UK summit", "cyber dialogue with Japan". */
function seriesCalled(heard: Heard, { library }: Around): string | undefined {
  const partners = partnersOf(heard);
  if (partners.length !== 1) return undefined;
  const [partner = ""] = partners;
  for (const { called: subject, isPlural } of heard.subjects) {
    const isLeftOut = heard.values.some(({ key, not }) => key === "kind" && not);
    if (isPlural || isLeftOut) continue;
    const ends = library.series.filter((one) => one.partners.includes(partner) && one.id.endsWith(subject));
    const own = ends.filter((one) => one.partners.length === 1);
    const [only, second] = own.length > 0 ? own : ends;
    if (only && !second) return only.id;
  }
  return undefined;
}

/** The only series of a partner that is of a kind that was said: "the Albania dialogue". */
export function kindOfSeries({ values }: Heard, partner: string | undefined, { library }: Around): string | undefined {
  const kinds = values.filter(({ key }) => key === "kind").map(({ id }) => id);
  const own = library.series.filter(
    ({ kind, partners }) => partners.length === 1 && partners[0] === partner && kinds.includes(kind),
  );
  return (own.find(({ id }) => id.endsWith("security-and-defence-dialogue")) ?? (own.length === 1 ? own[0] : undefined))
    ?.id;
}

/** The dialogue on security and defence with a partner, or the only series there is. */
export function onlyDialogue(partner: string | undefined, { library }: Around): string | undefined {
  const own = library.series.filter((one) => one.partners.length === 1 && one.partners[0] === partner);
  return (own.find(({ id }) => id.endsWith("security-and-defence-dialogue")) ?? (own.length === 1 ? own[0] : undefined))
    ?.id;
}

/** Ids of what is named, as a line says them: several partners are alternatives. */
export function who(
  heard: Heard,
  around: Around,
  kinds: readonly Entry["kind"][] = ["partner", "series", "operation", "instrument", "meeting"],
): string[] {
  const named = heard.entries.filter(({ kind }) => kinds.includes(kind));
  const called = kinds.includes("series") ? seriesCalled(heard, around) : undefined;
  if (called) return [called];
  const series = named.filter(({ kind }) => kind === "series" || kind === "meeting");
  if (series.length > 0) return unique(series.map(({ record }) => record.id)).slice(0, 1);
  return unique(named.map(({ record }) => record.id));
}

/** Of one meeting of a series the series: what comes next is a question about all of them. */
function inSeries(ids: readonly string[], { library }: Around, said: string): string[] {
  return ids.map((id) => {
    const entry = library.byId.get(id);
    const series = entry?.kind === "meeting" ? entry.record.series : null;
    return series !== null && !/\b20\d\d\b/.test(said) ? series : id;
  });
}

const joined = (ids: readonly string[]): string[] => (ids.length > 1 ? [`with:${ids.join(",")}`] : [...ids]);

/** Filters of the keys that a verb knows. */
export function filters({ values, keyed, leftOut }: Heard, keys: readonly string[]): string[] {
  return unique([
    ...leftOut.map(({ record }) => `-${record.id}`),
    ...values.filter(({ key }) => keys.includes(key)).map(written),
    ...keyed,
  ]);
}

const sayBounds = ({ since, until, word }: Bounds, today: string): string[] => {
  if (word !== undefined) return [word];
  return [
    ...(since !== undefined && since > today ? [`since:${since}`] : []),
    ...(until === undefined ? [] : [`until:${until}`]),
  ];
};

/** "this year" is what is left of it. */
const left = (bounds: Bounds, today: string): Bounds =>
  bounds.word !== undefined &&
  bounds.since !== undefined &&
  bounds.until !== undefined &&
  bounds.since <= today &&
  bounds.until > today &&
  !/^\d+[dwmy]$/.test(bounds.word)
    ? { until: bounds.until }
    : bounds;

export function timeAhead(heard: Heard, today: string): string[] {
  if (heard.horizon !== undefined && heard.times.length === 0) return [heard.horizon];
  return sayBounds(left(boundsOf(heard.times, "ahead", today), today), today);
}

/** Limits of what lies behind; whatever reaches beyond today ends today by itself. */
export function timeBack({ times }: Heard, today: string, direction: Direction = "back"): string[] {
  const { since, until } = boundsOf(times, direction, today);
  return [
    ...(since === undefined ? [] : [`since:${since}`]),
    ...(until === undefined || until >= today ? [] : [`until:${until}`]),
  ];
}

const MEETING_KEYS = ["region", "kind", "area", "level", "status", "confidence"];

/** Of a series that is named, its kind and its area are already said. */
export function meetingFilters(heard: Heard, around: Around): string[] {
  const ids = inSeries(who(heard, around, ["partner", "series", "meeting", "instrument"]), around, heard.text);
  const isSeries = ids.some((id) => ["series", "meeting"].includes(around.library.byId.get(id)?.kind ?? ""));
  const isOfMinisters = ids.some((id) => id.includes("minister"));
  const keys = !isSeries ? MEETING_KEYS : isOfMinisters ? [] : ["level"];
  const subject = isSeries || heard.subjects.length === 0 ? [] : subjectFilters(heard);
  return [...joined(ids), ...unique([...filters(heard, keys), ...subject])];
}

/** What a kind of series is called, as filters, where no one series is meant. */
function subjectFilters({ subjects, values }: Heard): string[] {
  const said = new Set(values.map(({ key }) => key));
  return subjects.flatMap(({ called }) => {
    const kind = KINDS.find(([word]) => called.includes(word))?.[1];
    const area = AREAS[called];
    return [
      ...(said.has("kind") || !kind ? [] : [`kind:${kind}`]),
      ...(area && !said.has("area") ? [`area:${area}`] : []),
    ];
  });
}

/** The kind of a series by a word of its id. */
const KINDS: readonly (readonly [string, string])[] = [
  ["summit", "summit"],
  ["consultation", "consultation"],
  ["committee", "steering-committee"],
  ["dialogue", "dialogue"],
];
const AREAS: Readonly<Record<string, string>> = {
  "cyber-dialogue": "cyber",
  "counter-terrorism-dialogue": "counter-terrorism",
  "maritime-security-dialogue": "maritime-security",
  "defence-industry-dialogue": "defence-industry",
};
