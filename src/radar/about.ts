import type { Entry, Library } from "../library/library.ts";
import { isWithin } from "../library/relations.ts";
import type { Operation } from "../library/schema.ts";
import { matchesEntry } from "../query/match.ts";
import type { Filter } from "../query/query.ts";

/** An operation belongs to the countries that host it and to those that take part. It has no kind, level or type of text. */
const matchesOperation = (one: Operation, filters: readonly Filter[], library: Library): boolean => {
  const named = (codes: readonly string[]) =>
    library.partners.filter(({ iso }) => iso !== undefined && codes.includes(iso));
  return filters.every((filter) => {
    switch (filter.key) {
      case "who": {
        const ids = [one, ...named([...one.hosts, ...one.contributors])].map(({ id }) => id);
        return filter.entries.some(({ record }) => ids.includes(record.id)) !== filter.not;
      }
      case "region": {
        const within = named(one.hosts).some(({ region }) => filter.values.some((id) => isWithin(region, id, library)));
        return within !== filter.not;
      }
      case "confidence":
        return filter.values.includes(one.confidence) !== filter.not;
      default:
        return filter.key !== "since" && filter.key !== "until" && filter.not;
    }
  });
};

/** Whether a record is what some filters ask for. */
export function isWanted(entry: Entry, filters: readonly Filter[], library: Library): boolean {
  switch (entry.kind) {
    case "operation":
      return matchesOperation(entry.record, filters, library);
    case "term":
      return false;
    default:
      return matchesEntry(entry, filters, library);
  }
}
