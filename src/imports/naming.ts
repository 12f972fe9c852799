import { type Entry, type Library, original } from "../library/library.ts";
import type { Meeting, Series } from "../library/schema.ts";
import { foldWord } from "../words.ts";
import type { Imported } from "./imported.ts";

/** What a title may be the name of. */
export interface Candidates {
  readonly series: Series | undefined;
  readonly meetings: readonly Meeting[];
}

/** The Council’s lists mix what are several series to us; the first pattern that fits a title says which. */
const COUNCIL_SERIES: Readonly<Record<string, readonly (readonly [RegExp, string | undefined])[]>> = {
  fac: [
    [/informal.*defence|defence.*informal/i, "informal-meeting-defence-ministers"],
    [/informal|gymnich/i, "gymnich"],
    [/defence/i, "foreign-affairs-council-defence"],
    [/trade|development/i, undefined],
    [/./, "foreign-affairs-council"],
  ],
  euco: [[/./, "european-council"]],
};

/** A word that so many names hold names nothing. */
const COMMON = 12;

const wordsOf = (text: string): string[] =>
  foldWord(text)
    .split(" ")
    .filter((word) => word.length > 2);

/** Words that point at one of few names: only a title with such a word is worth a search. */
function tellingWords({ series, partners, meetings }: Library): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const names = [
    ...series.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...partners.flatMap(({ name, abbreviation = "", aliases }) => [name, abbreviation, ...aliases]),
    ...meetings.filter(({ team }) => team).map(({ title }) => title),
  ];
  for (const name of names) for (const word of new Set(wordsOf(name))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].flatMap(([word, count]) => (count <= COMMON && !/^\d+$/.test(word) ? [word] : [])));
}

/** Searching by title takes milliseconds: no more titles than this are searched for. */
const MOST_SEARCHED = 200;

function entriesFor({ names }: Library): (title: string, isTelling: (title: string) => boolean) => readonly Entry[] {
  const known = new Map<string, readonly Entry[]>();
  let searched = 0;
  const look = (title: string, isTelling: (title: string) => boolean): readonly Entry[] => {
    const exact = names.exact(title).filter(({ kind }) => kind === "meeting" || kind === "series");
    if (exact.length > 0 || wordsOf(title).length < 2 || !isTelling(title) || searched >= MOST_SEARCHED) return exact;
    searched += 1;
    const found = names.find(title, ["series", "meeting"]);
    return "found" in found ? [found.found] : "tie" in found ? found.tie : [];
  };
  return (title, isTelling) => {
    const entries = known.get(title) ?? look(title, isTelling);
    known.set(title, entries);
    return entries;
  };
}

const ofSeries = (record: Series, { meetings }: Library): Candidates => ({
  series: record,
  meetings: meetings.filter(({ series }) => series === record.id),
});

/** All that a title names: the meetings themselves, and those of the series. */
function together(entries: readonly Entry[], library: Library): Candidates {
  const named = entries.map((entry): Candidates => {
    if (entry.kind === "series") return ofSeries(entry.record, library);
    if (entry.kind !== "meeting") return { series: undefined, meetings: [] };
    const series = entry.record.series === null ? undefined : library.byId.get(entry.record.series);
    return series?.kind === "series"
      ? ofSeries(series.record, library)
      : { series: undefined, meetings: [entry.record] };
  });
  const series = new Set(named.map((one) => one.series));
  const [only] = series;
  const meetings = new Map(named.flatMap((one) => one.meetings).map((one) => [one.id, one]));
  return { series: series.size === 1 ? only : undefined, meetings: [...meetings.values()] };
}

/** Finds out what meetings of others may be to us, by the Council’s kinds or by their titles. */
export function naming(seen: Library): (theirs: Imported) => Candidates {
  const library = original(seen);
  let telling: ReadonlySet<string> | undefined;
  const isTelling = (title: string): boolean => {
    telling ??= tellingWords(library);
    return wordsOf(title).some((word) => telling?.has(word));
  };
  const entries = entriesFor(library);
  return ({ title, category }) => {
    const kinds = category === undefined ? undefined : COUNCIL_SERIES[category];
    if (!kinds) return together(entries(title, isTelling), library);
    const [, id] = kinds.find(([pattern]) => pattern.test(title)) ?? [];
    const entry = id === undefined ? undefined : library.byId.get(id);
    return entry?.kind === "series" ? ofSeries(entry.record, library) : { series: undefined, meetings: [] };
  };
}
