import type { Source } from "../answer.ts";
import { CONFIDENCES } from "../kinds.ts";
import type { Change, FieldChange } from "../library/history.ts";
import type { LibraryData } from "../library/library.ts";
import { parseWhen } from "../library/when.ts";
import { supporting } from "../statement.ts";
import type { Difference } from "./compare.ts";
import { type Filed, sourceMark } from "./facts.ts";

/** What a curator says of edits without a new source. `because`: the reason, by id. */
export interface Reasons {
  /** ISO day of the release. */
  readonly day: string;
  readonly typos: ReadonlySet<string>;
  readonly because: ReadonlyMap<string, string>;
}

/** `2026.11`, and `2026.11.2` for the second release of a month. */
export function nextVersion(last: string, day: string): string {
  const month = day.slice(0, 7).replace("-", ".");
  if (last !== month && !last.startsWith(`${month}.`)) return month;
  return `${month}.${Number(last.slice(month.length + 1) || 1) + 1}`;
}

const curators = (title: string, day: string): Source => {
  const published = parseWhen(day);
  return { title, publisher: "aide-mémoire, release of the data set", ...(published && { published }) };
};

const RANKS: readonly unknown[] = CONFIDENCES;

const isLower = ({ from, to }: FieldChange): boolean => {
  const [before, after] = [from, to].map((value) => RANKS.indexOf(value));
  return before !== undefined && after !== undefined && before < after;
};

/** Whether no field says anything that was not said before. */
const saysLess = ({ fields }: Difference): boolean =>
  fields.every((one) => one.to === undefined || one.field === "note" || (one.field === "confidence" && isLower(one)));

const recordOf = ({ kind, id }: Difference): string => `${kind} "${id}"`;

function unsourced(one: Difference): string {
  if (one.what === "removed")
    return `${recordOf(one)} is gone, and nobody says why; add --because ${one.id}="a duplicate of …"`;
  const fields = one.fields.map(({ field }) => `"${field}"`).join(", ");
  return `${recordOf(one)}, ${one.fields.length === 1 ? "field" : "fields"} ${fields}: changed, but none of its sources with a url is new; add the page that says so (or what it supports), or --typo ${one.id} if a slip was mended by the sources it has`;
}

/** What carries a change: the sources that are new, those for its fields first; else the reason that was given. */
function carried(one: Difference, was: Filed | undefined, data: LibraryData, reasons: Reasons): Change | string {
  const known = new Set(was?.sources);
  const all = data.byId.get(one.id)?.record.sources ?? [];
  const fresh = all.filter((source) => !known.has(sourceMark(source)));
  const byField = (some: readonly Source[]): readonly Source[] =>
    supporting(some, ...one.fields.map(({ field }) => (field === "when" ? "date" : field)));
  if (fresh.some(({ url }) => url)) return { ...one, sources: [...byField(fresh)] };
  const why = reasons.because.get(one.id);
  if (why !== undefined)
    return one.what === "removed" || saysLess(one)
      ? { ...one, why, sources: [curators(`Reason given: ${why}`, reasons.day)] }
      : `${recordOf(one)} says more or other than before, which needs a source rather than --because`;
  const isEdit = one.what === "corrected" || one.what === "moved";
  return isEdit && reasons.typos.has(one.id) ? { ...one, typo: true, sources: [...byField(all)] } : unsourced(one);
}

function reasonsForNothing(differences: readonly Difference[], { typos, because }: Reasons): string[] {
  const changed = new Set(differences.map(({ id }) => id));
  return [...typos, ...because.keys()]
    .filter((id) => !changed.has(id))
    .map((id) => `"${id}" has not changed, so it needs no reason; mend the id, or leave it out`);
}

/** Each difference with its source, or a sentence for each that has none. */
export function sourced(
  differences: readonly Difference[],
  before: readonly Filed[],
  data: LibraryData,
  reasons: Reasons,
): { changes: Change[] } | { problems: string[] } {
  const old = new Map(before.map((one) => [one.id, one]));
  const all = differences.map((one) => carried(one, old.get(one.id), data, reasons));
  const problems = [...all.filter((one) => typeof one === "string"), ...reasonsForNothing(differences, reasons)];
  return problems.length > 0 ? { problems } : { changes: all.filter((one) => typeof one !== "string") };
}
