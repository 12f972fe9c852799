import type { Answer, Line } from "../answer.ts";
import { prose } from "../answer.ts";
import { legend, mark } from "../library/lines.ts";
import type { Operation } from "../library/schema.ts";
import { type OperationQuery, understandOperations, writeOperations } from "../query/operations.ts";
import { endUnknown, operationsFor, sayOperations } from "../query/operationsFor.ts";
import { inOrder, type Order, takeOrder, writeOrder } from "../query/order.ts";
import { joinTitle } from "../text/blocks.ts";
import type { Citations } from "../text/citations.ts";
import { listAnswer } from "../text/paging.ts";
import type { Words } from "../text/words.ts";
import { notUnderstood } from "./ask.ts";
import type { LookContext } from "./context.ts";

const NAMES: ReadonlySet<string> = new Set(["operations", "operation", "missions", "mission", "csdp"]);

/** Whether the words after `find` ask for missions and operations. */
export const isForOperations = ([first = ""]: readonly string[]): boolean => NAMES.has(first.toLowerCase());

/** All rows of so short a list stand on one card. */
const SHORT_LIST = 25;

/** Until when it runs, as far as a source says so. */
function mandateOf({ mandate, until, mandateSeen }: Operation, { operations }: Words): Line {
  if (mandate === "running") return until ? operations.until(until) : [operations.noEndGiven];
  return mandateSeen ? operations.unverifiedAfter(mandateSeen) : [operations.unverified];
}

/** Where it is, unless its name says so. */
const rowOf = (one: Operation, { say }: LookContext, { cite }: Citations): Line => {
  const name = one.abbreviation ?? one.name;
  const [host = ""] = one.host.split(" (");
  return [
    { strong: name },
    name.includes(host) ? "" : ` · ${host}`,
    " · ",
    ...mandateOf(one, say),
    mark(one.confidence, say),
    ...cite(one.sources, 1),
  ];
};

function listed(query: OperationQuery, order: Order, context: LookContext): Answer {
  const { say } = context;
  const line = writeOrder(writeOperations(query), order);
  const asked = sayOperations(query, context);
  const title = joinTitle(say.operations.title, asked);
  const all = operationsFor(query, context);
  const running = all.filter(({ mandate }) => mandate === "running").length;
  const open = endUnknown(query, context);
  const unknown = open > 0 ? [prose(say.operations.noEnd(say.counts.operation(open)))] : [];
  if (all.length === 0)
    return {
      title,
      headline: [say.operations.nothing],
      blocks: unknown,
      actions: [{ label: say.operations.all, says: "find operations" }],
    };
  const [only] = all.length === 1 ? all : [];
  const listing = {
    title,
    headline: [say.operations.headline(say.counts.operation(all.length), running, asked)],
    size: SHORT_LIST,
    line,
    all: inOrder(all, { ...order, oldest: false }, ({ until }) => until?.end),
    sentence: (page: string) => {
      const ordered = say.common.order(all.length, order);
      return ordered + page === "" ? "" : say.operations.found(say.counts.operation(all.length), ordered, page);
    },
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
