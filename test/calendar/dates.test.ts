import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine } from "../../src/words.ts";
import { theLibrary } from "../support/world.ts";
import { dates, hereIn, readDateCases, scheduled } from "./dateCases.ts";

const library = await theLibrary();
const here = hereIn(library);

describe("a date as people write it", () => {
  it.each(readDateCases(dates.table))("$said", ({ said, wanted }) => {
    expect(scheduled(said, here)).toMatch(wanted.startsWith("?") ? /^\?/ : /./);
    expect(scheduled(said, here).startsWith(wanted)).toBe(true);
  });
});

const LANGUAGES = "bg cs da de el en en-GB es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv".split(" ");
const STYLES = ["full", "long", "medium", "short"] as const;
const FORMATS = LANGUAGES.flatMap((language) =>
  STYLES.map((dateStyle) => new Intl.DateTimeFormat(language, { dateStyle, timeZone: "UTC" })),
);
const shaped: readonly ((day: Date) => string)[] = [
  (day) => day.toISOString().slice(0, 10),
  (day) => day.toISOString().slice(0, 10).replaceAll("-", "."),
  (day) => day.toISOString().slice(0, 10).replaceAll("-", ""),
  ...FORMATS.map((format) => (day: Date) => format.format(day)),
];
const day = fc.date({
  min: new Date("2026-11-28T00:00:00Z"),
  max: new Date("2035-12-31T00:00:00Z"),
  noInvalidDate: true,
});
const anyDate = fc.tuple(day, fc.constantFrom(...shaped)).map(([date, write]) => ({
  iso: date.toISOString().slice(0, 10),
  said: write(date),
}));

describe("whatever is scheduled", () => {
  it("a day in any language of the Union is that day, or asked about", () => {
    fc.assert(
      fc.property(anyDate, ({ iso, said }) => {
        const got = scheduled(`"T" ${said}`, here);
        expect(got.startsWith("?") || got === iso ? iso : `${said}: ${got}`).toBe(iso);
      }),
      { numRuns: 1000 },
    );
  });

  it("a quoted title stays as it was quoted, whatever dates it holds", () => {
    const words = fc.constantFrom(
      "Follow-up",
      "to",
      "on",
      "first",
      "Monday",
      "week",
      "10:00",
      "2026",
      "or",
      "Oslo",
      "every",
    );
    const title = fc
      .array(
        fc.oneof(
          words,
          anyDate.map(({ said }) => said),
        ),
        { minLength: 1, maxLength: 5 },
      )
      .map((some) => some.join(" ").replaceAll('"', ""))
      .filter((text) => text.length < 100 && /\p{L}/u.test(text));
    fc.assert(
      fc.property(title, anyDate, fc.boolean(), (text, { iso }, first) => {
        const got = scheduled(first ? `"${text}" ${iso}` : `${iso} "${text}"`, here);
        expect(got).toBe(`${iso} “${cleanLine(text)}”`);
      }),
    );
  });
});
