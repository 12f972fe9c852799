import { DAY, daysFrom } from "../days.ts";
import type { InstitutionDays } from "../library/schema.ts";

/** The calendar of the EU institutions; all others are ISO 3166-1 codes of countries. */
export const INSTITUTIONS = "EU";

/** Public holidays by calendar. */
export interface Holidays {
  /** The holiday on an ISO day, by name; nothing on other days, or if the calendar is not known. */
  readonly on: (calendar: string, day: string) => string | undefined;
  readonly knows: (calendar: string) => boolean;
}

interface Listed {
  readonly date: string;
  readonly start: Date;
  readonly end: Date;
  readonly name: string;
  readonly type: string;
}

/** A holiday of several days stands on each of them. */
function daysOf({ date, start, end, name }: Listed): [string, string][] {
  const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY));
  return daysFrom(date.slice(0, 10), count).map((day) => [day, name]);
}

/** Days that are holidays for several reasons bear all their names. */
function byDay(named: readonly [string, string][]): ReadonlyMap<string, string> {
  const days = Map.groupBy(named, ([day]) => day);
  return new Map([...days].map(([day, all]) => [day, [...new Set(all.map(([, name]) => name))].join(", ")]));
}

/** Loaded only when a calendar is needed: the rules of all countries take a tenth of a second to read. */
export async function openHolidays({ institutions }: InstitutionDays): Promise<Holidays> {
  const { default: Countries } = await import("date-holidays");
  const known = new Set(Object.keys(new Countries().getCountries()));
  const listers = new Map<string, { getHolidays: (year: number) => Listed[] }>();
  const years = new Map<string, ReadonlyMap<string, string>>();
  const ofInstitutions = () => {
    const made = new Countries();
    for (const { on, name } of institutions) made.setHoliday(on, { name: { en: name }, type: "public" });
    return made;
  };
  const lister = (calendar: string) => {
    const made =
      listers.get(calendar) ??
      (calendar === INSTITUTIONS
        ? ofInstitutions()
        : new Countries(calendar, { languages: ["en"], types: ["public"] }));
    listers.set(calendar, made);
    return made;
  };
  const knows = (calendar: string): boolean => calendar === INSTITUTIONS || known.has(calendar);
  const inYear = (calendar: string, year: string): ReadonlyMap<string, string> => {
    const key = `${calendar} ${year}`;
    const found = years.get(key);
    if (found) return found;
    const all = lister(calendar).getHolidays(Number(year));
    const listed = byDay(all.filter(({ type }) => type === "public").flatMap(daysOf));
    years.set(key, listed);
    return listed;
  };
  return { knows, on: (calendar, day) => (knows(calendar) ? inYear(calendar, day.slice(0, 4)).get(day) : undefined) };
}
