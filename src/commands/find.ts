import type { Answer, Field, Line } from "../answer.ts";
import { list, prose } from "../answer.ts";
import type { Entry } from "../library/library.ts";
import { instrumentLine, meetingLine, partnerLine, seriesLine } from "../library/lines.ts";
import { nameOf } from "../library/titles.ts";
import { choicesOf } from "../query/lexicon.ts";
import type { Query } from "../query/query.ts";
import { sayFilters, writeQuery } from "../query/say.ts";
import { findingFor } from "../query/subject.ts";
import { type Citations, citations } from "../text/citations.ts";
import { readQuery } from "./ask.ts";
import type { Command } from "./command.ts";
import type { LookContext } from "./context.ts";
import { findOperations, isForOperations } from "./operations.ts";
import { pageActions, pageOf, sayPage } from "./paging.ts";
import { widerActions } from "./wider.ts";

function lineOf(entry: Entry, { library, today, say }: LookContext, cited: Citations): Line {
  switch (entry.kind) {
    case "partner":
      return partnerLine(entry.record, library, cited, say);
    case "instrument":
      return instrumentLine(entry.record, cited, say);
    case "series":
      return seriesLine(entry.record, cited, say);
    case "meeting":
      return meetingLine(entry.record, today, cited, say);
    case "operation":
    case "term":
      return [{ strong: nameOf(entry) }];
  }
}

function found(query: Query, context: LookContext): Answer {
  const { lexicon, say } = context;
  const { subject, entries } = findingFor(query, context);
  const title = say.find.title(sayFilters(query.filters, lexicon, say));
  const line = writeQuery("find", query);
  if (entries.length === 0) {
    const wider = widerActions("find", query, (one) => findingFor(one, context).entries.length, say);
    return { title, blocks: [prose(say.find.nothing[subject])], actions: wider, echo: line };
  }
  const page = pageOf(entries, context.page);
  const cited = citations();
  const [only] = entries.length === 1 ? entries : [];
  return {
    title,
    blocks: [
      prose(say.find.found(say.counts[subject](page.total), sayPage(page, say))),
      list(page.items.map((entry) => lineOf(entry, context, cited))),
    ],
    actions: [...pageActions(line, page, say), ...(only ? [{ label: say.common.showIt, says: only.record.id }] : [])],
    sources: cited.sources,
    echo: line,
  };
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

/** A span without since: or until: limits on both sides. */
const dated = ({ filters, span }: Query): Query =>
  span
    ? {
        filters: [
          ...filters,
          { key: "since", not: false, day: span.start },
          { key: "until", not: false, day: span.end },
        ],
      }
    : { filters };

export const find: Command = {
  name: "find",
  outside: true,
  looks: true,
  run: (words, context) => {
    if (isForOperations(words)) return findOperations(words, context);
    const read = readQuery("find", words, context);
    if ("problem" in read) return read.problem;
    const query = dated(read.query);
    return query.filters.length === 0 ? form(context) : found(query, context);
  },
};
