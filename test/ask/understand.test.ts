import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Understood } from "../../src/ask/outcome.ts";
import { understandQuestion } from "../../src/ask/understand.ts";
import { lexicon } from "../../src/query/lexicon.ts";
import { theLibrary } from "../support/world.ts";
import { judge, readCases, TODAY } from "./cases.ts";
import { parses } from "./grammar.ts";

const library = await theLibrary();
const known = lexicon(library);
const cases = readCases(join(import.meta.dirname, "questions.tsv"));
const ask = (text: string, previous?: string): Understood =>
  understandQuestion(text, { library, lexicon: known, today: TODAY, ...(previous !== undefined && { previous }) });
const linesOf = (outcome: Understood): readonly string[] => {
  if ("line" in outcome) return [outcome.line, ...outcome.others];
  if ("ask" in outcome) return outcome.readings;
  return "cannot" in outcome ? outcome.instead : [];
};
const unread = (text: string): string[] =>
  linesOf(ask(text)).filter((line) => !parses(line, { library, lexicon: known, today: TODAY }));

describe("a question", () => {
  it.each(cases)("$said means $means", (one) => {
    expect({ got: judge(one, library) }).toMatchObject({ got: { verdict: "right" } });
  });

  it.each(cases)("$said leads to lines that the commands read", ({ said }) => {
    expect(unread(said)).toEqual([]);
  });

  const WORDS = [...new Set(cases.flatMap(({ said }) => said.split(" ")))];
  const sentence = fc
    .array(fc.oneof(fc.constantFrom(...WORDS), fc.string()), { maxLength: 25 })
    .map((words) => words.join(" "));
  it("of any words is understood, asked back or refused", () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(unread(text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(["Outlook 1m", "calendar alarms 1m, 2wd and 3d", "an alarm 1d, 2d, 3d, 4d, 5d and 6d before in my calendar"])(
    "asks a calendar for no alarm that it cannot ring: %s",
    (text) => {
      expect(unread(text)).toEqual([]);
    },
  );

  it("of any length and shape ends", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 1000, unit: "grapheme" }), (text) => {
        expect(ask(text).language).toMatch(/^(en|fr|de)$/);
      }),
      { numRuns: 300 },
    );
  });

  it("after another line is one line again", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.constantFrom("next japan", "find sdp", "brief norway short", "next nato 2027"),
        ({ said }, previous) => {
          for (const line of linesOf(ask(said, previous)))
            expect([line, parses(line, { library, lexicon: known, today: TODAY })]).toEqual([line, true]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("nobody is answered about another country", () => {
  const foreign = [
    "Russia",
    "Russie",
    "Russland",
    "Kosovo",
    "Taiwan",
    "Palestine",
    "Belarus",
    "North Korea",
    "Corée du Nord",
    "France",
    "Allemagne",
    "Polen",
    "Austria",
    "Niger",
    "Côte d'Ivoire",
    "Slovakia",
  ];
  const frames = [
    "",
    "next meeting with ",
    "brief ",
    "who has an sdp with ",
    "prochaine réunion avec ",
    "Treffen mit ",
    "compare norway and ",
    "follow ",
    "what changed about ",
  ];
  it.each(foreign.flatMap((country) => frames.map((frame) => [`${frame}${country}`] as const)))("%s", (text) => {
    const outcome = ask(text);
    expect("cannot" in outcome || "ask" in outcome).toBe(true);
  });
});

describe("the date that a sentence gives a meeting", () => {
  it.each([
    ["schedule a meeting with moldova on the first Monday in February at 10", "1 February 2027 10:00 with:moldova"],
    ["schedule meeting with moldova 8 or 9 March 2027", "8 or 9 March 2027 with:moldova"],
    ["schedule meeting with moldova half past ten on 12 March 2027", "12 March 2027 10:30 with:moldova"],
    ["schedule meeting with moldova 12 marzo 2027", "12 March 2027 with:moldova"],
    ["please add a call with the Canadians on Monday in two weeks", "Monday in two weeks with:canada"],
    ["ajoute une réunion avec la Géorgie le premier lundi de février à 15h", "1 February 2027 15:00 with:georgia"],
    ["trag ein Treffen mit Georgien am ersten Montag im Februar um 15 Uhr ein", "1 February 2027 15:00 with:georgia"],
    ["EU-Albania SDD is now on the first Monday in March", "1 March 2027"],
    ["the eu-india summit has been moved from 8 March to 9 March", "9 March 2027"],
  ])("%s", (sentence, ending) => {
    expect(linesOf(ask(sentence))[0]).toMatch(new RegExp(`(?:"| )${ending}$`));
  });
});

describe("the date of a question", () => {
  it.each([
    ["meetings on the first Monday in February", "next 2027-02-01"],
    ["what changed since the first Monday of November", "changes since 2026-11-02"],
    ["meetings a week on Tuesday", "next 2026-12-08"],
    ["what is coming in KW 10", "next since:2027-03-08 until:2027-03-14"],
    ["what's next after 12 marzo", "next since:2027-03-13"],
    ["meetings in maart 2027", "next march 2027"],
    ["meetings from 1 March to 15 April", "next since:2027-03-01 until:2027-04-15"],
    ["réunions le premier lundi de février", "next 2027-02-01"],
  ])("%s", (question, line) => {
    expect(linesOf(ask(question))[0]).toBe(line);
  });

  it.each([
    "meetings on 03-12-2027",
    "meetings before 03-12-2027",
    "what is on Monday in two weeks",
    "who do we meet on 12 March 2027 or 14 April 2027",
    "meetings in listopad 2027",
  ])("%s is asked about", (question) => {
    expect(ask(question)).toHaveProperty("ask");
  });
});
