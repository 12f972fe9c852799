import { foldWord } from "../words.ts";
import { type Entry, type LibraryData, LONGEST_NAME, type Names, type Naming } from "./library.ts";
import { countryNames } from "./names/countries.ts";
import { type Exact, exactIndex } from "./names/exact.ts";
import { type Fuzzy, fuzzyIndex } from "./names/fuzzy.ts";
import { longestRun, meaningful, meetingsIn, withKind, wordsOf } from "./names/phrase.ts";
import { type NamedRecord, rankOf, rowsOf } from "./names/rows.ts";
import { type Slips, slipIndex } from "./names/slips.ts";
import { suggestions } from "./names/suggest.ts";

const MOST_TIED = 5;
/** Two letters begin too much. */
const SHORTEST_BEGINNING = 3;
const MOST_NEAR = 3;
/** Finds are remembered until there are so many: one line asks for the same text several times. */
const MOST_KNOWN = 500;

interface Index {
  readonly data: LibraryData;
  readonly exact: Exact;
  readonly fuzzy: Fuzzy;
  /** Names of countries that are no partners: they are spelt right, however near a partner's name they come. */
  readonly foreign: ReadonlySet<string>;
  readonly foreignNear: Slips;
}

const naming = (entries: readonly Entry[]): Naming | undefined => {
  const [only, second] = entries;
  if (!only) return undefined;
  return second ? { tie: entries.slice(0, MOST_TIED) } : { found: only };
};

/** A partner outranks a text of the same name; records of the same rank tie. */
const firstRank = (entries: readonly Entry[]): readonly Entry[] => {
  const [first] = entries;
  return first ? entries.filter((entry) => rankOf(entry) === rankOf(first)) : [];
};

function byPhrase(words: readonly string[], { data, exact, foreign }: Index): Naming | undefined {
  const run = longestRun(words, exact, (name) => foreign.has(name));
  if (!run) return undefined;
  if (run.foreign) return { near: [] };
  const [entry] = firstRank(run.entries);
  const inYear = entry && meetingsIn(entry, run.rest, data);
  if (inYear && inYear.length > 0) return naming(inYear);
  if (entry?.kind !== "partner" || run.rest.length === 0)
    return run.rest.length < 3 ? naming(firstRank(run.entries)) : undefined;
  const further = longestRun(run.rest, exact, () => false)?.entries.filter(({ kind }) => kind === "partner") ?? [];
  if (further.length > 0) return undefined;
  return naming(withKind(entry.record.id, meaningful(run.rest), data)) ?? undefined;
}

/** Which of the records with every word is meant: a series rather than its meetings, the first kind rather than all. */
const narrowed = (entries: readonly Entry[]): readonly Entry[] => {
  const [lead] = [...entries].sort((a, b) => rankOf(a) - rankOf(b));
  return lead ? entries.filter(({ kind }) => kind === lead.kind) : [];
};

function byMisspelling(folded: string, { fuzzy, foreignNear }: Index): Naming | undefined {
  const near = fuzzy.misspelt(folded);
  const [first] = near;
  if (!first) return undefined;
  if (foreignNear(folded, first.slips).length > 0) return { near: near.slice(0, MOST_NEAR).map(({ entry }) => entry) };
  return naming(firstRank(near.filter(({ slips }) => slips === first.slips).map(({ entry }) => entry)));
}

function find(folded: string, index: Index): Naming {
  const words = wordsOf(folded);
  const core = meaningful(words);
  const plain = core.join(" ");
  const whole = naming(firstRank(index.exact(folded))) ?? naming(firstRank(index.exact(plain)));
  if (whole) return whole;
  if (index.foreign.has(folded) || index.foreign.has(plain)) return { near: index.fuzzy.closest(core, MOST_NEAR) };
  const found =
    byMisspelling(plain, index) ??
    byPhrase(words, index) ??
    naming(narrowed(index.fuzzy.all(core))) ??
    partnerInside(words, index);
  return found ?? { near: index.fuzzy.closest(core, MOST_NEAR) };
}

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

/** "what did we sign with moldova last week": the only partner named. */
function partnerInside(words: readonly string[], { exact, foreign }: Index): Naming | undefined {
  const run = longestRun(words, exact, (name) => foreign.has(name));
  const further = run && longestRun(run.rest, exact, () => false);
  return further
    ? { tie: [...firstRank(run.entries), ...firstRank(further.entries)].slice(0, MOST_TIED) }
    : naming(firstRank(run?.entries ?? []));
}

function only(result: Naming, kinds: readonly Entry["kind"][]): Naming {
  const wanted = (entries: readonly Entry[]): readonly Entry[] => entries.filter(({ kind }) => kinds.includes(kind));
  if ("found" in result) return kinds.includes(result.found.kind) ? result : { near: [] };
  if ("near" in result) return { near: wanted(result.near) };
  return naming(wanted(result.tie)) ?? { near: [] };
}

/** Makes the data set findable by name. Rows of one kind are searched alone where only that kind is wanted. */
export function buildNames(data: LibraryData): Names {
  const countries = countryNames();
  const rows = rowsOf(data, countries);
  const own = new Set(data.partners.flatMap(({ iso }) => iso ?? []));
  const foreign = new Set([...countries].flatMap(([code, names]) => (own.has(code) ? [] : [...names])));
  for (const row of rows) for (const name of [...row.names, ...row.codes]) foreign.delete(name);
  const foreignNear = slipIndex(foreign);
  const indexOf = (some: readonly NamedRecord[]): Index => ({
    data,
    exact: exactIndex(some),
    fuzzy: fuzzyIndex(some),
    foreign,
    foreignNear,
  });
  const index = indexOf(rows);
  const findAny = remembering(index);
  const narrow = new Map<string, (folded: string) => Naming>();
  const findAmong = (kinds: readonly Entry["kind"][]): ((folded: string) => Naming) => {
    const known = narrow.get(kinds.join());
    if (known) return known;
    const made = remembering(indexOf(rows.filter(({ entry }) => kinds.includes(entry.kind))));
    narrow.set(kinds.join(), made);
    return made;
  };
  const beginning = suggestions(rows, () => []);
  /** Somebody who writes "ukr" is nearer to Ukraine than to the UK. */
  const offered = (text: string, result: Naming): Naming => {
    if (!("near" in result) || text.trim().length < SHORTEST_BEGINNING) return result;
    return { near: [...new Set([...beginning(text, MOST_NEAR), ...result.near])].slice(0, MOST_NEAR) };
  };
  return {
    find: (text, kinds) => {
      const result = offered(text, (kinds ? findAmong(kinds) : findAny)(foldWord(text.slice(0, LONGEST_NAME))));
      return kinds ? only(result, kinds) : result;
    },
    exact: (text) => index.exact(foldWord(text.slice(0, LONGEST_NAME))),
    suggest: suggestions(rows, (text, limit) =>
      index.fuzzy.closest(meaningful(wordsOf(foldWord(text.slice(0, LONGEST_NAME)))), limit),
    ),
  };
}
