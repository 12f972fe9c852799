import type { Action } from "../answer.ts";
import { saySpan } from "../text/span.ts";
import type { Words } from "../text/words.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Query } from "./query.ts";
import { sayValues, writeQuery } from "./say.ts";

const MOST_OFFERS = 4;
/** Each has to be counted; where one of so many is at fault, nobody wants to try them all. */
const MOST_TRIED = 6;

/** Where a query finds nothing: the same query with one condition less, where that finds something. */
export function widerActions(
  verb: string,
  query: Query,
  count: (query: Query) => number,
  { lexicon, today, say }: { readonly lexicon: Lexicon; readonly today: string; readonly say: Words },
): Action[] {
  const { span, filters } = query;
  const without = filters.map((left) => ({
    query: { ...query, filters: filters.filter((one) => one !== left) },
    label: "not" in left && left.not ? say.common.also : say.common.without,
    left: sayValues(left, lexicon, say),
  }));
  const offers = [
    ...(span ? [{ query: { filters }, label: say.common.without, left: saySpan(span, today, say) }] : []),
    ...without,
  ];
  return offers
    .slice(0, MOST_TRIED)
    .map((offer) => ({ ...offer, found: count(offer.query) }))
    .filter(({ found }) => found > 0)
    .slice(0, MOST_OFFERS)
    .map(({ query: wider, label, left, found }) => ({ label: label(left, found), says: writeQuery(verb, wider) }));
}
