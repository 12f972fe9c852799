import type { Library } from "../library/library.ts";
import { partnerOf } from "../library/relations.ts";
import { matchesEntry, matchesPartner } from "../query/match.ts";
import type { Filter } from "../query/query.ts";

interface Told {
  readonly id: string;
  readonly series?: string | undefined;
  readonly partners: readonly string[];
}

const isNamed = ({ id, series }: Told, filters: readonly Filter[]): boolean =>
  filters.every(
    (filter) =>
      filter.key === "who" &&
      !filter.not &&
      filter.entries.some(({ record }) => record.id === id || record.id === series),
  );

/** Missions, terms and records that are gone are asked for by name, or by a partner whom they concern. */
const throughPartner = (one: Told, filters: readonly Filter[], library: Library): boolean =>
  isNamed(one, filters) ||
  one.partners
    .flatMap((id) => partnerOf(id, library) ?? [])
    .some((partner) => matchesPartner(partner, filters, library));

/** Whether filters ask for a change: those of its record as it now stands. */
export function matchesChange(one: Told, filters: readonly Filter[], library: Library): boolean {
  if (filters.length === 0) return true;
  const entry = library.byId.get(one.id);
  return !entry || entry.kind === "operation" || entry.kind === "term"
    ? throughPartner(one, filters, library)
    : matchesEntry(entry, filters, library);
}
