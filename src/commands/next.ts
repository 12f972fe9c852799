import type { Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import type { Library } from "../library/library.ts";
import { meetingLine } from "../library/lines.ts";
import { toCome } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { nameOf } from "../library/titles.ts";
import { matchesMeeting } from "../query/match.ts";
import { type Order, takeOrder, writeOrder } from "../query/order.ts";
import type { Query } from "../query/query.ts";
import { sayFilters, writeQuery } from "../query/say.ts";
import { widerActions } from "../query/wider.ts";
import type { Citations } from "../text/citations.ts";
import { listAnswer } from "../text/paging.ts";
import { readQuery } from "./ask.ts";
import type { Command } from "./command.ts";
import type { LookContext } from "./context.ts";

/** All meetings to come, worked out once a day: every look-up ahead begins with them. */
const agendas = new WeakMap<Library, { today: string; meetings: readonly Meeting[] }>();
function agendaOf(library: Library, today: string): readonly Meeting[] {
  const known = agendas.get(library);
  if (known?.today === today) return known.meetings;
  const meetings = toCome(library.meetings, today);
  agendas.set(library, { today, meetings });
  return meetings;
}

/** Meetings to come that a query asks for. A vague date counts if any of its days lies in the span. */
export const comingFor = (
  { filters, span }: Query,
  { library, today }: Pick<LookContext, "library" | "today">,
): Meeting[] =>
  agendaOf(library, today).filter(
    (one) =>
      matchesMeeting(one, filters, library) && (!span || (one.when.start <= span.end && one.when.end >= span.start)),
  );

const titleOf = ({ filters, span }: Query, { lexicon, say }: LookContext): string =>
  [say.common.coming, sayFilters(filters, lexicon, say), span?.text].filter(Boolean).join(" · ");

function nothing(query: Query, context: LookContext): Answer {
  const { say } = context;
  const who = query.filters.flatMap((filter) => (filter.key === "who" && !filter.not ? filter.entries : []));
  return {
    title: titleOf(query, context),
    blocks: [prose(say.next.nothing)],
    actions: [
      ...widerActions("next", query, (one) => comingFor(one, context).length, context),
      ...who.slice(0, 2).map((entry) => ({ label: say.next.about(nameOf(entry)), says: entry.record.id })),
    ],
    echo: writeQuery("next", query),
  };
}

function coming(query: Query, order: Order, context: LookContext): Answer {
  const { today, say } = context;
  const all = comingFor(query, context);
  if (all.length === 0) return nothing(query, context);
  const line = writeOrder(writeQuery("next", query), order);
  const [first] = query.filters;
  const partner = first?.key === "who" && first.entries[0]?.kind === "partner" ? first.entries[0].record : undefined;
  const listing = {
    title: titleOf(query, context),
    line,
    all: all.slice(0, order.first),
    sentence: (page: string) => say.next.found(all.length, say.common.order(all.length, order), page),
    lineOf: (meeting: Meeting, cited: Citations) => meetingLine(meeting, today, cited, say),
    actions: [
      ...(partner ? [{ label: partner.name, says: partner.id }] : []),
      ...(query.span || all.length < 2 ? [] : [{ label: say.next.sixMonths, says: `${writeQuery("next", query)} 6m` }]),
    ],
  };
  return listAnswer(listing, context);
}

export const next: Command = {
  name: "next",
  outside: true,
  looks: true,
  run: (words, context) => {
    const { words: asked, order } = takeOrder(words);
    const read = readQuery("next", asked, context, words);
    return "problem" in read ? read.problem : coming(read.query, { ...order, oldest: false }, context);
  },
};
