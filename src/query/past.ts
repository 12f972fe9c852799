import { addDays, addMonths, daysBetween } from "../days.ts";
import { held, unrecorded } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import type { Look } from "./look.ts";
import { matchesMeeting } from "./match.ts";
import type { Query } from "./query.ts";

type AskedSpan = NonNullable<Query["span"]>;

/** A span as it lies behind: `6m` are the six months until today, "June" the last one. */
function behind(span: AskedSpan, today: string): AskedSpan {
  if (/^\d+[dwmy]$/i.test(span.text))
    return { ...span, start: addDays(today, -daysBetween(today, span.end)), end: today };
  if (span.start <= today || /\d{4}/.test(span.text)) return span;
  return { ...span, start: addMonths(span.start, -12), end: addMonths(span.end, -12) };
}

/** What was asked, with its span as it lies behind. */
export const lookedBack = ({ filters, span }: Query, today: string): Query => ({
  filters,
  ...(span && { span: behind(span, today) }),
});

function fitting({ filters, span }: Query, { library, today }: Look): Meeting[] {
  const asked = span && behind(span, today);
  return library.meetings.filter(
    (one) =>
      matchesMeeting(one, filters, library) && (!asked || (one.when.start <= asked.end && one.when.end >= asked.start)),
  );
}

/** Meetings that were held, the newest first. */
export const heldFor = (query: Query, look: Look): Meeting[] => held(fitting(query, look));

/** How many else were to take place, where a reader might take them for held. */
export const unrecordedFor = (query: Query, look: Look): number => unrecorded(fitting(query, look), look.today).length;
