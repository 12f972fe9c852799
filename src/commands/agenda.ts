import type { Line } from "../answer.ts";
import { meetingsIn, meetingsWith } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { partnerShortName } from "../library/titles.ts";
import type { Query } from "../query/query.ts";
import { sayFilters } from "../query/say.ts";
import { spanned } from "../query/spanned.ts";
import { meetingHeadline, meetingStanding } from "../records/meetingHeadline.ts";
import { joinTitle } from "../text/blocks.ts";
import { saySpan } from "../text/span.ts";
import type { LookContext } from "./context.ts";

/** "What is coming · Norway · December 2026" */
export function lookTitle(name: string, query: Query, { lexicon, say, today }: LookContext): string {
  const { filters, span } = spanned(query);
  return joinTitle(name, sayFilters(filters, lexicon, say), span && saySpan(span, today, say));
}

export const isDated = ({ when }: Meeting): boolean => when.precision === "day";

/** Those with a day, the nearest first; then those that are only known to a month or less exactly, by the last day on which they may be. */
export const datedFirst = (meetings: readonly Meeting[]): Meeting[] => {
  const dated = meetings.filter(isDated);
  return [...dated.sort((a, b) => (a.when.start < b.when.start ? -1 : 1)), ...meetings.filter((one) => !isDated(one))];
};

/** The one partner or dialogue that a query is about, its meetings, and the sentences that say it. */
function subjectOf({ filters }: Query, { library, say: { records } }: LookContext) {
  const [only, ...more] = filters;
  if (only?.key !== "who" || only.not || more.length > 0) return undefined;
  const [entry, ...others] = only.entries;
  if (others.length > 0) return undefined;
  if (entry?.kind === "partner")
    return {
      name: partnerShortName(entry.record),
      sentences: records.headlines.partner,
      meetings: meetingsWith(entry.record.id, library),
    };
  if (entry?.kind === "series")
    return {
      name: entry.record.name,
      sentences: records.headlines.series,
      meetings: meetingsIn(entry.record.id, library),
    };
  return undefined;
}

/** What a look ahead comes to: the next with a day, else that there is none, and how many may still be in the span. */
export function nextHeadline(query: Query, all: readonly Meeting[], context: LookContext): Line {
  const { say, today } = context;
  const subject = subjectOf(query, context);
  const span = query.span && saySpan(query.span, today, say, true);
  const [first] = datedFirst(all);
  if (!first)
    return subject && !span
      ? meetingHeadline(subject.name, subject.meetings, subject.sentences, context)
      : [say.next.none(span)];
  if (span && !isDated(first)) return [say.next.noneDated(span, all.length)];
  const standing = meetingStanding(first, context);
  if (subject && !span) return subject.sentences.next(subject.name, standing, first.title);
  const dated = all.filter(isDated).length;
  return say.next.first(dated, all.length - dated, span, standing, first.title);
}

/** What a look back comes to: the newest that was held. */
export function lastHeadline(query: Query, newest: Meeting | undefined, context: LookContext): Line {
  const { say, today } = context;
  const span = query.span && saySpan(query.span, today, say, true);
  return newest ? say.last.newest(newest.title, newest.when) : [say.last.none(span)];
}
