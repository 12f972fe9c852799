import { createHash } from "node:crypto";
import type { When } from "../answer.ts";
import { instantOf } from "../clock.ts";
import { addDays } from "../days.ts";
import { seriesOf } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import type { Tenancy } from "../store/store.ts";
import { wordsIn } from "../text/words.ts";
import type { CalendarEvent, Times } from "./calendar.ts";
import type { Alarm, FeedOptions } from "./options.ts";
import { knownSince, sequenceOf } from "./revision.ts";
import { isCalledOff, isVague } from "./selection.ts";
import { descriptionOf, type EventReading, hasHour, placeOf, titleOf } from "./text.ts";

/** What an event is made from besides its meeting. */
export interface Making extends EventReading, FeedOptions {
  readonly tenancy: Tenancy;
  /** Whether an id is one of the public data set. */
  readonly isCurated: (id: string) => boolean;
}

const DOMAIN = "aide-memoire";

/**
 * The same for as long as a meeting lives, wherever it moves to. The name of a team’s own meeting is made of its title,
 * so that two workspaces may have chosen the same: theirs are told apart, and say nothing.
 */
function uidOf({ id }: Meeting, { tenancy: { platform, tenant }, isCurated }: Making): string {
  if (isCurated(id)) return `${id}@${DOMAIN}`;
  const named = createHash("sha256").update(JSON.stringify([platform, tenant, id]));
  return `${named.digest("hex").slice(0, 32)}@${DOMAIN}`;
}

/**
 * No end is made up: a meeting whose hour is known stands as a moment, one of several days lasts until the last is over.
 * What is only known to a month or more stands on the first day on which it may be: ninety days of it would be noise.
 */
function timesOf(when: When): Times {
  if (!hasHour(when)) return { first: when.start, last: isVague({ when }) ? when.start : when.end };
  return {
    start: instantOf(when.start, when.time, when.zone),
    end: when.end > when.start ? instantOf(addDays(when.end, 1), "00:00", when.zone) : null,
    zone: when.zone,
  };
}

const SECONDS: Readonly<Record<Alarm["unit"], number>> = { w: 604_800, d: 86_400, h: 3600, min: 60 };
/** Days are counted back to this hour where a meeting has none. */
const MORNING = 9 * SECONDS.h;

/** Hours are counted back from an hour that is known, and from no other. */
function alarmsOf(meeting: Meeting, alarms: readonly Alarm[]): number[] {
  if (isVague(meeting) || isCalledOff(meeting) || meeting.status === "held") return [];
  const timed = hasHour(meeting.when);
  return alarms
    .filter(({ unit }) => timed || unit === "d" || unit === "w")
    .map(({ amount, unit }) => amount * SECONDS[unit] - (timed ? 0 : MORNING));
}

/** Nothing is more certain here than its source; a postponed meeting does not take place on the date that it had. */
function statusOf(meeting: Meeting): CalendarEvent["status"] {
  if (isCalledOff(meeting)) return "CANCELLED";
  const isSet = meeting.status === "scheduled" || meeting.status === "held";
  return isSet && meeting.confidence === "confirmed" ? "CONFIRMED" : "TENTATIVE";
}

export function eventOf(meeting: Meeting, making: Making): CalendarEvent {
  const say = wordsIn(making.language);
  const series = seriesOf(meeting, making.library);
  return {
    uid: uidOf(meeting, making),
    sequence: sequenceOf(meeting, making.library),
    changed: knownSince(meeting, making.library),
    times: timesOf(meeting.when),
    status: statusOf(meeting),
    title: titleOf(meeting, making),
    place: placeOf(meeting),
    description: descriptionOf(meeting, making),
    category: series ? say.vocabulary.toolkit[series.kind].label : say.calendars.event.meeting,
    url: meeting.sources.find(({ url }) => url)?.url ?? null,
    alarms: alarmsOf(meeting, making.alarms),
  };
}
