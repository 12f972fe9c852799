import { AROUND_NAMES } from "../text/en/typed.ts";
import { foldWord } from "../words.ts";
import { type Entry, type LibraryData, LONGEST_NAME, type Names, type Naming, type Place } from "./library.ts";
import { countryNames, otherCountries, peopleNames, placeNamed } from "./names/countries.ts";
import { exactIndex } from "./names/exact.ts";
import { find, type Index, MOST_NEAR, naming, partnersIn } from "./names/find.ts";
import { fuzzyIndex } from "./names/fuzzy.ts";
import { meaningful, wordsOf } from "./names/phrase.ts";
import { type NamedRecord, rowsOf } from "./names/rows.ts";
import { type Slips, slipIndex } from "./names/slips.ts";
import { beginningsOf, suggestions } from "./names/suggest.ts";

/** Two letters begin too much. */
const SHORTEST_BEGINNING = 3;
/** Finds are remembered until there are so many: one line asks for the same text several times. */
const MOST_KNOWN = 500;

/** The same answers, found once. */
function remembering(index: Index): (folded: string) => Naming {
  const known = new Map<string, Naming>();
  return (folded) => {
    const naming = known.get(folded) ?? find(folded, index);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(folded, naming);
    return naming;
  };
}

function only(result: Naming, kinds: readonly Entry["kind"][]): Naming {
  const wanted = (entries: readonly Entry[]): readonly Entry[] => entries.filter(({ kind }) => kinds.includes(kind));
  if ("found" in result) return kinds.includes(result.found.kind) ? result : { near: [] };
  if ("near" in result) return { ...result, near: wanted(result.near) };
  return naming(wanted(result.tie)) ?? { near: [] };
}

const APOSTROPHE = /['’]/gu;
const isUnnamed = (naming: Naming): boolean => "near" in naming && !naming.place;

/** "can" and "us" are words of the language, unless they are written as codes. */
const isCommon = (text: string, folded: string): boolean => AROUND_NAMES.has(folded) && text !== text.toUpperCase();

/** Makes the data set findable by name. Rows of one kind are searched alone where only that kind is wanted. */
export function buildNames(data: LibraryData): Names {
  const rows = rowsOf(data, countryNames(), peopleNames());
  const partners = [...data.byId.values()].filter((entry) => entry.kind === "partner");
  const partnerCodes = new Set(partners.flatMap(({ record }) => record.iso ?? []));
  let slips: Slips | undefined;
  const common = {
    data,
    placeAt: (folded: string): Place | undefined => {
      const place = placeNamed(folded);
      return place?.is === "country" && place.codes.every((code) => partnerCodes.has(code)) ? undefined : place;
    },
    foreignNear: (folded: string, most: number) => {
      slips ??= slipIndex(otherCountries(partnerCodes));
      return slips(folded, most);
    },
  };
  const indexOf = (some: readonly NamedRecord[], withPartners: boolean): Index => ({
    ...common,
    exact: exactIndex(some),
    fuzzy: fuzzyIndex(some),
    partnerOf: (code) => (withPartners ? partners.filter(({ record }) => record.iso === code) : []),
  });
  const index = indexOf(rows, true);
  const findAny = remembering(index);
  const narrow = new Map<string, (folded: string) => Naming>();
  const findAmong = (kinds: readonly Entry["kind"][]): ((folded: string) => Naming) => {
    const known = narrow.get(kinds.join());
    if (known) return known;
    const some = rows.filter(({ entry }) => kinds.includes(entry.kind));
    const made = remembering(indexOf(some, kinds.includes("partner")));
    narrow.set(kinds.join(), made);
    return made;
  };
  const beginning = beginningsOf(rows);
  /** Somebody who writes "ukr" is nearer to Ukraine than to the UK. */
  const offered = (text: string, result: Naming): Naming => {
    if (!("near" in result) || result.place || text.trim().length < SHORTEST_BEGINNING) return result;
    return { near: [...new Set([...beginning(foldWord(text)), ...result.near])].slice(0, MOST_NEAR) };
  };
  return {
    find: (text, kinds) => {
      const cut = text.slice(0, LONGEST_NAME);
      const folded = foldWord(cut);
      if (isCommon(cut, folded)) return { near: [] };
      const look = kinds ? findAmong(kinds) : findAny;
      const first = look(folded);
      // "République d'Irlande": what an apostrophe parts is one word in an id and two in a name.
      const parted = isUnnamed(first) ? look(foldWord(cut.replace(APOSTROPHE, " "))) : first;
      const result = offered(text, parted);
      return kinds ? only(result, kinds) : result;
    },
    exact: (text) => index.exact(foldWord(text.slice(0, LONGEST_NAME))),
    place: (text) => {
      const folded = foldWord(text.slice(0, LONGEST_NAME));
      const place = index.exact(folded).length > 0 ? undefined : common.placeAt(folded);
      return place?.is === "capital" && partnerCodes.has(place.code) ? undefined : place;
    },
    partnersIn: (text) => partnersIn(wordsOf(foldWord(text.slice(0, LONGEST_NAME))), index),
    suggest: suggestions(rows, beginning, (text, limit) =>
      index.fuzzy.closest(meaningful(wordsOf(foldWord(text.slice(0, LONGEST_NAME)))), limit),
    ),
  };
}
