import { beforeAll, describe, expect, it } from "vitest";
import { type Holidays, INSTITUTIONS, openHolidays } from "../../src/calendar/holidays.ts";
import { addDays } from "../../src/days.ts";
import { theLibrary } from "../support/world.ts";

let holidays: Holidays;
beforeAll(async () => {
  holidays = await openHolidays((await theLibrary()).closed);
});

const inYear = (calendar: string, year: number): string[] =>
  Array.from({ length: 366 }, (_, more) => addDays(`${year}-01-01`, more)).filter(
    (day) => day.startsWith(`${year}`) && holidays.on(calendar, day) !== undefined,
  );
const named = (calendar: string, day: string): string | undefined => holidays.on(calendar, day)?.name;
const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

describe("the days on which the EU institutions are closed", () => {
  it.each([
    // As published for 2014 and 2023; those of the years to come follow the same rules.
    [
      2014,
      "01-01 01-02 04-17 04-18 04-21 05-01 05-09 05-29 05-30 06-09 07-21 08-15 12-24 12-25 12-26 12-29 12-30 12-31",
    ],
    [
      2023,
      "01-02 04-06 04-07 04-10 05-01 05-09 05-18 05-19 05-29 07-21 08-15 11-01 11-02 12-25 12-26 12-27 12-28 12-29",
    ],
    [2026, "01-01 01-02 04-02 04-03 04-06 05-01 05-14 05-15 05-25 07-21 11-02 12-24 12-25 12-28 12-29 12-30 12-31"],
    [2027, "01-01 03-25 03-26 03-29 05-06 05-07 05-17 07-21 11-01 11-02 12-24 12-27 12-28 12-29 12-30 12-31"],
  ])("in %d", (year, days) => {
    const working = inYear(INSTITUTIONS, year).filter(isWeekday);
    expect(working.map((day) => day.slice(5)).join(" ")).toBe(days);
  });

  it("are named", () => {
    expect(named(INSTITUTIONS, "2027-03-25")).toBe("Maundy Thursday");
    expect(named(INSTITUTIONS, "2027-05-07")).toBe("Day after Ascension Day");
    expect(named(INSTITUTIONS, "2026-05-09")).toBe("Anniversary of the Schuman Declaration");
    expect(named(INSTITUTIONS, "2027-03-24")).toBeUndefined();
  });
});

describe("the public holidays of a country", () => {
  it.each([
    ["NO", "2027-05-17", "Constitution Day, Whit Monday"],
    ["JP", "2027-01-01", "New Year's Day"],
    ["US", "2027-07-05", "Independence Day (substitute day)"],
    ["GB", "2026-12-28", "Boxing Day (substitute day)"],
    ["MD", "2027-08-27", "Independence Day"],
    ["UA", "2026-08-24", "Independence Day"],
  ])("%s, %s", (country, day, name) => {
    expect(named(country, day)).toBe(name);
  });

  it("of several days stand on each of them", () => {
    expect(
      ["2027-09-13", "2027-09-14", "2027-09-15", "2027-09-16", "2027-09-17"].map((day) => named("KR", day)),
    ).toEqual([undefined, "Korean Thanksgiving", "Korean Thanksgiving", "Korean Thanksgiving", undefined]);
  });

  it("are none where the calendar is not known, or the day is only observed", () => {
    expect(named("XX", "2027-01-01")).toBeUndefined();
    expect([holidays.knows("XX"), holidays.knows("NO"), holidays.knows(INSTITUTIONS)]).toEqual([false, true, true]);
    expect(named("US", "2027-02-14")).toBeUndefined();
  });

  it("are known for every partner country that the calendar library has", async () => {
    const countries = (await theLibrary()).partners.flatMap(({ iso }) => iso ?? []);
    const unknown = countries.filter((iso) => !holidays.knows(iso));
    expect(unknown).toEqual(["JO", "QA"]);
    expect(countries.filter((iso) => !unknown.includes(iso) && inYear(iso, 2027).length === 0)).toEqual([]);
  });

  it.each([
    ["CA", "2027-05-24", "Victoria Day", "by the federal government"],
    ["CA", "2027-08-02", "Civic Holiday", "by the federal government"],
    ["CA", "2027-09-30", "National Day for Truth and Reconciliation", "by the federal government"],
    ["CA", "2027-11-11", "Remembrance Day", "by the federal government"],
    ["CA", "2028-01-03", "New Year’s Day", "by the federal government"],
    ["CA", "2027-07-01", "Canada Day", undefined],
    ["AU", "2027-06-14", "King's Birthday", "in the Australian Capital Territory"],
    ["CH", "2027-01-02", "Berchtoldstag", "in the canton of Bern"],
    ["BR", "2027-02-09", "Carnival", "by the federal government or in Brasília"],
    ["GB", "2027-08-30", "Summer bank holiday", "in England"],
    ["US", "2027-04-16", "Emancipation Day", "in Washington DC"],
    ["US", "2027-10-11", "Columbus Day", undefined],
    ["JP", "2026-12-29", "Turn of the year", "by government offices"],
    ["BA", "2027-03-01", "Independence Day", "in the Federation of Bosnia and Herzegovina"],
    ["CN", "2027-05-02", "Labour Day", undefined],
    ["GH", "2027-07-01", "Republic Day", undefined],
    ["KR", "2027-05-03", "Labour Day", undefined],
    ["ME", "2026-11-13", "Njegoš Day", undefined],
  ])("are those of the seat of government: %s, %s", (country, day, name, where) => {
    expect(holidays.on(country, day)).toEqual({ name, ...(where !== undefined && { where }) });
    expect(holidays.isFree(country, day)).toBe(true);
  });

  it("are none that only a part of the people has", () => {
    expect([named("CN", "2027-06-01"), named("CA", "2027-02-15")]).toEqual([undefined, undefined]);
    expect(named("GH", "2027-08-04")).toBeUndefined();
  });

  it("in Ukraine are as its law has them, and no day off while martial law lasts", () => {
    expect(inYear("UA", 2027).filter((day) => day.startsWith("2027-05"))).toEqual(
      ["01", "02", "03", "04", "08", "10"].map((day) => `2027-05-${day}`),
    );
    expect(holidays.on("UA", "2027-05-08")).toEqual({
      name: "Day of Remembrance and Victory over Nazism",
      suspended: "by law no day off while martial law lasts",
    });
    expect(holidays.isFree("UA", "2027-08-24")).toBe(false);
  });

  it("that go by the moon are marked as unsure", () => {
    expect(holidays.on("EG", "2027-03-10")).toMatchObject({ byMoon: true });
    expect(holidays.on("EG", "2027-05-01")).toEqual({ name: "Labour Day" });
    expect(holidays.on("KR", "2027-02-07")).not.toHaveProperty("byMoon");
  });

  it("have a rule for every day that is added here", async () => {
    const { countries } = (await theLibrary()).closed;
    const missing = countries.flatMap(({ country, days }) =>
      days.filter(
        ({ name }) =>
          ![2027, 2028].some((year) => inYear(country, year).some((day) => named(country, day)?.includes(name))),
      ),
    );
    expect(missing).toEqual([]);
    expect(holidays.noteOn("IN")).toMatch(/Diwali/);
  });
});
