import { LANGUAGES } from "../languages.ts";
import type { Entry, Library, Place } from "../library/library.ts";
import { countryNames, landNames } from "../library/names/countries.ts";
import { inLanguage } from "../library/translations/translate.ts";
import { type Phrases, phrases } from "./phrases.ts";
import { fold } from "./tokens.ts";
import { tongues } from "./tongues.ts";
import { listed } from "./vocabulary.ts";

/** What a name points at: records, or a country that is no partner. */
export interface Named {
  readonly entries: Entry[];
  /** ISO code, or that of no country. */
  country?: string;
  /** Only known from the list of all countries in all languages: such a name gives way to a word of the language. */
  readonly afar: boolean;
}

export interface NameIndex {
  readonly phrases: Phrases<Named>;
  /** Terms of the glossary are asked for by themselves; elsewhere their words mean what they say. */
  readonly terms: Phrases<Entry[]>;
  /** Where meetings are. */
  readonly cities: Phrases<string>;
}

const RANK: Readonly<Record<Entry["kind"], number>> = {
  partner: 0,
  series: 1,
  operation: 2,
  instrument: 3,
  meeting: 4,
  term: 5,
};

/** In brackets stands what nobody says. */
const plain = (text: string): string => text.replace(/\s*\([^)]*\)/g, "");

const regions = tongues.map(({ code }) => new Intl.DisplayNames(code, { type: "region" }));
/** "EUTM Somalie": the name of a country in that of a mission, as each language has it. */
const abroad = (name: string, hosts: readonly string[]): string[] =>
  hosts.flatMap((code) => {
    const [own = "", ...others] = regions.map((names) => names.of(code) ?? "");
    return name.includes(own) ? others.map((other) => name.replace(own, other)) : [];
  });

function namesOf({ kind, record }: Entry): (string | undefined)[] {
  switch (kind) {
    case "partner":
      return [record.name, record.abbreviation, ...record.aliases];
    case "operation": {
      const names = [record.name, record.abbreviation ?? "", ...record.aliases];
      return [...names, ...names.flatMap((name) => abroad(name, record.hosts))];
    }
    case "series":
      return [record.name, plain(record.name), ...record.aliases];
    case "instrument":
      return [record.title, ...record.aliases];
    case "meeting":
      return [record.title];
    case "term":
      return [record.term, plain(record.term), record.expansion, ...record.aliases];
  }
}

const wordsOf = (text: string): string[] => fold(text).split(" ").filter(Boolean);

/** Where names are added: one meaning for each way of writing. */
function collector(): { index: Phrases<Named>; at: (words: readonly string[], afar: boolean) => Named; add: Adder } {
  const index = phrases<Named>();
  const known = new Map<string, Named>();
  const at = (words: readonly string[], afar: boolean): Named => {
    const key = words.join(" ");
    const named = known.get(key) ?? { entries: [], afar };
    if (!known.has(key)) index.add(words, named);
    known.set(key, named);
    return named;
  };
  const add: Adder = (words, entry, afar = false) => {
    const { entries } = at(words, afar);
    if (entries.includes(entry) || (afar && entries.length > 0)) return;
    entries.push(entry);
    entries.sort((a, b) => RANK[a.kind] - RANK[b.kind]);
  };
  return { index, at, add };
}
type Adder = (words: readonly string[], entry: Entry, afar?: boolean) => void;

/** All words under which records go in the data set and in the languages. */
function recordNames(library: Library): (readonly [Entry, readonly string[]])[] {
  const { byId, original = library } = library;
  const spoken = LANGUAGES.map((language) => inLanguage(original, language, original));
  const own = [...byId.values()].flatMap((entry) => {
    const { id } = entry.record;
    const names = new Set([library, ...spoken].flatMap((one) => namesOf(one.byId.get(id) ?? entry)));
    return [id, ...names].flatMap((name) => (name ? [[entry, wordsOf(name)] as const] : []));
  });
  const further = tongues
    .flatMap(({ nicknames }) => Object.entries(nicknames))
    .flatMap(([id, text]) => {
      const entry = byId.get(id);
      return entry ? listed(text).map((words) => [entry, words] as const) : [];
    });
  return [...own, ...further];
}

/** Réunion, which in French is a meeting. */
const MEETING = "RE";

/** What is no country has no code: one that ISO leaves to its users, and that has no name. */
const NO_COUNTRY = "XX";
const codesOf = (place: Place): readonly string[] => (place.is === "country" ? place.codes : []);

/** "Serbie et Monténégro" was one country, and is two. */
const isPair = (name: string, lands: ReadonlySet<string>): boolean => {
  const [first = "", second = "", further] = name.split(/ (?:and|et|und) /);
  return further === undefined && lands.has(first) && lands.has(second);
};

/** All words for countries and their people, by the ISO codes of those that share them; those of far languages last. */
function* countryWords(): Generator<readonly [readonly string[], readonly string[], boolean]> {
  for (const { peoples } of tongues)
    for (const [code, text] of Object.entries(peoples)) for (const words of listed(text)) yield [[code], words, false];
  const lands = new Map(landNames());
  const names = new Set(lands.keys());
  for (const [name, place] of lands) {
    const codes = codesOf(place);
    if (isPair(name, names)) continue;
    if (!codes.includes(MEETING)) yield [codes, name.split(" "), true];
  }
  for (const code of countryNames().keys()) yield [[code], [`flag:${code.toLowerCase()}`], false];
}

function citiesOf({ meetings }: Library): Phrases<string> {
  const cities = phrases<string>();
  for (const city of new Set(meetings.flatMap(({ city }) => city ?? []))) cities.add(wordsOf(city), city);
  return cities;
}

/** "battlegroup" is the EU's. */
const waysOf = (term: readonly string[]): (readonly string[])[] =>
  term.length === 2 && term[0] === "eu" ? [term, term.slice(1)] : [term];

function build(library: Library): NameIndex {
  const { index, at, add } = collector();
  const terms = phrases<Entry[]>();
  for (const [entry, words] of recordNames(library))
    if (entry.kind === "term") for (const way of waysOf(words)) terms.add(way, [entry]);
    else add(words, entry);
  const partners = new Map(
    [...library.byId.values()].flatMap((entry) =>
      entry.kind === "partner" && entry.record.iso ? [[entry.record.iso, entry] as const] : [],
    ),
  );
  for (const [codes, words, afar] of countryWords()) {
    const [code = "", ...others] = codes;
    const partner = partners.get(code);
    if (partner && others.length === 0) add(words, partner, afar);
    else if (!codes.some((one) => partners.has(one)) && at(words, afar).entries.length === 0)
      at(words, afar).country ??= code || NO_COUNTRY;
  }
  return { phrases: index, terms, cities: citiesOf(library) };
}

const built = new WeakMap<Library, NameIndex>();
/** The names of a data set, indexed once. */
export function nameIndex(library: Library): NameIndex {
  const known = built.get(library) ?? build(library);
  built.set(library, known);
  return known;
}
