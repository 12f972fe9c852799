import { regionLabel } from "../library/lines.ts";
import type { Operation } from "../library/schema.ts";
import { shortNameOf } from "../library/titles.ts";
import { parseWhen } from "../library/when.ts";
import { sayPeriod } from "../text/when.ts";
import type { Look } from "./look.ts";
import { matchesOperation, type OperationQuery } from "./operations.ts";
import type { Filter } from "./query.ts";

function dayIn(filter: Filter | undefined, { say }: Look): string | undefined {
  const when = filter && "day" in filter ? parseWhen(filter.day) : undefined;
  return when && sayPeriod(when, say.dates);
}

/** The end of the mandate, and how sure the record is. */
function others(filters: readonly Filter[], context: Look): readonly string[] {
  const { say } = context;
  const [since, until] = (["since", "until"] as const).map((key) =>
    dayIn(
      filters.find((one) => one.key === key),
      context,
    ),
  );
  return [
    ...filters.flatMap((one) => (one.key === "confidence" ? one.values : [])),
    ...(since || until ? [say.operations.ends(since, until)] : []),
  ];
}

/** A country as the data calls it, else as everybody does. */
function hostName(code: string, { library, say }: Look): string {
  const partner = library.partners.find(({ iso }) => iso === code);
  const hosts = library.operations.filter(({ hosts }) => hosts.length === 1 && hosts[0] === code);
  const [shortest] = hosts.map(({ host }) => host).sort((a, b) => a.length - b.length);
  return partner?.name ?? shortest ?? say.records.country(code);
}

/** What is asked for, or left out, in the words of the data. */
function conditions({ own, filters }: OperationQuery, not: boolean, context: Look) {
  const { library, say } = context;
  const some = filters.filter((one) => one.not === not);
  const codes = own.filter((one) => one.not === not && one.key === "hosted-by").flatMap(({ values }) => values);
  const kinds = own.filter((one) => one.not === not && one.key === "kind").flatMap(({ values }) => values);
  return {
    kinds: Object.entries(say.operations.kinds).flatMap(([kind, label]) => (kinds.includes(kind) ? [label] : [])),
    partners: some.flatMap((one) => (one.key === "who" ? one.entries.map(shortNameOf) : [])),
    hosts: codes.map((code) => hostName(code, context)),
    regions: some.flatMap((one) => (one.key === "region" ? one.values.map((id) => regionLabel(id, library)) : [])),
    others: others(some, context),
  };
}

/** What is asked for, in words. */
export const sayOperations = (query: OperationQuery, context: Look): string =>
  context.say.operations.sentence(conditions(query, false, context), conditions(query, true, context));

const isDated = ({ key }: Filter): boolean => key === "since" || key === "until";

/** Those that fit, by name; where the end of the mandate is asked about, the next to end first. */
export function operationsFor(query: OperationQuery, { library }: Look): Operation[] {
  const all = library.operations.filter((one) => matchesOperation(one, query, library));
  return query.filters.some(isDated)
    ? all.sort((a, b) => (a.until?.end ?? "").localeCompare(b.until?.end ?? ""))
    : all.sort((a, b) => a.name.localeCompare(b.name, "en"));
}

/** How many would fit if their end were known: silence about them would be a statement. */
export function endUnknown(query: OperationQuery, look: Look): number {
  if (!query.filters.some(isDated)) return 0;
  const open = operationsFor({ ...query, filters: query.filters.filter((one) => !isDated(one)) }, look);
  return open.filter(({ until }) => until === undefined).length;
}
