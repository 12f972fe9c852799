import type { Placed } from "./entries.ts";
import type { Entry } from "./library.ts";
import { sayProblem } from "./problems.ts";
import type { Topic } from "./schema.ts";
import type { Sheets } from "./sheets.ts";

/** A field of a record that names another. */
interface Reference {
  readonly field: string;
  readonly to: string;
  readonly of: "partner" | "area" | "region" | "record";
}

const refer = (field: string, of: Reference["of"], ids: readonly string[]): Reference[] =>
  ids.map((to) => ({ field, to, of }));

function referencesOf({ kind, record }: Entry): Reference[] {
  switch (kind) {
    case "partner":
      return [...refer("region", "region", [record.region]), ...refer("areas", "area", record.areas)];
    case "instrument":
      return refer("areas", "area", record.areas);
    case "series":
      return [...refer("partners", "partner", record.partners), ...refer("areas", "area", record.areas)];
    case "meeting":
      return refer("partners", "partner", record.partners);
    case "term":
      return refer("see", "record", record.see);
    case "operation":
      return [];
  }
}

const idsOf = (topics: readonly Topic[]): ReadonlySet<string> => new Set(topics.map((topic) => topic.id));

function knownIds(placed: readonly Placed[], sheets: Sheets): Record<Reference["of"], ReadonlySet<string>> {
  return {
    partner: new Set(placed.filter(({ entry }) => entry.kind === "partner").map(({ entry }) => entry.record.id)),
    record: new Set(placed.map(({ entry }) => entry.record.id)),
    area: idsOf(sheets.topics.flatMap(({ value }) => value.areas)),
    region: idsOf(sheets.topics.flatMap(({ value }) => value.regions)),
  };
}

/** Fields that name a partner, area, region or record that does not exist. */
export function brokenReferences(placed: readonly Placed[], sheets: Sheets): string[] {
  const known = knownIds(placed, sheets);
  return placed.flatMap(({ file, entry }) =>
    referencesOf(entry)
      .filter(({ of, to }) => !known[of].has(to))
      .map(({ field, of, to }) => sayProblem(file, entry.kind, entry.record.id, field, `there is no ${of} "${to}"`)),
  );
}

/** Areas and regions whose parent does not exist. */
export const brokenParents = (sheets: Sheets): string[] =>
  sheets.topics.flatMap(({ file, value }) =>
    [
      { label: "area", topics: value.areas },
      { label: "region", topics: value.regions },
    ].flatMap(({ label, topics }) => {
      const known = idsOf(topics);
      return topics
        .filter(({ parent }) => parent !== undefined && !known.has(parent))
        .map(({ id, parent }) => sayProblem(file, label, id, "parent", `there is no ${label} "${parent}"`));
    }),
  );

/** Ids that two records share: an id is unique across all kinds. */
export function repeatedIds(placed: readonly Placed[]): string[] {
  const first = new Map<string, Placed>();
  return placed.flatMap((one) => {
    const { id } = one.entry.record;
    const earlier = first.get(id);
    if (!earlier) first.set(id, one);
    return earlier
      ? [
          sayProblem(
            one.file,
            one.entry.kind,
            id,
            "id",
            `a ${earlier.entry.kind} in ${earlier.file} has this id already`,
          ),
        ]
      : [];
  });
}
