import type { Line } from "../answer.ts";
import { ago } from "../calendar/distance.ts";
import { addDays, addMonths, daysBetween } from "../days.ts";
import type { Library } from "../library/library.ts";
import { mark, sayMeeting } from "../library/lines.ts";
import { held, isPast, meetingsIn, partnerIdsOf, partnerOf, toCome } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { weeksLeft } from "../library/turns.ts";
import { supporting } from "../statement.ts";
import type { Words } from "../text/words.ts";
import { type Finding, HISTORY, type RadarInput } from "./finding.ts";

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

function sayLeft(one: Meeting, today: string, say: Words): string {
  const { radar } = say;
  const left = one.when.end === today ? radar.lastDay : weeksLeft(one, today, say);
  return one.when.precision === "day" ? left : radar.withoutDay(left);
}

/** Of those that close on one day, the Union’s own meetings come last: somebody else sees to them. */
const ownLast = (one: Meeting, library: Library): number => (partnerIdsOf(one, library).length > 0 ? 0 : 0.5);

const closing = (one: Meeting, { library, today, say }: RadarInput): Finding => ({
  kind: "closing",
  key: `closing ${one.id}`,
  about: [one.id],
  text: say.radar.closing(one.title, sayMeeting(one, today, say), mark(one.confidence, say), sayLeft(one, today, say)),
  sources: meetingSources(one),
  order: daysBetween(today, one.when.end) + ownLast(one, library),
  help: { label: say.radar.help.date(one.title), says: `schedule move ${one.id}` },
});

/** Meetings without a sure day whose time is running out. */
export const closingWindows = (input: RadarInput): Finding[] =>
  toCome(input.library.meetings, input.today)
    .filter((one) => isUnsure(one) && one.when.end <= addDays(input.today, CLOSING) && isAlive(one, input.library))
    .map((one) => closing(one, input));

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

function sayUnheard(one: Meeting, today: string, say: Words): Line {
  const { status, when, team } = one;
  const marked = mark(one.confidence, say);
  if (status === "postponed") return say.radar.postponed(when, marked);
  const said = say.vocabulary.meetingStatuses[status].inside;
  return say.radar.passed(said, when, marked, ago(when, today, say), team !== undefined);
}

/** The round before it, where its series has had one. */
const before = (one: Meeting, library: Library): Meeting | undefined =>
  one.series === null ? undefined : held(meetingsIn(one.series, library))[0];

const unheard = (one: Meeting, { library, today, say }: RadarInput, last = before(one, library)): Finding => ({
  kind: "unheard",
  key: `unheard ${one.id}`,
  about: [one.id],
  text: say.radar.unheard(one.title, sayUnheard(one, today, say), last?.when),
  sources: [...meetingSources(one), ...(last ? meetingSources(last) : [])],
  order: daysBetween(one.when.end, today),
  help:
    one.status === "postponed"
      ? { label: say.radar.help.date(one.title), says: `schedule move ${one.id}` }
      : { label: say.radar.help.outcome(one.title), says: `schedule outcome ${one.id}` },
  ...(one.status !== "postponed" && !one.team && one.when.end >= library.release.asOf && { blind: true as const }),
});

/** Meetings whose time has passed, or that were postponed, and of which nothing has been heard since. */
export const unheardOf = (input: RadarInput): Finding[] =>
  input.library.meetings
    .filter(
      (one) =>
        isOpen(one, input.today) &&
        one.when.end >= addMonths(input.today, -HISTORY) &&
        isAlive(one, input.library) &&
        !isOvertaken(one, input.library, input.today),
    )
    .map((one) => unheard(one, input));
