import type { Entry, Missing, Naming } from "../library/library.ts";
import type { Partner } from "../library/schema.ts";
import { isKeyed } from "../query/keyed.ts";
import type { Look } from "../query/look.ts";
import { matchesPartner } from "../query/match.ts";
import { namedPartners } from "../query/partners.ts";
import type { Filter, Misunderstanding } from "../query/query.ts";
import { sayFilters, writeQuery } from "../query/say.ts";
import { understand } from "../query/understand.ts";
import { capital } from "../text/grammar.ts";
import type { Words } from "../text/words.ts";
import { foldWord } from "../words.ts";
import { LENGTHS, type Length } from "./briefing.ts";
import { isSubject, type Subject } from "./scope.ts";

/** What a line asks to be briefed on. */
export type Asked =
  | { readonly nothing: true }
  | { readonly subject: Subject }
  /** Records of which only the look-up tells. */
  | { readonly other: Entry }
  | { readonly tie: readonly Entry[] }
  | Missing
  /** `says`: how these partners are asked for again. */
  | { readonly partners: readonly Partner[]; readonly title: string; readonly says: string }
  | { readonly unknown: Misunderstanding; readonly rest: readonly string[] };

const isLength = (word: string): word is Length => LENGTHS.some((one) => one === word);

/** The length may stand first or last; without one it is what a phone shows. */
export function readLength(words: readonly string[]): { length: Length; rest: readonly string[] } {
  const [first = "", last = ""] = [foldWord(words[0] ?? ""), foldWord(words.at(-1) ?? "")];
  if (isLength(last)) return { length: last, rest: words.slice(0, -1) };
  return isLength(first) ? { length: first, rest: words.slice(1) } : { length: "short", rest: words };
}

const listed = (partners: readonly Partner[], { changes }: Words): Asked => ({
  partners,
  title: changes.named(partners.map(({ name }) => name)),
  says: partners.map(({ id }) => id).join(" "),
});

/** Two partners or more, by name; one word between them may name nothing. */
function several(words: readonly string[], { library: { names }, say }: Look): Asked | undefined {
  const named = namedPartners(words, names);
  if (!("problem" in named)) return named.partners.length > 1 ? listed(named.partners, say) : undefined;
  const wrong = new Set(named.problem.word.split(" "));
  const rest = words.filter((word) => !wrong.has(word.replace(/,$/, "")));
  const others = namedPartners(rest, names);
  return !("problem" in others) && others.partners.length > 1 ? { unknown: named.problem, rest } : undefined;
}

const narrows = (filters: readonly Filter[]): boolean => filters.some(({ key }) => key !== "who");

/** Partners of a region, an area, with a type of text: whatever the filters say. */
function filtered(words: readonly string[], context: Look): Asked | undefined {
  const understood = understand(words, {
    lexicon: context.lexicon,
    names: context.library.names,
    today: context.today,
  });
  if ("problem" in understood || !narrows(understood.query.filters)) return undefined;
  const { filters } = understood.query;
  const partners = context.library.partners
    .filter((one) => one.status === "current" && matchesPartner(one, filters, context.library))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const says = writeQuery("", { filters }).trim();
  return {
    partners,
    title: capital(sayFilters(filters, context.lexicon, context.say)),
    says,
  };
}

const only = (entries: readonly Entry[]): Asked => {
  const subjects = entries.filter(isSubject);
  const [first, second] = subjects.length > 0 ? subjects : entries;
  if (!first) return { near: [] };
  if (second) return { tie: subjects.length > 0 ? subjects : entries };
  return isSubject(first) ? { subject: first } : { other: first };
};

const fromNaming = (naming: Naming): Asked => {
  if ("found" in naming) return only([naming.found]);
  return "tie" in naming ? only(naming.tie) : naming;
};

/** "EU-Norway dialogue" is one record, although its words could be read as filters. */
const isOne = (naming: Naming): boolean =>
  "found" in naming && naming.found.kind !== "partner" && naming.found.kind !== "term";

/** One partner that fits is a partner. */
const single = (asked: Asked | undefined): Asked | undefined => {
  const [first, second] = asked && "partners" in asked ? asked.partners : [];
  return first && !second ? { subject: { kind: "partner", record: first } } : asked;
};

/** What the words after the verb mean, without their length. */
export function readAsked(words: readonly string[], context: Look): Asked {
  const { library, lexicon } = context;
  if (words.length === 0) return { nothing: true };
  const text = words.join(" ");
  const own = library.byId.get(text);
  if (own) return only([own]);
  const called = library.names.exact(text);
  const isRegion = lexicon.bare(text)?.key === "region";
  if (called.length > 0 && !isRegion) return only(called);
  const group = isRegion ? undefined : several(words, context);
  if (group) return group;
  const naming = library.names.find(text);
  const asFilters = isRegion || words.some(isKeyed) || !isOne(naming) ? single(filtered(words, context)) : undefined;
  return asFilters ?? fromNaming(naming);
}
