import type { Action } from "../answer.ts";
import type { Words } from "../text/words.ts";
import type { Query } from "./query.ts";
import { writeFilter, writeQuery } from "./say.ts";

const MOST_OFFERS = 4;
/** Each has to be counted; where one of so many is at fault, nobody wants to try them all. */
const MOST_TRIED = 6;

/** Where a query finds nothing: the same query with one condition less, where that finds something. */
export function widerActions(verb: string, query: Query, count: (query: Query) => number, { common }: Words): Action[] {
  const { span, filters } = query;
  const without = filters.map((left) => ({
    query: { ...query, filters: filters.filter((one) => one !== left) },
    left: writeFilter(left),
  }));
  const offers = [...(span ? [{ query: { filters }, left: span.text }] : []), ...without];
  return offers
    .slice(0, MOST_TRIED)
    .map((offer) => ({ ...offer, found: count(offer.query) }))
    .filter(({ found }) => found > 0)
    .slice(0, MOST_OFFERS)
    .map(({ query: wider, left, found }) => ({ label: common.without(left, found), says: writeQuery(verb, wider) }));
}
