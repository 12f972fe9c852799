import type { Answer, Field, Line } from "../answer.ts";
import { prose } from "../answer.ts";
import type { Confidence } from "../kinds.ts";
import type { Entry, Library } from "../library/library.ts";
import { legend } from "../library/lines.ts";
import type { Instrument } from "../library/schema.ts";
import { choicesOf } from "../query/lexicon.ts";
import { inOrder, type Order, takeOrder, writeOrder } from "../query/order.ts";
import { type Filter, filtersOf, type Query } from "../query/query.ts";
import { sayFilters, writeQuery } from "../query/say.ts";
import { type Finding, findingFor } from "../query/subject.ts";
import { typesAsked } from "../query/together.ts";
import { verdictOf } from "../query/verdict.ts";
import { widerActions } from "../query/wider.ts";
import type { Citations } from "../text/citations.ts";
import { listAnswer } from "../text/paging.ts";
import type { Words } from "../text/words.ts";
import { readQuery } from "./ask.ts";
import type { Command } from "./command.ts";
import type { LookContext } from "./context.ts";
import { countsOf, type Row, rowLine, rowsOf } from "./finding/rows.ts";
import { findOperations, isForOperations } from "./operations.ts";

/** What of it may bear a mark. */
const marked = (row: Row): readonly { readonly confidence: Confidence }[] =>
  row.kind === "texts" ? row.texts : row.kind === "term" || row.kind === "operation" ? [] : [row.record];

function dayOf(entry: Entry): string | undefined {
  if (entry.kind === "instrument") return entry.record.signed?.end;
  return entry.kind === "meeting" ? entry.record.when.end : undefined;
}

const instrumentsIn = (entries: readonly Entry[]): Instrument[] =>
  entries.flatMap((entry) => (entry.kind === "instrument" ? [entry.record] : []));

/** All rows of so short a list stand on one card. */
const SHORT_LIST = 25;

function countOf(
  query: Query,
  { subject, entries }: Finding,
  order: Order,
  page: string,
  { find, counts, common }: Words,
) {
  const said = common.order(entries.length, order);
  if (said === "" && page === "") return "";
  return typesAsked(query.filters).length > 1
    ? find.haveAll(entries.length, said, page)
    : find.found(counts[subject](entries.length), said, page);
}

/** Yes or no; else how many there are, and how they stand. */
function headlineOf(query: Query, { subject, entries }: Finding, { lexicon, say }: LookContext): Line {
  const texts = instrumentsIn(entries);
  const verdict = verdictOf(query, texts, say);
  if (verdict !== undefined) return [verdict];
  if (entries.length === 0) return [say.find.nothing[subject]];
  const filters = sayFilters(query.filters, lexicon, say);
  return [say.find.headline(say.counts[subject](entries.length), countsOf(texts, say), filters)];
}

function found(query: Query, order: Order, context: LookContext): Answer {
  const { lexicon, say } = context;
  const finding = findingFor(query, context);
  const title = say.find.title(sayFilters(query.filters, lexicon, say));
  const headline = headlineOf(query, finding, context);
  const line = writeOrder(writeQuery("find", query), order);
  if (finding.entries.length === 0) {
    const actions = widerActions("find", query, (one) => findingFor(one, context).entries.length, context);
    return { title, headline, blocks: [], actions };
  }
  const [only] = finding.entries.length === 1 ? finding.entries : [];
  const all = rowsOf(inOrder(finding.entries, order, dayOf), context);
  const listing = {
    title,
    headline,
    line,
    all,
    ...(all.length <= SHORT_LIST && { size: SHORT_LIST }),
    sentence: (page: string) => countOf(query, finding, order, page, say),
    lineOf: (row: Row, cited: Citations) => rowLine(row, query, context, cited),
    below: (shown: readonly Row[]) => legend(shown.flatMap(marked), say),
    actions: only ? [{ label: say.common.showIt, says: only.record.id }] : [],
  };
  return listAnswer(listing, context);
}

const choice = (name: "type" | "area" | "region" | "kind", { lexicon, say }: LookContext): Field => ({
  name,
  label: say.find.form[name],
  kind: "choices",
  options: choicesOf(name, lexicon, say),
  before: `${name}:`,
});

function form(context: LookContext): Answer {
  const { title, text, since, sinceHint, submit } = context.say.find.form;
  return {
    title,
    blocks: [
      prose(text),
      {
        kind: "form",
        form: {
          says: "find",
          fields: [
            ...(["type", "area", "region", "kind"] as const).map((name) => choice(name, context)),
            { name: "since", label: since, hint: sinceHint, kind: "text", before: "since:" },
          ],
          submit,
        },
      },
    ],
    audience: "asker",
  };
}

/** "sdp switzerland" is what one text is called, and asks whether that partner has such a text. */
const asTypes = (filters: readonly Filter[], { byId }: Library): Query => ({
  filters: filters.flatMap((filter): Filter[] => {
    const [entry, second] = filter.key === "who" && !filter.not ? filter.entries : [];
    if (entry?.kind !== "instrument" || second) return [filter];
    const partner = byId.get(entry.record.partner ?? "");
    return partner
      ? [
          { key: "type", not: false, values: [entry.record.type] },
          { key: "who", not: false, entries: [partner] },
        ]
      : [filter];
  }),
});

export const find: Command = {
  name: "find",
  outside: true,
  looks: true,
  run: (words, context) => {
    if (isForOperations(words)) return findOperations(words, context);
    const { words: asked, order } = takeOrder(words);
    const read = readQuery("find", asked, context, words);
    if ("problem" in read) return read.problem;
    const query = asTypes(filtersOf(read.query), context.library);
    return query.filters.length === 0 ? form(context) : found(query, order, context);
  },
};
