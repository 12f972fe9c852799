import type { Filter, Query } from "./query.ts";

const isDay = (filter: Filter): filter is Filter & { key: "since" | "until" } =>
  filter.key === "since" || filter.key === "until";

/** A query whose two limits are one span, as which they are said. */
export function spanned({ filters, span }: Query): Query {
  const [since, until] = (["since", "until"] as const).map((key) =>
    filters.filter(isDay).find((one) => one.key === key),
  );
  if (span || !since || !until || filters.filter(isDay).length > 2) return { filters, ...(span && { span }) };
  return { filters: filters.filter((one) => !isDay(one)), span: { start: since.day, end: until.day, text: "" } };
}
