import { DAY, daysFrom } from "../days.ts";
import type { HolidayRules, SeatDays } from "../library/schema.ts";

/** The calendar of the EU institutions; all others are ISO 3166-1 codes of countries, and stand for their seats of government. */
export const INSTITUTIONS = "EU";

export interface Holiday {
  readonly name: string;
  /** Where or by whom it is kept, if not everywhere: `in England`. */
  readonly where?: string;
  /** It goes by the moon, and may turn out to be a day earlier or later. */
  readonly byMoon?: true;
  /** Why it is no day off. */
  readonly suspended?: string;
}

/** Public holidays by calendar. */
export interface Holidays {
  /** The holiday on an ISO day; nothing on other days, or if the calendar is not known. */
  readonly on: (calendar: string, day: string) => Holiday | undefined;
  /** Whether nobody works on it there. */
  readonly isFree: (calendar: string, day: string) => boolean;
  readonly knows: (calendar: string) => boolean;
  /** What a list lacks, where that is known. */
  readonly noteOn: (calendar: string) => string | undefined;
}

interface Listed {
  readonly date: string;
  readonly start: Date;
  readonly end: Date;
  readonly name: string;
  readonly type: string;
  readonly rule: string;
  readonly substitute?: boolean;
}

interface Lister {
  readonly getHolidays: (year: number) => Listed[];
}

/** What a calendar is made of: days of the whole country, and those of its seat of government. */
interface Lists {
  readonly country: Lister;
  readonly seat?: Lister;
  readonly rules: SeatDays | undefined;
}

const MONTHS_OF_THE_MOON = /\b(Muharram|Safar|Rabi|Jumada|Rajab|Shaban|Ramadan|Shawwal|Dhu)\b/i;

/** A holiday of several days stands on each of them. */
const daysOf = ({ date, start, end }: Listed): string[] =>
  daysFrom(date.slice(0, 10), Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY)));

/** Days that are holidays for several reasons bear all their names. */
function byDay(all: readonly Listed[]): ReadonlyMap<string, Holiday> {
  const days = Map.groupBy(
    all.flatMap((one) => daysOf(one).map((day) => ({ day, one }))),
    ({ day }) => day,
  );
  return new Map(
    [...days].map(([day, some]) => [
      day,
      {
        name: [...new Set(some.map(({ one }) => one.name))].join(", "),
        ...(some.every(({ one }) => MONTHS_OF_THE_MOON.test(one.rule)) && { byMoon: true }),
      },
    ]),
  );
}

/** What a calendar lists for a year: what only the seat keeps is marked as such. */
function inYear({ country, seat, rules }: Lists, year: number): ReadonlyMap<string, Holiday> {
  const isMeant = ({ type }: Listed): boolean => type === "public" || rules?.types.some((one) => one === type) === true;
  const isKept = ({ type, rule }: Listed): boolean => type === "public" && rules?.drop.includes(rule) !== true;
  const whole = byDay(country.getHolidays(year).filter(isKept));
  const own = byDay(seat?.getHolidays(year).filter(isMeant) ?? []);
  const { where, suspended } = rules ?? {};
  const local = [...own].filter(([day]) => !whole.has(day));
  return new Map([
    ...[...whole].map(([day, one]) => [day, { ...one, ...(suspended !== undefined && { suspended }) }] as const),
    ...local.map(([day, one]) => [day, { ...one, ...(where !== undefined && { where }) }] as const),
  ]);
}

/** Loaded only when a calendar is needed: the rules of all countries take a tenth of a second to read. */
export async function openHolidays({ institutions, countries }: HolidayRules): Promise<Holidays> {
  const { default: Countries } = await import("date-holidays");
  const known = new Set(Object.keys(new Countries().getCountries()));
  const seats = new Map(countries.map((one) => [one.country, one]));
  const lists = new Map<string, Lists>();
  const years = new Map<string, ReadonlyMap<string, Holiday>>();
  const withDays = (made: InstanceType<typeof Countries>, days: SeatDays["days"]): Lister => {
    for (const { on, name } of days) made.setHoliday(on, { name: { en: name }, type: "public" });
    return made;
  };
  const open = (calendar: string): Lists => {
    if (calendar === INSTITUTIONS) return { country: withDays(new Countries(), institutions), rules: undefined };
    const rules = seats.get(calendar);
    const { region, where, days = [], types = [] } = rules ?? {};
    const options = { languages: ["en"], types: ["public" as const, ...types] };
    const country = new Countries(calendar, options);
    if (where === undefined) return { country: withDays(country, days), rules };
    const seat = region === undefined ? new Countries(calendar, options) : new Countries(calendar, region, options);
    return { country, seat: withDays(seat, days), rules };
  };
  const listsOf = (calendar: string): Lists => {
    const opened = lists.get(calendar) ?? open(calendar);
    lists.set(calendar, opened);
    return opened;
  };
  const knows = (calendar: string): boolean => calendar === INSTITUTIONS || known.has(calendar);
  const on = (calendar: string, day: string): Holiday | undefined => {
    if (!knows(calendar)) return undefined;
    const year = day.slice(0, 4);
    const key = `${calendar} ${year}`;
    const listed = years.get(key) ?? inYear(listsOf(calendar), Number(year));
    years.set(key, listed);
    return listed.get(day);
  };
  const isFree = (calendar: string, day: string): boolean => {
    const holiday = on(calendar, day);
    return holiday !== undefined && holiday.suspended === undefined;
  };
  return { knows, on, isFree, noteOn: (calendar) => seats.get(calendar)?.note };
}
