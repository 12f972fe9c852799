import type { Line } from "../answer.ts";
import { addDays, addMonths, daysBetween } from "../calendar/days.ts";
import type { Library } from "../library/library.ts";
import { mark, sayMeeting } from "../library/lines.ts";
import { held, isPast, meetingsIn, partnerIdsOf, partnerOf, toCome } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { weeksLeft } from "../library/turns.ts";
import { supporting } from "../statement.ts";
import { ago } from "./age.ts";
import { type Finding, HISTORY, type Sky } from "./finding.ts";

/** Eight weeks is what it takes to find a room, a date and a delegation. */
const CLOSING = 56;

const meetingSources = ({ sources }: Meeting) => supporting(sources, "date", "when", "announcement").slice(0, 1);

/** Nobody meets with a partner that no longer exists. */
const isAlive = (one: Meeting, library: Library): boolean => {
  const partners = partnerIdsOf(one, library).flatMap((id) => partnerOf(id, library) ?? []);
  return partners.length === 0 || partners.some(({ status }) => status === "current");
};

const isUnsure = ({ status, when }: Meeting): boolean =>
  status !== "postponed" && (when.precision !== "day" || status === "expected");

const left = (one: Meeting, today: string): string =>
  one.when.end === today ? "this is its last day" : weeksLeft(one, today);

const without = ({ when }: Meeting): string => (when.precision === "day" ? "" : "still without a day, ");

/** Of those that close on one day, the Union’s own meetings come last: somebody else sees to them. */
const ownLast = (one: Meeting, library: Library): number => (partnerIdsOf(one, library).length > 0 ? 0 : 0.5);

const closing = (one: Meeting, { library, today }: Sky): Finding => ({
  kind: "closing",
  key: `closing ${one.id}`,
  about: [one.id],
  text: [
    { strong: one.title },
    " – ",
    ...sayMeeting(one, today),
    `${mark(one.confidence)}; ${without(one)}${left(one, today)}.`,
  ],
  sources: meetingSources(one),
  order: daysBetween(today, one.when.end) + ownLast(one, library),
  help: { label: `Date: ${one.title}`, says: `schedule move ${one.id}` },
});

/** Meetings without a sure day whose time is running out. */
export const closingWindows = (sky: Sky): Finding[] =>
  toCome(sky.library.meetings, sky.today)
    .filter((one) => isUnsure(one) && one.when.end <= addDays(sky.today, CLOSING) && isAlive(one, sky.library))
    .map((one) => closing(one, sky));

/** What was to be on a known day is taken to have been held: that no report was found is a gap in the data, nothing to chase. */
const isTaken = ({ status, when, team }: Meeting): boolean =>
  status === "scheduled" && when.precision === "day" && team === undefined;

/** Whether its series has gone on without it. */
function isOvertaken(one: Meeting, library: Library, today: string): boolean {
  if (one.series === null) return false;
  const others = meetingsIn(one.series, library).filter(({ id }) => id !== one.id);
  const ahead = toCome(others, today).some(({ status }) => status !== "postponed");
  return held(others).some(({ when }) => when.end >= one.when.end) || (one.status === "postponed" && ahead);
}

const isOpen = (one: Meeting, today: string): boolean =>
  one.status === "postponed" ||
  (one.status !== "held" && one.status !== "cancelled" && isPast(one, today) && !isTaken(one));

function sayUnheard(one: Meeting, today: string): Line {
  const { status, when, confidence, team } = one;
  if (status === "postponed")
    return ["was planned for ", { when }, `, then postponed${mark(confidence)}; no new date is known.`];
  const silence = team ? "nobody here has said what came of it" : "no record says whether it took place";
  return [`was ${status} for `, { when }, `${mark(confidence)}, ${ago(when, today)}; ${silence}.`];
}

/** The round before it, where its series has had one. */
const before = (one: Meeting, library: Library): Meeting | undefined =>
  one.series === null ? undefined : held(meetingsIn(one.series, library))[0];

const sayBefore = (last: Meeting | undefined): Line =>
  last ? [" The last one on record was held ", { when: last.when, on: true }, "."] : [];

const unheard = (one: Meeting, { library, today }: Sky, last = before(one, library)): Finding => ({
  kind: "unheard",
  key: `unheard ${one.id}`,
  about: [one.id],
  text: [{ strong: one.title }, " – ", ...sayUnheard(one, today), ...sayBefore(last)],
  sources: [...meetingSources(one), ...(last ? meetingSources(last) : [])],
  order: daysBetween(one.when.end, today),
  help:
    one.status === "postponed"
      ? { label: `Date: ${one.title}`, says: `schedule move ${one.id}` }
      : { label: `Outcome: ${one.title}`, says: `schedule outcome ${one.id}` },
  ...(one.status !== "postponed" && !one.team && one.when.end >= library.release.asOf && { blind: true as const }),
});

/** Meetings whose time has passed, or that were postponed, and of which nothing has been heard since. */
export const unheardOf = (sky: Sky): Finding[] =>
  sky.library.meetings
    .filter(
      (one) =>
        isOpen(one, sky.today) &&
        one.when.end >= addMonths(sky.today, -HISTORY) &&
        isAlive(one, sky.library) &&
        !isOvertaken(one, sky.library, sky.today),
    )
    .map((one) => unheard(one, sky));
