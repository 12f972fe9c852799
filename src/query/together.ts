import { instrumentsWith, type Relations } from "../library/relations.ts";
import type { Instrument, Partner } from "../library/schema.ts";
import { isConcluded } from "./further.ts";
import { matchesInstrument, matchesPartner } from "./match.ts";
import type { Filter } from "./query.ts";

type TypeFilter = Filter & { readonly values: readonly string[] };
const isType = (filter: Filter): filter is TypeFilter => filter.key === "type" && !filter.not;

/** The kinds of text that are asked for, each once. */
export const typesAsked = (filters: readonly Filter[]): readonly TypeFilter[] => [
  ...new Map(filters.filter(isType).map((one) => [one.values.join(), one])).values(),
];

const isOfTexts = ({ key }: Filter): boolean => key === "status" || key === "since" || key === "until";

/** The texts for which a partner fits: one at least of each kind, else none. Only a status that is asked for makes one count that is not concluded. */
export function textsTogether(
  { id }: Partner,
  filters: readonly Filter[],
  relations: Relations,
): readonly Instrument[] {
  const limits = filters.filter(isOfTexts);
  const isAny = limits.some(({ key, not }) => key === "status" && !not);
  const own = instrumentsWith(id, relations).filter((one) => isAny || isConcluded(one));
  const found = typesAsked(filters).map((type) =>
    own.filter((one) => matchesInstrument(one, [type, ...limits], relations)),
  );
  return found.every((some) => some.length > 0) ? [...new Set(found.flat())] : [];
}

/** The partners that have a text of each kind. */
export const partnersTogether = (filters: readonly Filter[], relations: Relations): Partner[] =>
  relations.partners.filter(
    (one) =>
      matchesPartner(
        one,
        filters.filter((filter) => !isOfTexts(filter)),
        relations,
      ) && textsTogether(one, filters, relations).length > 0,
  );
