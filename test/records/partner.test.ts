import { describe, expect, it } from "vitest";
import type { Place } from "../../src/place.ts";
import { lexicon } from "../../src/query/lexicon.ts";
import { recordAnswer } from "../../src/records/record.ts";
import { plain } from "../../src/text/plain.ts";
import { wordsIn } from "../../src/text/words.ts";
import { botWith } from "../support/bot.ts";
import { NOW, theLibrary } from "../support/world.ts";

const ROOM: Place = { platform: "terminal", tenant: "t", room: "r", direct: false, call: "/aide", address: null };
const MOST_CHARACTERS = 900;

const library = await theLibrary();

/** `text`: what is seen without a press, so without the sources. */
async function sayer(language: string) {
  const { bot } = await botWith(library);
  const say = async (line: string) => {
    const reply = await bot.answer({ line, place: ROOM, person: { id: "anna", name: "Anna" }, now: NOW });
    const { sources: _, ...seen } = reply.answer;
    return { ...reply.answer, text: plain({ ...reply, answer: seen }), cited: plain(reply) };
  };
  await say(`settings language ${language} now`);
  return say;
}

const say = await sayer("en");

/** The card of Norway with this in the place of what the data set says of it. */
function norwayWith(change: object): string {
  const entry = library.byId.get("norway");
  if (entry?.kind !== "partner") throw new Error("Norway is no partner");
  const look = { say: wordsIn(), library, lexicon: lexicon(library), today: "2026-11-24" };
  const { sources: _, ...seen } = recordAnswer({ kind: "partner", record: { ...entry.record, ...change } }, look);
  return plain({ answer: seen, reading: { zone: "Europe/Brussels", call: "/aide" } });
}

describe("the card of a partner", () => {
  it.each(["en", "fr"])("answers first and fits a phone screen, whoever the partner is (%s)", async (language) => {
    const inLanguage = await sayer(language);
    const cards = await Promise.all(library.partners.map(({ id }) => inLanguage(id)));
    expect(cards.length).toBeGreaterThan(60);
    for (const { text, blocks, headline } of cards) {
      expect(text.length, text).toBeLessThanOrEqual(MOST_CHARACTERS);
      expect(headline, text).toBeDefined();
      expect(blocks[0]?.kind === "facts" && blocks[0].facts.length, text).toBe(5);
    }
  });

  it("says when both sides last met, and that the next round is overdue", async () => {
    const { text } = await say("norway");
    expect(text).toMatch(/^No next meeting with Norway is known\. Last: [^\n]*5 December 2024; yearly, so overdue\.\n/);
    for (const label of ["Where we stand", "Last", "Next", "Texts", "All about Norway"])
      expect(text).toContain(`\n${label}: `);
  });

  it("begins with the next meeting where one is known, a meeting before an exercise", async () => {
    const { text } = await say("nato");
    expect(text).toMatch(/^Next with NATO: [^\n]*December 2026[^\n]* – NATO Foreign Ministers’ meeting\.\n/);
    expect(text).toMatch(/\nLast: NATO Summit, Ankara/);
  });

  it("says plainly that nothing is on record, or that a partner no longer exists", async () => {
    expect((await say("kenya")).text).toMatch(/^No meeting with Kenya is on record\.\n/);
    expect((await say("g5-sahel")).text).toMatch(/^G5 Sahel no longer exists\.\n/);
  });

  it("does not hide what a curator noted of it, such as a suspension", () => {
    const note = "Co-operation is suspended since 1 March 2026.";
    expect(norwayWith({ note })).toContain(note);
  });

  it("is cut where the data are longer than a phone", () => {
    const long = "long ".repeat(200);
    for (const kind of ["country", "organisation"])
      expect(norwayWith({ kind, note: long, summary: long }).length).toBeLessThanOrEqual(MOST_CHARACTERS);
  });

  it.each(["all norway", "norway all"])("leads to the whole record: %s", async (line) => {
    expect((await say("norway")).actions?.[0]).toEqual({ label: "All about Norway", says: "all norway" });
    const { text, cited } = await say(line);
    for (const part of ["Signed and agreed", "Dialogues and forums", "Takes part in", "Areas of co-operation"])
      expect(text).toContain(part);
    expect(cited).toContain("\nSources\n");
  });

  it("asks whom, where nobody is named", async () => {
    expect((await say("all")).text).toMatch(/^All about what\?/);
    expect((await say("all xyzzyq")).text).toContain("I know nothing called “xyzzyq”");
  });
});
