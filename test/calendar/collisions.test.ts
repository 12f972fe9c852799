import { beforeAll, describe, expect, it } from "vitest";
import { collisions } from "../../src/calendar/collisions.ts";
import { type Holidays, openHolidays } from "../../src/calendar/holidays.ts";
import type { Library } from "../../src/library/library.ts";
import type { Meeting } from "../../src/library/schema.ts";
import { sayLine } from "../../src/text/plain.ts";
import { wordsIn } from "../../src/text/words.ts";
import { meeting as withNorway } from "../radar/input.ts";
import { theLibrary } from "../support/world.ts";

let library: Library;
let holidays: Holidays;
beforeAll(async () => {
  library = await theLibrary();
  holidays = await openHolidays(library.closed);
});

const meeting = (id: string, when: string, more: Partial<Meeting> = {}): Meeting =>
  withNorway(id, when, { partners: [], ...more });

/** What a meeting would collide with if only these others were known. */
const found = (one: Meeting, ...others: Meeting[]): string[] =>
  collisions(one, { library: { ...library, meetings: others }, say: wordsIn() }, holidays).map((line) =>
    sayLine(line, { zone: "Europe/Brussels", clock: 24, call: "" }),
  );

const norway = { partners: ["norway"] };

describe("a meeting collides", () => {
  it.each([
    ["European Council", "European Council is held on Thu 11 – Fri 12 March 2027."],
    ["Foreign Affairs Council (Defence)", "Foreign Affairs Council (Defence) is held on Thu 11 – Fri 12 March 2027."],
    ["FAC", "FAC is held on Thu 11 – Fri 12 March 2027."],
  ])("with a day of the %s, whoever the partner is", (title, sentence) => {
    const council = meeting("council", "2027-03-11/2027-03-12", { title });
    expect(found(meeting("one", "2027-03-12", norway), council)).toEqual([sentence]);
    expect(found(meeting("one", "2027-03-10", norway), council)).toEqual([]);
  });

  it("with another meeting of the same partner", () => {
    const other = meeting("other", "2027-03-12", { partners: ["norway", "iceland"] });
    expect(found(meeting("one", "2027-03-10/2027-03-12", norway), other)).toEqual([
      "Another meeting with Norway: Meeting other, on Fri 12 March 2027.",
    ]);
    expect(found(meeting("one", "2027-03-12", { partners: ["japan"] }), other)).toEqual([]);
  });

  it("with another meeting of the same chair, however a series names it", () => {
    const japan = meeting("japan", "2027-03-12", { series: "eu-japan-strategic-dialogue", partners: ["japan"] });
    const forum = meeting("forum", "2027-03-12", { series: "schuman-security-and-defence-forum" });
    const cyber = meeting("cyber", "2027-03-12", { series: "eu-us-cyber-dialogue" });
    expect(found(japan, forum, cyber)).toEqual([
      "The High Representative has another meeting: Meeting forum, on Fri 12 March 2027.",
    ]);
  });

  it("with weekends, closed days of the institutions and the partner’s public holidays, each day of it", () => {
    expect(found(meeting("one", "2027-03-12/2027-03-14", norway))).toEqual([
      "Sat 13 March 2027 is at the weekend.",
      "Sun 14 March 2027 is at the weekend.",
    ]);
    expect(found(meeting("one", "2027-05-17", norway))).toEqual([
      "The EU institutions are closed on Mon 17 May 2027 (Whit Monday).",
      "Mon 17 May 2027 is a public holiday in Norway (Constitution Day, Whit Monday).",
    ]);
    expect(found(meeting("one", "2027-02-11", { partners: ["japan"] }))).toEqual([
      "Thu 11 February 2027 is a public holiday in Japan (Foundation Day).",
    ]);
  });

  it("with nothing on a free working day", () => {
    expect(found(meeting("one", "2027-03-16", norway))).toEqual([]);
  });
});

describe("a meeting does not collide", () => {
  const one = meeting("one", "2027-03-12", norway);

  it.each([
    ["with itself", meeting("one", "2027-03-12", norway)],
    ["with what is cancelled", meeting("other", "2027-03-12", { ...norway, status: "cancelled" })],
    ["with what is postponed", meeting("other", "2027-03-12", { ...norway, status: "postponed" })],
    ["with what is only known to be in that month", meeting("other", "2027-03", norway)],
    [
      "with a think tank that has Council in its name",
      meeting("other", "2027-03-12", { title: "European Council on Foreign Relations" }),
    ],
  ])("%s", (_, other) => {
    expect(found(one, other)).toEqual([]);
  });

  it("while it is vague itself, or no longer so", () => {
    const other = meeting("other", "2027-03-13", norway);
    expect(found(meeting("one", "2027-03", norway), other)).toEqual([]);
    expect(found(meeting("one", "2027-03-13", { ...norway, status: "cancelled" }), other)).toEqual([]);
  });
});
