import { countryNames } from "../library/names/countries.ts";
import { isWithin, type Relations, regionsOf } from "../library/relations.ts";
import type { Operation } from "../library/schema.ts";
import type { Why, Words } from "../text/words.ts";
import { foldWord } from "../words.ts";
import type { Vocabulary } from "./keyed.ts";
import { type Filter, filtersOf, type Misunderstanding } from "./query.ts";
import { writeFilter } from "./say.ts";
import { understand } from "./understand.ts";

const KINDS = ["civilian", "military", "mixed"] as const;

/** A condition that only missions and operations have: kinds, or ISO codes of host countries; alternatives. */
export interface OperationFilter {
  readonly key: "kind" | "hosted-by";
  readonly not: boolean;
  readonly values: readonly string[];
}

export interface OperationQuery {
  readonly own: readonly OperationFilter[];
  readonly filters: readonly Filter[];
}

type Reading<T> = T | { readonly problem: Misunderstanding };

export type Ground = Vocabulary & { readonly library: Relations };

const problem = (word: string, why: Why, instead: Misunderstanding["instead"] = []) => ({
  problem: { word, why, instead },
});

function kindsIn(text: string): Reading<readonly string[]> {
  const values = text.toLowerCase().split(",").filter(Boolean);
  const isKnown = values.length > 0 && values.every((one) => KINDS.some((kind) => kind === one));
  if (isKnown) return values;
  const instead = KINDS.map((kind) => ({
    label: ({ operations }: Words) => operations.kinds[kind],
    word: `kind:${kind}`,
  }));
  return problem(text, ({ operations }) => operations.noKind(text), instead);
}

/** ISO codes of a country that is written as its code, by its name in any official language, or as a host is called here. */
function hostNamed(text: string, { names, library }: Ground): readonly string[] {
  const wanted = foldWord(text.replace(/-/g, " "));
  const partner = names.exact(text).find(({ kind }) => kind === "partner");
  if (partner?.kind === "partner" && partner.record.iso !== undefined) return [partner.record.iso];
  const hosted = library.operations.filter(({ host }) => wanted !== "" && foldWord(host).includes(wanted));
  const country = [...countryNames()].find(
    ([code, known]) => code.toLowerCase() === text.toLowerCase() || known.has(wanted),
  );
  return country ? [country[0]] : [...new Set(hosted.flatMap(({ hosts }) => hosts))];
}

function hostsIn(text: string, ground: Ground): Reading<readonly string[]> {
  const codes: string[] = [];
  for (const one of text.split(",").filter(Boolean)) {
    const found = hostNamed(one, ground);
    if (found.length === 0) return problem(text, ({ operations }) => operations.noHost(one));
    codes.push(...found);
  }
  return codes.length > 0 ? codes : problem(text, ({ operations }) => operations.hostMissing);
}

/** What a word says that only missions and operations have. */
function ownFilter(word: string, ground: Ground): Reading<OperationFilter> | undefined {
  const [, sign = "", key = "kind", text = ""] = /^(-?)(?:(kind|hosted-by):)?(.*)$/i.exec(word) ?? [];
  if (!word.includes(":") && !KINDS.some((kind) => kind === text.toLowerCase())) return undefined;
  if (word.includes(":") && !/^-?(kind|hosted-by):/i.test(word)) return undefined;
  const isKind = key.toLowerCase() === "kind";
  const values = isKind ? kindsIn(text) : hostsIn(text, ground);
  if ("problem" in values) return values;
  return { key: isKind ? "kind" : "hosted-by", not: sign !== "", values };
}

const KEYS: ReadonlySet<Filter["key"]> = new Set(["who", "region", "confidence", "since", "until"]);

/** Reads the words after `find operations`. */
export function understandOperations(words: readonly string[], ground: Ground): Reading<OperationQuery> {
  const own: OperationFilter[] = [];
  const rest: string[] = [];
  for (const word of words) {
    const filter = ownFilter(word, ground);
    if (filter && "problem" in filter) return problem(word, filter.problem.why, filter.problem.instead);
    if (filter) own.push(filter);
    else rest.push(word);
  }
  const read = understand(rest, ground);
  if ("problem" in read) return read;
  const filters = filtersOf(read.query);
  const other = filters.find(({ key }) => !KEYS.has(key));
  return other ? problem(writeFilter(other), ({ operations }) => operations.noFilter(other.key)) : { own, filters };
}

export const writeOperations = ({ own, filters }: OperationQuery): string =>
  [
    "find operations",
    ...own.map(({ key, not, values }) => `${not ? "-" : ""}${key}:${values.join(",").toLowerCase()}`),
    ...filters.map(writeFilter),
  ].join(" ");

/** A partner is in it that takes part; who hosts it is asked for by `hosted-by:`. */
function fits(one: Operation, filter: Filter, relations: Relations): boolean {
  switch (filter.key) {
    case "who":
      return filter.entries.some(
        ({ kind, record }) =>
          record.id === one.id ||
          (kind === "partner" && record.iso !== undefined && one.contributors.includes(record.iso)),
      );
    case "region":
      return regionsOf(one, relations).some((region) => filter.values.some((id) => isWithin(region, id, relations)));
    case "confidence":
      return filter.values.includes(one.confidence);
    case "since":
      return one.until !== undefined && one.until.end >= filter.day;
    case "until":
      return one.until !== undefined && one.until.end <= filter.day;
    default:
      return false;
  }
}

export const matchesOperation = (one: Operation, { own, filters }: OperationQuery, relations: Relations): boolean =>
  own.every(
    ({ key, not, values }) =>
      (key === "kind" ? values.includes(one.kind) : one.hosts.some((code) => values.includes(code))) !== not,
  ) && filters.every((filter) => fits(one, filter, relations) !== filter.not);
