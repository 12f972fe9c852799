import type { Reach } from "../knowledge.ts";
import type { Change } from "../library/history.ts";
import { partnerOf } from "../library/relations.ts";
import { partnerName } from "../library/titles.ts";

/** Under which heading changes stand together. */
export interface Group {
  readonly key: string;
  readonly heading: string;
}

/** What concerns more partners than this is a matter of none of them alone. */
const MOST_PARTNERS = 2;

/** `asked`: partners that the reader named, who come first. A partner that is gone has only its title. */
export function groupOf(
  { kind, title, partners }: Pick<Change, "kind" | "title"> & { readonly partners: readonly string[] },
  { library, say: { changes } }: Pick<Reach, "library" | "say">,
  asked: readonly string[] = [],
): Group {
  const named = partners.filter((id) => asked.includes(id));
  const whose = named.length > 0 ? named : partners.length <= MOST_PARTNERS ? partners : [];
  const names = whose.flatMap((id) => partnerOf(id, library) ?? []).map(partnerName);
  if (names.length > 0) return { key: whose.join(" "), heading: changes.named(names) };
  const heading = kind === "partner" ? title : changes.groups[kind];
  return { key: heading, heading };
}

export interface Grouped<T> {
  readonly heading: string;
  readonly items: readonly T[];
}

/** Items in their groups, in the order in which they come. */
export const byGroup = <T extends { readonly group: Group }>(items: readonly T[]): Grouped<T>[] =>
  [...Map.groupBy(items, ({ group }) => group.key).values()].map((some) => ({
    heading: some[0]?.group.heading ?? "",
    items: some,
  }));

/** The group with the newest item first, and the newest first in each. `at` sorts as it stands. */
export const newestGroups = <T extends { readonly group: Group; readonly at: string }>(
  items: readonly T[],
): Grouped<T>[] => byGroup(items.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)));
