import { WITH_PARTNERS } from "../../text/en/typed.ts";
import { foldWord } from "../../words.ts";
import type { Entry, LibraryData, Naming, Place } from "../library.ts";
import { peopleNamed } from "./countries.ts";
import type { Exact } from "./exact.ts";
import { byForm, withoutForms } from "./forms.ts";
import type { Fuzzy } from "./fuzzy.ts";
import { isPeriod } from "./periods.ts";
import { longestRun, meaningful, meetingsIn, withKind, wordsOf } from "./phrase.ts";
import { rankOf } from "./rows.ts";
import type { Slips } from "./slips.ts";

const MOST_TIED = 5;
export const MOST_NEAR = 3;
/** In a text of more words a partner may be named for anything. */
const MOST_AROUND = 4;

/** What is looked up in. */
export interface Index {
  readonly data: LibraryData;
  readonly exact: Exact;
  readonly fuzzy: Fuzzy;
  /** What a name means that is no partner's: it is spelt right, however near a partner's name it comes. */
  readonly placeAt: (folded: string) => Place | undefined;
  readonly foreignNear: Slips;
  readonly partnerOf: (code: string) => readonly Entry[];
}

export const naming = (entries: readonly Entry[]): Naming | undefined => {
  const [only, second] = entries;
  if (!only) return undefined;
  return second ? { tie: entries.slice(0, MOST_TIED) } : { found: only };
};

/** A partner outranks a text of the same name; records of the same rank tie. */
const firstRank = (entries: readonly Entry[]): readonly Entry[] => {
  const [first] = entries;
  return first ? entries.filter((entry) => rankOf(entry) === rankOf(first)) : [];
};

const codesOf = (place: Place): readonly string[] =>
  place.is === "country" ? place.codes : "code" in place ? [place.code] : [];

/** A capital stands for its partner; of all else the partner that it has to do with is only offered. */
function ofPlace(place: Place, { partnerOf }: Index): Naming {
  const partners = codesOf(place).flatMap(partnerOf);
  const [partner] = partners;
  return partner && place.is === "capital" ? { found: partner } : { near: partners, place };
}

/** Réunion, which in French is a meeting, and much like it elsewhere. */
const MEETING = "RE";
/** Inside a longer text a single word is seldom a city or a part, and the EU is the other side. */
const foreignIn =
  ({ placeAt }: Index): ((name: string) => Place | undefined) =>
  (name) => {
    const place = placeAt(name);
    if (place?.is === "country" && place.codes.includes(MEETING)) return undefined;
    if (place?.is === "country" || place?.is === "disputed") return place;
    return place && "code" in place && name.includes(" ") ? place : undefined;
  };

function byPhrase(words: readonly string[], index: Index): Naming | undefined {
  const { data, exact } = index;
  const run = longestRun(words, exact, foreignIn(index));
  if (!run) return undefined;
  if (run.place) return words.length > MOST_AROUND ? { near: [] } : ofPlace(run.place, index);
  const [entry] = firstRank(run.entries);
  const inYear = entry && meetingsIn(entry, run.rest, data);
  if (inYear && inYear.length > 0) return naming(inYear);
  const further = longestRun(run.rest, exact, foreignIn(index));
  if (further?.place || further?.entries.some(({ kind }) => kind === "partner")) return undefined;
  if (entry?.kind !== "partner" || run.rest.length === 0)
    return run.rest.length < 3 ? naming(firstRank(run.entries)) : undefined;
  const rest = meaningful(run.rest);
  const ofKind = naming(withKind(entry.record.id, rest, data));
  return ofKind ?? (rest.every((word) => WITH_PARTNERS.has(word)) ? { found: entry } : undefined);
}

/** Which of the records with every word is meant: a series rather than its meetings, the first kind rather than all. */
const narrowed = (entries: readonly Entry[]): readonly Entry[] => {
  const [lead] = [...entries].sort((a, b) => rankOf(a) - rankOf(b));
  return lead ? entries.filter(({ kind }) => kind === lead.kind) : [];
};

