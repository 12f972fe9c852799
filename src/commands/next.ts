import type { Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import { addDays, lastOfMonth, mondayOf, WEEK } from "../days.ts";
import type { Library } from "../library/library.ts";
import { legend, meetingLine } from "../library/lines.ts";
import type { Meeting } from "../library/schema.ts";
import type { Span } from "../library/span.ts";
import { nameOf } from "../library/titles.ts";
import { nextOf } from "../library/weight.ts";
import { matchesMeeting } from "../query/match.ts";
import { type Order, takeOrder, writeOrder } from "../query/order.ts";
import type { Query } from "../query/query.ts";
import { writeQuery } from "../query/say.ts";
import { spanned } from "../query/spanned.ts";
import { widerActions } from "../query/wider.ts";
import type { Citations } from "../text/citations.ts";
import { listAnswer } from "../text/paging.ts";
import { datedFirst, isDated, lookTitle, nextHeadline } from "./agenda.ts";
import { readQuery } from "./ask.ts";
import type { Command } from "./command.ts";
import type { LookContext } from "./context.ts";

/** All meetings to come, worked out once a day: every look-up ahead begins with them. */
const agendas = new WeakMap<Library, { today: string; meetings: readonly Meeting[] }>();
function agendaOf(library: Library, today: string): readonly Meeting[] {
  const known = agendas.get(library);
  if (known?.today === today) return known.meetings;
  const meetings = nextOf(library.meetings, today, library);
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

const titleOf = (query: Query, context: LookContext): string => lookTitle(context.say.common.coming, query, context);

/** Months of a calendar period that is asked for as "next year". */
const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

/** "next week" and "next year" are the calendar’s, as everybody means them; other spans begin today. */
function calendarSpan(text: string, today: string): Span | undefined {
  if (text === "week") return { start: addDays(mondayOf(today), WEEK), end: addDays(mondayOf(today), 2 * WEEK - 1) };
  const count = MONTHS[text];
  if (count === undefined) return undefined;
  const first = Math.ceil(Number(today.slice(5, 7)) / count) * count;
  const year = Number(today.slice(0, 4));
  return { start: addDays(lastOfMonth(year, first), 1), end: lastOfMonth(year, first + count) };
}

const asMeant = ({ filters, span }: Query, today: string): Query => ({
  filters,
  ...(span && { span: { ...span, ...calendarSpan(span.text, today) } }),
});

function nothing(query: Query, context: LookContext): Answer {
  const { say } = context;
  const who = query.filters.flatMap((filter) => (filter.key === "who" && !filter.not ? filter.entries : []));
  return {
    title: titleOf(query, context),
    headline: nextHeadline(spanned(query), [], context),
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
  const all = datedFirst(comingFor(query, context));
  const asked = spanned(query);
  if (all.length === 0) return nothing(query, context);
  const line = writeOrder(writeQuery("next", query), order);
  const [first] = query.filters;
  const partner = first?.key === "who" && first.entries[0]?.kind === "partner" ? first.entries[0].record : undefined;
  const listing = {
    title: titleOf(query, context),
    headline: nextHeadline(asked, all, context),
    line,
    all: all.slice(0, order.first),
    sentence: (page: string) =>
      say.next.found(all.length, all.filter(isDated).length, say.common.order(all.length, order), page),
    lineOf: (meeting: Meeting, cited: Citations) => meetingLine(meeting, today, cited, say),
    below: (shown: readonly Meeting[]) => legend(shown, say),
    under: (meeting: Meeting) => (isDated(meeting) ? undefined : asked.span ? say.next.couldFall : say.next.noDay),
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
    return "problem" in read
      ? read.problem
      : coming(asMeant(read.query, context.today), { ...order, oldest: false }, context);
  },
};
