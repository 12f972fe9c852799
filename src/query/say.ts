import { INSTRUMENT_TYPES } from "../library/schema.ts";
import { nameOf } from "../library/titles.ts";
import { INSTRUMENT_LABELS } from "../vocabulary.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Filter, Query } from "./query.ts";

/** A filter as it is typed, with the ids of its values: the form that never changes its meaning. */
export function writeFilter(filter: Filter): string {
  switch (filter.key) {
    case "since":
    case "until":
      return `${filter.key}:${filter.day}`;
    case "who":
      return `${filter.not ? "-" : ""}${filter.entries.length > 1 ? "with:" : ""}${filter.entries.map(({ record }) => record.id).join(",")}`;
    default:
      return `${filter.not ? "-" : ""}${filter.key}:${filter.values.join(",")}`;
  }
}

/** The line that asks for the same again. */
export const writeQuery = (verb: string, { filters, span }: Query): string =>
  [verb, ...filters.map(writeFilter), ...(span ? [span.text] : [])].join(" ");

function sayValues(filter: Filter, lexicon: Lexicon): string {
  switch (filter.key) {
    case "since":
    case "until":
      return `${filter.key} ${filter.day}`;
    case "who":
      return filter.entries.map(nameOf).join(" or ");
    case "type":
      return INSTRUMENT_TYPES.filter((type) => filter.values.includes(type))
        .map((type) => INSTRUMENT_LABELS[type].plural)
        .join(" or ");
    default:
      return `${filter.key} ${lexicon
        .values(filter.key)
        .filter(({ id }) => filter.values.includes(id))
        .map(({ label }) => label)
        .join(" or ")}`;
  }
}

/** A query in words, for a title. */
export const sayFilters = (filters: readonly Filter[], lexicon: Lexicon): string =>
  filters.map((filter) => `${filter.not ? "not " : ""}${sayValues(filter, lexicon)}`).join(" · ");
