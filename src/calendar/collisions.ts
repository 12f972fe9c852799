import { daysBetween, daysFrom, weekdayOf } from "../days.ts";
import type { Library } from "../library/library.ts";
import { partnerIdsOf, partnerOf, seriesOf } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { partnerName } from "../library/titles.ts";
import type { Line } from "../runs.ts";
import { type Holidays, INSTITUTIONS } from "./holidays.ts";

const SATURDAY = 6;
/** Longer meetings are looked at no further. */
const MOST_DAYS = 14;
const COUNCIL = /\b(European Council(?! on Foreign Relations)|Foreign Affairs Council|FAC)\b/;

/** Who cannot chair two meetings at once, however a series names its chairs. */
const OFFICES: readonly (readonly [string, RegExp])[] = [
  ["The High Representative", /\bHigh Representative\b/],
  ["The President of the European Council", /\bPresidents? of the European Council\b/],
  ["The President of the Commission", /\bPresidents? of the (European Council and (of the )?)?Commission\b/],
  ["The Secretary General of NATO", /\bNATO Secretary General\b/],
  ["The EEAS Deputy Secretary-General for Political Affairs", /\bDeputy Secretary-General for Political Affairs\b/],
  [
    "The EEAS Deputy Secretary-General for Peace, Security and Defence",
    /\bDeputy Secretary-General for Peace, Security and Defence\b/,
  ],
  [
    "The EEAS Managing Director for Peace, Security and Defence",
    /\bManaging Director for Peace, Security and Defence\b/,
  ],
  ["The chair of the Political and Security Committee", /\bPSC chair\b/],
];

/** Who chairs both, if somebody does. */
function sharedChair(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return undefined;
  const office = OFFICES.find(([, pattern]) => pattern.test(a) && pattern.test(b))?.[0];
  return office ?? (a === b ? "The same chair" : undefined);
}

const daysOf = ({ start, end }: Meeting["when"]): string[] =>
  daysFrom(start, Math.min(daysBetween(start, end) + 1, MOST_DAYS));

const isLive = ({ status }: Meeting): boolean => status !== "cancelled" && status !== "postponed" && status !== "held";

const overlaps = (a: Meeting, b: Meeting): boolean => a.when.start <= b.when.end && b.when.start <= a.when.end;

function withMeeting(one: Meeting, other: Meeting, library: Library): Line[] {
  if (COUNCIL.test(other.title)) return [[other.title, " is held ", { when: other.when, on: true }, "."]];
  const partners = new Set(partnerIdsOf(one, library));
  const shared = partnerIdsOf(other, library).filter((id) => partners.has(id));
  if (shared.length > 0) {
    const names = shared.flatMap((id) => partnerOf(id, library)?.name ?? []).join(", ");
    return [[`Another meeting with ${names}: ${other.title}, `, { when: other.when, on: true }, "."]];
  }
  const chair = sharedChair(seriesOf(one, library)?.chairs, seriesOf(other, library)?.chairs);
  return chair ? [[`${chair} has another meeting: ${other.title}, `, { when: other.when, on: true }, "."]] : [];
}

function closedDays(one: Meeting, library: Library, holidays: Holidays): Line[] {
  const partners = partnerIdsOf(one, library).flatMap((id) => partnerOf(id, library) ?? []);
  return daysOf(one.when).flatMap((day): Line[] => {
    const when = { start: day, end: day, precision: "day" } as const;
    const institutions = holidays.on(INSTITUTIONS, day);
    return [
      ...(weekdayOf(day) >= SATURDAY
        ? [[{ when }, ` is a ${weekdayOf(day) === SATURDAY ? "Saturday" : "Sunday"}.`]]
        : []),
      ...(institutions
        ? [["The EU institutions are closed ", { when, on: true as const }, ` (${institutions}).`]]
        : []),
      ...partners.flatMap((partner) => {
        const holiday = partner.iso ? holidays.on(partner.iso, day) : undefined;
        return holiday ? [[{ when }, ` is a public holiday in ${partnerName(partner)} (${holiday}).`]] : [];
      }),
    ];
  });
}

/** What a meeting on a known day would collide with, in sentences. A vague date collides with nothing yet. */
export function collisions(one: Meeting, library: Library, holidays: Holidays): Line[] {
  if (one.when.precision !== "day" || !isLive(one)) return [];
  const others = library.meetings.filter(
    (other) => other.id !== one.id && other.when.precision === "day" && isLive(other) && overlaps(one, other),
  );
  return [...others.flatMap((other) => withMeeting(one, other, library)), ...closedDays(one, library, holidays)];
}
