import type { Change, FieldChange, FieldValue } from "../library/history.ts";
import type { Facts, Filed } from "./facts.ts";

/** What became of a record between two releases, before anybody asked for its source. */
export type Difference = Omit<Change, "sources" | "typo" | "why">;

/** The order of a list is no fact. */
const same = (a: FieldValue | undefined, b: FieldValue | undefined): boolean => {
  const [one, other] = [a, b].map((value) => JSON.stringify(Array.isArray(value) ? value.toSorted() : value));
  return one === other;
};

const fieldsBetween = (before: Facts, after: Facts): FieldChange[] =>
  [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((field) => {
    const [from, to] = [before[field], after[field]];
    if (same(from, to)) return [];
    return [{ field, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
  });

const text = (value: FieldValue | undefined): string | undefined => (typeof value === "string" ? value : undefined);

const OVER: ReadonlySet<FieldValue | undefined> = new Set(["held", "cancelled"]);

/** A meeting that was held or called off is not moved, whatever is written of its date. */
function whatOf(before: Filed | undefined, { kind, facts }: Filed): Difference["what"] {
  if (!before) return "added";
  return kind === "meeting" && before.facts["when"] !== facts["when"] && !OVER.has(facts["status"])
    ? "moved"
    : "corrected";
}

/** Who has left it is concerned as well. */
function headOf({ kind, id, title, partners, facts }: Filed, was?: Filed): Omit<Difference, "what" | "fields"> {
  const [series, when] = kind === "meeting" ? [text(facts["series"]), text(facts["when"])] : [];
  return {
    kind,
    id,
    title,
    partners: [...new Set([...partners, ...(was?.partners ?? [])])],
    ...(series && { series }),
    ...(when && { when }),
  };
}

const removed = (one: Filed): Difference => ({
  what: "removed",
  ...headOf(one),
  fields: fieldsBetween(one.facts, {}),
});

/** Every fact in which two releases differ, record by record in the order of their ids. */
export function compare(before: readonly Filed[], after: readonly Filed[]): Difference[] {
  const old = new Map(before.map((one) => [one.id, one]));
  const kept = new Set(after.map(({ id }) => id));
  const changed = after.flatMap((one): Difference[] => {
    const was = old.get(one.id);
    const fields = fieldsBetween(was?.facts ?? {}, one.facts);
    return fields.length > 0 || !was ? [{ what: whatOf(was, one), ...headOf(one, was), fields }] : [];
  });
  const gone = before.filter(({ id }) => !kept.has(id)).map(removed);
  return [...changed, ...gone].sort((a, b) => (a.id < b.id ? -1 : 1));
}
