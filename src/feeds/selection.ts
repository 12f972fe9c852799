import { dayOf } from "../clock.ts";
import { addDays } from "../days.ts";
import type { Library } from "../library/library.ts";
import { isPast, toCome } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { nameOf } from "../library/titles.ts";
import type { Lexicon } from "../query/lexicon.ts";
import { matchesMeeting } from "../query/match.ts";
import type { Filter } from "../query/query.ts";
import { sayFilters } from "../query/say.ts";
import { filtersOf, isRadar } from "../subscriptions/subscription.ts";
import type { Words } from "../text/words.ts";
import type { FeedOptions } from "./options.ts";
import { changeOf } from "./revision.ts";

/** Called off meetings stay so long after they were, for calendars to learn of it. */
const CALLED_OFF_DAYS = 90;
const PAST_DAYS = 365;

/** The rule of a calendar with all meetings. An empty rule means what the conversation follows. */
export const EVERYTHING = "everything";

/** A view of the data and of what people call things in it. */
export interface LibraryView {
  readonly library: Library;
  readonly lexicon: Lexicon;
}

export const isCalledOff = ({ status }: Meeting): boolean => status === "cancelled" || status === "postponed";
export const isVague = ({ when }: Pick<Meeting, "when">): boolean => when.precision !== "day";

/** Whether a meeting still stands in calendars on an ISO day. */
export function isKept(meeting: Meeting, library: Library, today: string): boolean {
  const { when, status } = meeting;
  if (isCalledOff(meeting)) {
    const changed = changeOf(meeting, library);
    const last = changed === undefined ? when.end : dayOf(new Date(changed), "UTC");
    return addDays(last, CALLED_OFF_DAYS) >= today;
  }
  // Of a month that is over nobody knows on which of its days there was anything.
  const isOpen = isVague(meeting) && status !== "held";
  return when.end >= (isOpen ? today : addDays(today, -PAST_DAYS));
}

const filtersIn = (rule: string, { library, lexicon }: LibraryView): readonly Filter[] | undefined =>
  rule === EVERYTHING ? [] : filtersOf(rule, library, lexicon);

/** What a calendar asks for: its own rule, or all that its conversation follows. The radar is about what has no date. */
export const rulesOf = (
  { rule }: { readonly rule: string },
  followed: readonly { readonly rule: string }[],
): readonly string[] => (rule === "" ? followed.filter((one) => !isRadar(one)).map((one) => one.rule) : [rule]);

/** Meetings that one of some rules asks for and that still stand in calendars. A rule whose names are gone asks for none. */
export function wantedBy(rules: readonly string[], view: LibraryView, today: string): readonly Meeting[] {
  const asked = rules.flatMap((rule) => {
    const filters = filtersIn(rule, view);
    return filters ? [filters] : [];
  });
  return view.library.meetings.filter(
    (one) => isKept(one, view.library, today) && asked.some((filters) => matchesMeeting(one, filters, view.library)),
  );
}

/** How many meetings a calendar holds now, and of which sort. `past`: of the last twelve months. */
export function contentsOf(
  meetings: readonly Meeting[],
  { vague: withVague }: Pick<FeedOptions, "vague">,
  today: string,
) {
  const coming = toCome(meetings, today).filter((one) => !isCalledOff(one));
  const vague = coming.filter(isVague).length;
  return {
    dated: coming.length - vague,
    vague,
    past: meetings.filter((one) => isPast(one, today) && (withVague || !isVague(one))).length,
    calledOff: meetings.filter((one) => isCalledOff(one) && !isPast(one, today)).length,
  };
}

/** What the calendar of a rule is called. */
export function nameOfFeed(rule: string, view: LibraryView, say: Words): string {
  const { calendars } = say;
  if (rule === "") return calendars.whatIsFollowed;
  const filters = filtersIn(rule, view);
  const [first] = filters ?? [];
  if (filters?.length === 0) return calendars.allMeetings;
  if (filters?.length === 1 && first?.key === "who" && !first.not && first.entries.length === 1 && first.entries[0])
    return nameOf(first.entries[0]);
  return filters ? sayFilters(filters, view.lexicon, say) : rule;
}
