import type { When } from "../answer.ts";
import { addDays } from "../days.ts";
import type { Event } from "./event.ts";
import { cleanPlace, cleanTitle, cleanUrl, type Imported, shortId } from "./imported.ts";
import { inZone, type Moment } from "./moments.ts";
import { type Budget, recurring } from "./recurrence.ts";
import type { Wanted } from "./wanted.ts";

const MOST_OCCURRENCES = 200;

/** `more`: it recurs more often than is kept; `spent`: it takes too long to find out when. */
export interface Occurring {
  readonly meetings: readonly Imported[];
  readonly more: boolean;
  readonly spent: boolean;
}

const whenOf = ({ day, time, zone }: Moment, further: number): When => ({
  start: day,
  end: addDays(day, further),
  precision: "day",
  ...(time && zone && { time, zone }),
});

const STATUSES: ReadonlyMap<string, Imported["status"]> = new Map([
  ["CANCELLED", "cancelled"],
  ["TENTATIVE", "announced"],
]);

function meetingOn(event: Event, start: Moment, id: string, wanted: Wanted): Imported {
  const place = cleanPlace(event.place);
  const url = cleanUrl(event.url);
  return {
    id,
    title: cleanTitle(event.title, wanted),
    when: whenOf(start, event.further),
    ...(place && { place }),
    ...(url && { url }),
    status: STATUSES.get(event.status) ?? "scheduled",
  };
}

/** Without a UID the title and the day have to do. */
export const idOf = ({ uid, title, start }: Event): string =>
  `ics-${uid === "" ? shortId(title, start.day) : shortId(uid)}`;
const occurrenceId = (id: string, day: string): string => `${id}-${day.replaceAll("-", "")}`;

const isWithin = ({ when }: Imported, { from, until }: Wanted): boolean => when.end >= from && when.start <= until;

/** All days on which a meeting takes place; on the others that its own entries stand for, it is told by those. */
function recurrences(event: Event, replaced: ReadonlySet<string>, wanted: Wanted, budget: Budget): Occurring {
  const { start, rule, also } = event;
  const from = addDays(wanted.from, -event.further);
  const found = rule
    ? recurring(rule, start.day, { from, until: wanted.until, most: MOST_OCCURRENCES }, budget)
    : { days: [start.day], more: false, spent: false };
  const others = also.map((one) => inZone(one, start.zone));
  const all = new Map<string, Moment>([
    ...found.days.map((day) => [day, { ...start, day }] as const),
    ...others.map((one) => [one.day, { ...start, ...one }] as const),
  ]);
  const left = new Set([...event.without, ...replaced]);
  const id = idOf(event);
  // What all of them have in common is cleaned once.
  const common = meetingOn(event, start, id, wanted);
  return {
    meetings: [...all].flatMap(([day, moment]) =>
      left.has(day) ? [] : { ...common, id: occurrenceId(id, day), when: whenOf(moment, event.further) },
    ),
    more: found.more,
    spent: found.spent,
  };
}

/** The meetings that all entries of one UID come to: the one that recurs, and those that stand for single days of it. */
export function occurringOf(events: readonly Event[], wanted: Wanted, budget: Budget): Occurring {
  const instead = events.filter(({ insteadOf }) => insteadOf !== undefined);
  const replaced = new Set(instead.flatMap(({ insteadOf }) => insteadOf ?? []));
  const own = instead.map((one) =>
    meetingOn(one, one.start, occurrenceId(idOf(one), one.insteadOf ?? one.start.day), wanted),
  );
  const made = events.flatMap((event): Occurring[] => {
    if (event.insteadOf !== undefined) return [];
    return event.rule || event.also.length > 0
      ? [recurrences(event, replaced, wanted, budget)]
      : [{ meetings: [meetingOn(event, event.start, idOf(event), wanted)], more: false, spent: false }];
  });
  return {
    meetings: [...made.flatMap(({ meetings }) => meetings), ...own].filter((one) => isWithin(one, wanted)),
    spent: made.some(({ spent }) => spent),
    more: made.some(({ more }) => more),
  };
}
