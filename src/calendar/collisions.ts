import { daysBetween, daysFrom, weekdayOf } from "../days.ts";
import type { Library } from "../library/library.ts";
import { partnerIdsOf, partnerOf, seriesOf } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { partnerName } from "../library/titles.ts";
import type { Line } from "../runs.ts";
import type { Words } from "../text/words.ts";
import { type Holidays, INSTITUTIONS } from "./holidays.ts";

const SATURDAY = 6;
/** Longer meetings are looked at no further. */
const MOST_DAYS = 14;
const COUNCIL = /\b(European Council(?! on Foreign Relations)|Foreign Affairs Council|FAC)\b/;

interface Reader {
  readonly library: Library;
  readonly say: Words;
}

type Chairs = Words["moments"]["collisions"]["chairs"];

/** However a series names its chairs. */
const OFFICES: readonly (readonly [keyof Chairs, RegExp])[] = [
  ["representative", /\bHigh Representative\b/],
  ["europeanCouncil", /\bPresidents? of the European Council\b/],
  ["commission", /\bPresidents? of the (European Council and (of the )?)?Commission\b/],
  ["nato", /\bNATO Secretary General\b/],
  ["deputyPolitical", /\bDeputy Secretary-General for Political Affairs\b/],
  ["deputySecurity", /\bDeputy Secretary-General for Peace, Security and Defence\b/],
  ["managing", /\bManaging Director for Peace, Security and Defence\b/],
  ["psc", /\bPSC chair\b/],
];

/** Who chairs both, if somebody does. */
function sharedChair(a: string | undefined, b: string | undefined, chairs: Chairs): string | undefined {
  if (a === undefined || b === undefined) return undefined;
  const office = OFFICES.find(([, pattern]) => pattern.test(a) && pattern.test(b))?.[0];
  return office ? chairs[office] : a === b ? chairs.same : undefined;
}

const daysOf = ({ start, end }: Meeting["when"]): string[] =>
  daysFrom(start, Math.min(daysBetween(start, end) + 1, MOST_DAYS));

const isLive = ({ status }: Meeting): boolean => status !== "cancelled" && status !== "postponed" && status !== "held";

const overlaps = (a: Meeting, b: Meeting): boolean => a.when.start <= b.when.end && b.when.start <= a.when.end;

function withMeeting(one: Meeting, other: Meeting, { library, say }: Reader): Line[] {
  const { collisions: words } = say.moments;
  if (COUNCIL.test(other.title)) return [words.held(other.title, other.when)];
  const partners = new Set(partnerIdsOf(one, library));
  const shared = partnerIdsOf(other, library).filter((id) => partners.has(id));
  if (shared.length > 0) {
    const names = shared.flatMap((id) => partnerOf(id, library)?.name ?? []).join(", ");
    return [words.withSame(names, other.title, other.when)];
  }
  const chair = sharedChair(seriesOf(one, library)?.chairs, seriesOf(other, library)?.chairs, words.chairs);
  return chair ? [words.chaired(chair, other.title, other.when)] : [];
}

function closedDays(one: Meeting, { library, say }: Reader, holidays: Holidays): Line[] {
  const { collisions: words } = say.moments;
  const partners = partnerIdsOf(one, library).flatMap((id) => partnerOf(id, library) ?? []);
  return daysOf(one.when).flatMap((day): Line[] => {
    const when = { start: day, end: day, precision: "day" } as const;
    const institutions = holidays.on(INSTITUTIONS, day);
    return [
      ...(weekdayOf(day) >= SATURDAY ? [words.weekend(when)] : []),
      ...(institutions ? [words.closed(when, institutions.name)] : []),
      ...partners.flatMap((partner) => {
        const holiday = partner.iso ? holidays.on(partner.iso, day) : undefined;
        return holiday ? [words.holiday(when, partnerName(partner), holiday)] : [];
      }),
    ];
  });
}

/** What a meeting on a known day would collide with, in sentences. A vague date collides with nothing yet. */
export function collisions(one: Meeting, reader: Reader, holidays: Holidays): Line[] {
  if (one.when.precision !== "day" || !isLive(one)) return [];
  const others = reader.library.meetings.filter(
    (other) => other.id !== one.id && other.when.precision === "day" && isLive(other) && overlaps(one, other),
  );
  return [...others.flatMap((other) => withMeeting(one, other, reader)), ...closedDays(one, reader, holidays)];
}
