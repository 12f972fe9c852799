import { en } from "../../text/en/index.ts";
import { foldWord } from "../../words.ts";
import type { Entry, LibraryData } from "../library.ts";
import { ELSEWHERE } from "./usual.ts";

/** Everything under which a record can be found. All texts are folded. */
export interface NamedRecord {
  readonly entry: Entry;
  /** What it is called: id, name, abbreviation, aliases. */
  readonly names: readonly string[];
  /** What it is called elsewhere: ISO code, names of its country in other languages. These give way to `names`. */
  readonly codes: readonly string[];
  /** What its people are called elsewhere. */
  readonly people: readonly string[];
  /** Whole names and titles in the languages into which the data is translated: only found as they stand. */
  readonly translated: readonly string[];
  /** Words that tell what it is and whose, beside its names. */
  readonly about: readonly string[];
  /** Words of its names that are written in capitals. */
  readonly acronyms: readonly string[];
}

const folded = (texts: readonly (string | undefined)[]): string[] => [
  ...new Set(texts.flatMap((text) => (text ? [foldWord(text)] : [])).filter(Boolean)),
];

const partnerWords = (ids: readonly string[], { byId }: LibraryData): string[] =>
  ids.flatMap((id) => {
    const entry = byId.get(id);
    return entry?.kind === "partner" ? [entry.record.name, entry.record.abbreviation ?? ""] : [];
  });

function namesOf(entry: Entry): (string | undefined)[] {
  switch (entry.kind) {
    case "partner":
    case "operation":
      return [entry.record.id, entry.record.name, entry.record.abbreviation, ...entry.record.aliases];
    case "series":
      return [entry.record.id, entry.record.name, ...entry.record.aliases];
    case "instrument":
      return [entry.record.id, entry.record.title, ...entry.record.aliases];
    case "meeting":
      return [entry.record.id, entry.record.title];
    case "term":
      return [entry.record.id, entry.record.term, entry.record.expansion, ...entry.record.aliases];
  }
}

const ACRONYM = /^\p{Lu}[\p{Lu}\d]+$/u;
const acronymsIn = (texts: readonly (string | undefined)[]): string[] =>
  texts.flatMap((text) =>
    (text ?? "")
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => ACRONYM.test(word))
      .map(foldWord),
  );

function aboutOf(entry: Entry, data: LibraryData): string[] {
  switch (entry.kind) {
    case "instrument": {
      const { label, words } = en.vocabulary.instrumentTypes[entry.record.type];
      return folded([
        label,
        ...words,
        ...partnerWords(entry.record.partner === null ? [] : [entry.record.partner], data),
      ]);
    }
    case "series":
      return folded([en.vocabulary.toolkit[entry.record.kind].label, ...partnerWords(entry.record.partners, data)]);
    case "meeting":
      return folded([
        entry.record.city,
        entry.record.when.start.slice(0, 4),
        ...partnerWords(entry.record.partners, data),
      ]);
    case "operation":
      return folded([entry.record.host]);
    case "partner":
    case "term":
      return [];
  }
}

const namesElsewhere = (id: string): string[] => folded((ELSEWHERE[id] ?? "").split(", "));

/** Of several words: an abbreviation of one language is a word of another. */
const isLong = (text: string | undefined): boolean => text?.includes(" ") ?? false;

/** What records are called in other languages, by their ids. */
function translatedNames({ translations }: LibraryData): ReadonlyMap<string, readonly string[]> {
  const all = translations.flatMap(({ records }) =>
    records.map(({ id, name, title, expansion }) => ({ id, names: [name, title, expansion].filter(isLong) })),
  );
  return new Map(
    [...Map.groupBy(all, ({ id }) => id)].map(([id, some]) => [id, folded(some.flatMap((one) => one.names))]),
  );
}

/** Names by ISO code. */
export type ByCode = ReadonlyMap<string, ReadonlySet<string>>;

export function rowsOf(data: LibraryData, countries: ByCode, peoples: ByCode): NamedRecord[] {
  const translated = translatedNames(data);
  return [...data.byId.values()].map((entry) => {
    const names = namesOf(entry);
    const iso = entry.kind === "partner" ? entry.record.iso : undefined;
    return {
      entry,
      names: folded(names),
      codes: iso === undefined ? namesElsewhere(entry.record.id) : [iso.toLowerCase(), ...(countries.get(iso) ?? [])],
      people: iso === undefined ? [] : [...(peoples.get(iso) ?? [])],
      translated: translated.get(entry.record.id) ?? [],
      about: aboutOf(entry, data),
      acronyms: acronymsIn(names),
    };
  });
}

const RANK: Readonly<Record<Entry["kind"], number>> = {
  partner: 0,
  series: 1,
  instrument: 2,
  operation: 3,
  term: 4,
  meeting: 5,
};

/** What people mean more often comes first; what no longer exists comes last. */
export const rankOf = ({ kind, record }: Entry): number =>
  RANK[kind] +
  (kind === "partner" && record.status === "defunct" ? 10 : 0) +
  (kind === "instrument" && record.status === "expired" ? 10 : 0);
