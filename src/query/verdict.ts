import type { InstrumentType } from "../kinds.ts";
import type { Instrument, Partner } from "../library/schema.ts";
import { partnerShortName } from "../library/titles.ts";
import type { Words } from "../text/words.ts";
import { isConcluded } from "./further.ts";
import type { Query } from "./query.ts";

/** What nobody signs. */
const UNSIGNED: ReadonlySet<string> = new Set<InstrumentType>([
  "progress-report",
  "epf-assistance-measure",
  "financing-instrument",
  "negotiating-mandate",
  "policy-document",
  "other",
]);

/** The only partner of a query that asks for one kind of text and nothing else. */
function onlyPartner({ filters }: Query): Partner | undefined {
  const [first, second, third] = filters;
  const [who, type] = first?.key === "who" ? [first, second] : [second, first];
  if (third || who?.key !== "who" || type?.key !== "type" || who.not || type.not || type.values.length > 1)
    return undefined;
  if (type.values.some((one) => UNSIGNED.has(one))) return undefined;
  const [entry, other] = who.entries;
  return !other && entry?.kind === "partner" ? entry.record : undefined;
}

/** Yes or no, before the list, where a query asks whether one partner has one kind of text. */
export function verdictOf(query: Query, found: readonly Instrument[], { find }: Words): string | undefined {
  const partner = onlyPartner(query);
  if (!partner) return undefined;
  const name = partnerShortName(partner);
  if (found.some(isConcluded)) return find.verdicts.has(name);
  const standing = (["negotiating", "announced", "expired", "unknown"] as const).find((status) =>
    found.some((one) => one.status === status),
  );
  return find.verdicts[standing ?? "none"](name);
}