/** "Norvégiennes": people, in a form that stands in no list. */
function byPeople(folded: string, index: Index): Naming | undefined {
  const place = peopleNamed(folded);
  if (!place) return undefined;
  const [code = "", ...others] = codesOf(place);
  const [partner] = others.length === 0 ? index.partnerOf(code) : [];
  return partner ? { found: partner } : ofPlace(place, index);
}

/** With words for the form of a state a slip is only sure in English: "Irlannin tasavalta" is a letter away from Iceland. */
function byMisspelling(core: readonly string[], { fuzzy, foreignNear }: Index): Naming | undefined {
  const name = withoutForms(core);
  const folded = name.join(" ");
  const own = name.length === core.length ? [] : fuzzy.misspeltOwn(core.join(" "));
  const near = own.length > 0 ? own : fuzzy.misspelt(folded);
  const [first] = near;
  if (!first) return undefined;
  if (foreignNear(folded, first.slips).length > 0) return { near: near.slice(0, MOST_NEAR).map(({ entry }) => entry) };
  return naming(firstRank(near.filter(({ slips }) => slips === first.slips).map(({ entry }) => entry)));
}

/** The partners that some words name, the longest name first. */
export function partnersIn(words: readonly string[], index: Index): Entry[] {
  const run = longestRun(words, index.exact, foreignIn(index));
  if (!run) return [];
  const partners = firstRank(run.entries).filter(({ kind }) => kind === "partner");
  return [...new Set([...partners, ...partnersIn(run.rest, index)])];
}

/** Where nothing is found: which of two partners, or what comes near. */
function unfound(words: readonly string[], core: readonly string[], index: Index): Naming {
  const partners = partnersIn(words, index);
  if (partners.length > 1) return { tie: partners.slice(0, MOST_TIED) };
  const named = core.length > MOST_AROUND ? [] : partners;
  const name = withoutForms(core);
  const like = name.length === 1 ? alike(name.join(), index) : [];
  return { near: few([...named, ...index.fuzzy.closest(name, MOST_NEAR), ...like]) };
}

const english = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
/** Letters by which a name is so like another that it may have been meant for it. */
const ALIKE = 5;

/** Partners whose name begins like a text: it may be that of their people, or a slip. */
const alike = (folded: string, { data }: Index): Entry[] =>
  folded.length <= ALIKE || folded.includes(" ")
    ? []
    : data.partners
        .filter(({ name }) => name.toLowerCase().startsWith(folded.slice(0, ALIKE)))
        .map((record) => ({ kind: "partner", record }));

/** Each record once, and no more than are offered. */
const few = (entries: readonly Entry[]): Entry[] =>
  [...new Map(entries.map((entry) => [entry.record.id, entry])).values()].slice(0, MOST_NEAR);

/** "Nigerien" is Niger, but may be a slip for Nigeria: unless a country's English name stands there, that is offered. */
function withAlike(folded: string, result: Naming, index: Index): Naming {
  if (!("near" in result) || result.place?.is !== "country") return result;
  if (result.place.codes.some((code) => foldWord(english.of(code) ?? "") === folded)) return result;
  return { ...result, near: few([...result.near, ...alike(folded, index)]) };
}

/** What a folded text names. */
export function find(folded: string, index: Index): Naming {
  const words = wordsOf(folded);
  const core = meaningful(words);
  const plain = core.join(" ");
  const whole = naming(firstRank(index.exact(folded))) ?? naming(firstRank(index.exact(plain)));
  if (whole) return whole;
  const place = index.placeAt(folded) ?? index.placeAt(plain);
  if (place) return withAlike(plain, ofPlace(place, index), index);
  if (isPeriod(core)) return { near: [] };
  return (
    byForm(core, index) ??
    byPeople(plain, index) ??
    byMisspelling(core, index) ??
    byPhrase(words, index) ??
    naming(narrowed(index.fuzzy.all(core))) ??
    unfound(words, core, index)
  );
}
