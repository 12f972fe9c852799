import type { When } from "../answer.ts";
import { addDays, daysBetween } from "../days.ts";
import { clocksOf } from "./clocks.ts";
import type { Event } from "./event.ts";
import { cleanPlace, cleanTitle, cleanUrl, type Imported, shortId } from "./imported.ts";
import { inZone, type Moment } from "./moments.ts";
import { type Budget, recurring } from "./recurrence.ts";
import type { Wanted } from "./wanted.ts";

const MOST_OCCURRENCES = 200;
/** Of days that are taken out of a rule again, none may be missed. */
const MOST_EXCEPTIONS = 2000;

/** `more`: it recurs more often than is kept; `spent`: it takes too long to find out when. */
export interface Occurring {
  readonly meetings: readonly Imported[];
  readonly more: boolean;
  readonly spent: boolean;
}

/** A time on clocks that have no name is told on those of the conversation. */
function whenOf(moment: Moment, further: number, { zone }: Wanted): When {
  const told = moment.clocks?.zone === undefined ? inZone(moment, clocksOf(zone)) : moment;
  const { day, time, clocks } = told;
  return {
    start: day,
    end: addDays(day, further),
    precision: "day",
    ...(time !== undefined && clocks?.zone !== undefined && { time, zone: clocks.zone }),
  };
}

/** All of a meeting but its date and its name here. */
type Common = Omit<Imported, "id" | "when">;

function commonOf(event: Event, wanted: Wanted): Common {
  const place = cleanPlace(event.place);
  const url = cleanUrl(event.url);
  return {
    title: cleanTitle(event.title, wanted),
    ...(place && { place }),
    ...(url && { url }),
    status: event.status,
  };
}

/** Without a UID the title and the day have to do. */
export const idOf = ({ uid, title, start }: Event): string =>
  `ics-${uid === "" ? shortId(title, start.day) : shortId(uid)}`;
const occurrenceId = (id: string, day: string): string => `${id}-${day.replaceAll("-", "")}`;

const isWithin = ({ when }: Imported, { from, until }: Wanted): boolean => when.end >= from && when.start <= until;

const keyOf = ({ day, time = "" }: Moment): string => `${day} ${time}`;

/** An entry that stands for an occurrence and all that follow. */
interface Onwards {
  /** The occurrence for which it stands. */
  readonly day: string;
  readonly event: Event;
  readonly days: number;
  readonly common: Common;
}

