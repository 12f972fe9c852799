import type { Answer, Line } from "../answer.ts";
import { prose } from "../answer.ts";
import { mark, regionLabel } from "../library/lines.ts";
import type { Operation } from "../library/schema.ts";
import { nameOf, operationName } from "../library/titles.ts";
import { parseWhen } from "../library/when.ts";
import { matchesOperation, type OperationQuery, understandOperations, writeOperations } from "../query/operations.ts";
import { inOrder, type Order, takeOrder, writeOrder } from "../query/order.ts";
import type { Filter } from "../query/query.ts";
import { mandateLine } from "../records/operation.ts";
import type { Citations } from "../text/citations.ts";
import { listAnswer } from "../text/paging.ts";
import { sayPeriod } from "../text/when.ts";
import { notUnderstood } from "./ask.ts";
import type { LookContext } from "./context.ts";

const NAMES: ReadonlySet<string> = new Set(["operations", "operation", "missions", "mission", "csdp"]);

/** Whether the words after `find` ask for missions and operations. */
export const isForOperations = ([first = ""]: readonly string[]): boolean => NAMES.has(first.toLowerCase());

function dayIn(filter: Filter | undefined, { say }: LookContext): string | undefined {
  const when = filter && "day" in filter ? parseWhen(filter.day) : undefined;
  return when && sayPeriod(when, say.dates);
}

/** The end of the mandate, and how sure the record is. */
function others(filters: readonly Filter[], context: LookContext): readonly string[] {
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
function hostName(code: string, { library, say }: LookContext): string {
  const partner = library.partners.find(({ iso }) => iso === code);
  const hosts = library.operations.filter(({ hosts }) => hosts.length === 1 && hosts[0] === code);
  const [shortest] = hosts.map(({ host }) => host).sort((a, b) => a.length - b.length);
  return partner?.name ?? shortest ?? say.records.country(code);
}

function askedFor({ own, filters }: OperationQuery, not: boolean, context: LookContext) {
  const { library, say } = context;
  const some = filters.filter((one) => one.not === not);
  const codes = own.filter((one) => one.not === not && one.key === "hosted-by").flatMap(({ values }) => values);
  const kinds = own.filter((one) => one.not === not && one.key === "kind").flatMap(({ values }) => values);
  return {
    kinds: Object.entries(say.operations.kinds).flatMap(([kind, label]) => (kinds.includes(kind) ? [label] : [])),
    partners: some.flatMap((one) => (one.key === "who" ? one.entries.map(nameOf) : [])),
    hosts: codes.map((code) => hostName(code, context)),
    regions: some.flatMap((one) => (one.key === "region" ? one.values.map((id) => regionLabel(id, library)) : [])),
    others: others(some, context),
  };
}

const isDated = ({ key }: Filter): boolean => key === "since" || key === "until";

/** By name; where the end of the mandate is asked about, the next to end first. */
function fitting(query: OperationQuery, { library }: LookContext): Operation[] {
  const all = library.operations.filter((one) => matchesOperation(one, query, library));
  return query.filters.some(isDated)
    ? all.sort((a, b) => (a.until?.end ?? "").localeCompare(b.until?.end ?? ""))
    : all.sort((a, b) => a.name.localeCompare(b.name, "en"));
}

/** How many would fit if their end were known: silence about them would be a statement. */
function withoutEnd(query: OperationQuery, context: LookContext): Line[] {
  const { say } = context;
  if (!query.filters.some(isDated)) return [];
  const open = fitting({ ...query, filters: query.filters.filter((one) => !isDated(one)) }, context);
  const { length } = open.filter(({ until }) => until === undefined);
  return length > 0 ? [[say.operations.noEnd(say.counts.operation(length))]] : [];
}

const rowOf = (one: Operation, { say }: LookContext, { cite }: Citations): Line => [
  { strong: operationName(one) },
  ...say.operations.row(say.operations.kinds[one.kind], one.host, mandateLine(one, say)),
  mark(one.confidence, say),
  ...cite(one.sources, 1),
];

function listed(query: OperationQuery, order: Order, context: LookContext): Answer {
  const { say } = context;
  const line = writeOrder(writeOperations(query), order);
  const asked = say.operations.sentence(askedFor(query, false, context), askedFor(query, true, context));
  const title = [say.operations.title, asked].filter(Boolean).join(" · ");
  const all = fitting(query, context);
  const unknown = withoutEnd(query, context).map((one) => prose(...one));
  if (all.length === 0)
    return {
      title,
      blocks: [prose(say.operations.nothing), ...unknown],
      actions: [{ label: say.operations.all, says: "find operations" }],
      echo: line,
    };
  const [only] = all.length === 1 ? all : [];
  const listing = {
    title,
    line,
    all: inOrder(all, { ...order, oldest: false }, ({ until }) => until?.end),
    sentence: (page: string) =>
      say.operations.found(say.counts.operation(all.length), say.common.order(all.length, order), page),
    lineOf: (one: Operation, cited: Citations) => rowOf(one, context, cited),
    below: unknown,
    actions: only ? [{ label: say.common.showIt, says: only.id }] : [],
  };
  return listAnswer(listing, context);
}

/** The words after `find`, of which the first says that missions and operations are looked for. */
export function findOperations(words: readonly string[], context: LookContext): Answer {
  const { lexicon, library, today, say } = context;
  const { words: asked, order } = takeOrder(words.filter((word, at) => at > 1 || !isForOperations([word])));
  const read = understandOperations(asked, { lexicon, names: library.names, library, today });
  return "problem" in read ? notUnderstood("find", words, read.problem, say) : listed(read, order, context);
}
