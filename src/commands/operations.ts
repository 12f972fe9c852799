import type { Answer, Line } from "../answer.ts";
import { prose } from "../answer.ts";
import { legend, mark } from "../library/lines.ts";
import type { Operation } from "../library/schema.ts";
import { operationName } from "../library/titles.ts";
import { type OperationQuery, understandOperations, writeOperations } from "../query/operations.ts";
import { endUnknown, operationsFor, sayOperations } from "../query/operationsFor.ts";
import { inOrder, type Order, takeOrder, writeOrder } from "../query/order.ts";
import { mandateLine } from "../records/operation.ts";
import { joinTitle } from "../text/blocks.ts";
import type { Citations } from "../text/citations.ts";
import { listAnswer } from "../text/paging.ts";
import { notUnderstood } from "./ask.ts";
import type { LookContext } from "./context.ts";

const NAMES: ReadonlySet<string> = new Set(["operations", "operation", "missions", "mission", "csdp"]);

/** Whether the words after `find` ask for missions and operations. */
export const isForOperations = ([first = ""]: readonly string[]): boolean => NAMES.has(first.toLowerCase());

const rowOf = (one: Operation, { say }: LookContext, { cite }: Citations): Line => [
  { strong: operationName(one) },
  ...say.operations.row(say.operations.kinds[one.kind], one.host, mandateLine(one, say)),
  mark(one.confidence, say),
  ...cite(one.sources, 1),
];

function listed(query: OperationQuery, order: Order, context: LookContext): Answer {
  const { say } = context;
  const line = writeOrder(writeOperations(query), order);
  const title = joinTitle(say.operations.title, sayOperations(query, context));
  const all = operationsFor(query, context);
  const open = endUnknown(query, context);
  const unknown = open > 0 ? [prose(say.operations.noEnd(say.counts.operation(open)))] : [];
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
    below: (shown: readonly Operation[]) => [...unknown, ...legend(shown, say)],
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