function onwardsOf(instead: readonly Event[], { start }: Event, wanted: Wanted): Onwards[] {
  return instead
    .flatMap((event) => {
      if (!event.onwards || !event.insteadOf) return [];
      const { day } = inZone(event.insteadOf, start.clocks);
      return { day, event, days: daysBetween(day, event.start.day), common: commonOf(event, wanted) };
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

interface Found {
  readonly moments: readonly Moment[];
  readonly more: boolean;
  readonly spent: boolean;
}

/** All moments at which an entry says that it takes place. */
function momentsOf({ start, rules, exceptRules, also }: Event, from: string, until: string, budget: Budget): Found {
  const found = rules.map((rule) => recurring(rule, start.day, { from, until, most: MOST_OCCURRENCES }, budget));
  const spent = found.some((one) => one.spent);
  const except = exceptRules.flatMap(
    (rule) => recurring(rule, start.day, { from, until, most: MOST_EXCEPTIONS }, budget, false).days,
  );
  const off = new Set(except);
  const days = new Set([...(spent ? [] : [start.day]), ...found.flatMap((one) => one.days)]);
  const all = [
    ...[...days]
      .sort()
      .filter((day) => !off.has(day))
      .map((day) => ({ ...start, day })),
    ...also.map((one) => ({ ...start, ...one })),
  ];
  const moments = [...new Map(all.map((one) => [keyOf(one), one])).values()];
  return { moments, spent, more: found.some((one) => one.more) };
}

/** What is taken out by its hour is only that; an hour at which nothing takes place means whatever does on that day. */
function outside(moments: readonly Moment[], without: readonly Moment[]): (moment: Moment) => boolean {
  const times = new Set(moments.map(keyOf));
  const exact = new Set(without.map(keyOf).filter((key) => times.has(key)));
  const days = new Set(without.filter((one) => !times.has(keyOf(one))).map(({ day }) => day));
  return (moment) => !exact.has(keyOf(moment)) && !days.has(moment.day);
}

/** All dates of what recurs; on those for which it has entries of their own, it is told by these. */
function recurrences(event: Event, instead: readonly Event[], wanted: Wanted, budget: Budget): Occurring {
  const { start, further } = event;
  const onwards = onwardsOf(instead, event, wanted);
  const slack = Math.max(0, ...onwards.map((one) => Math.abs(one.days) + one.event.further));
  const found = momentsOf(event, addDays(wanted.from, -slack - further), addDays(wanted.until, slack), budget);
  const replaced = instead.flatMap(({ insteadOf }) => (insteadOf ? inZone(insteadOf, start.clocks) : []));
  const kept = found.moments.filter(outside(found.moments, [...event.without, ...replaced]));
  const id = idOf(event);
  const common = commonOf(event, wanted);
  // Two on one day need names of their own.
  const first = new Map(kept.toReversed().map((one) => [one.day, one]));
  const named = (one: Moment): string =>
    `${occurrenceId(id, one.day)}${first.get(one.day) === one ? "" : (one.time ?? "").replace(":", "")}`;
  return {
    meetings: kept.map((moment) => {
      const then = onwards.findLast(({ day }) => day <= moment.day);
      if (!then) return { ...common, id: named(moment), when: whenOf(moment, further, wanted) };
      const moved = { ...then.event.start, day: addDays(moment.day, then.days) };
      return { ...then.common, id: named(moment), when: whenOf(moved, then.event.further, wanted) };
    }),
    more: found.more,
    spent: found.spent,
  };
}

/** Whether a newer version of what recurs takes out the very occurrence for which an entry stands. */
const isTakenBack = ({ insteadOf, sequence }: Event, masters: readonly Event[]): boolean =>
  masters.some(
    (one) =>
      one.sequence > sequence &&
      insteadOf !== undefined &&
      one.without.some(({ day }) => day === inZone(insteadOf, one.start.clocks).day),
  );

/** The meetings that all entries of one UID come to: the one that recurs, and those that stand for single days of it. */
export function occurringOf(events: readonly Event[], wanted: Wanted, budget: Budget): Occurring {
  const instead = events.filter(({ insteadOf }) => insteadOf !== undefined);
  const masters = events.filter(({ insteadOf }) => insteadOf === undefined);
  const clocks = masters[0]?.start.clocks;
  const own = instead
    .filter((one) => !isTakenBack(one, masters))
    .map((one) => {
      const { day } = inZone(one.insteadOf ?? one.start, clocks);
      const id = occurrenceId(idOf(one), day);
      return { ...commonOf(one, wanted), id, when: whenOf(one.start, one.further, wanted) };
    });
  const made = masters.map((event): Occurring => {
    if (event.rules.length + event.also.length > 0) return recurrences(event, instead, wanted, budget);
    const when = whenOf(event.start, event.further, wanted);
    const isReplaced = instead.some(({ insteadOf }) => insteadOf && inZone(insteadOf, clocks).day === event.start.day);
    const meetings = isReplaced ? [] : [{ ...commonOf(event, wanted), id: idOf(event), when }];
    return { meetings, more: false, spent: false };
  });
  return {
    meetings: [...made.flatMap(({ meetings }) => meetings), ...own].filter((one) => isWithin(one, wanted)),
    spent: made.some(({ spent }) => spent),
    more: made.some(({ more }) => more),
  };
}
