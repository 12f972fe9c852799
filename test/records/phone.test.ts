import { describe, expect, it } from "vitest";
import type { Place } from "../../src/place.ts";
import { plain } from "../../src/text/plain.ts";
import { botWith } from "../support/bot.ts";
import { NOW, theLibrary } from "../support/world.ts";

const ROOM: Place = { platform: "terminal", tenant: "t", room: "r", direct: false, call: "/aide", address: null };

/** A screen of 390 by 844 pixels. */
const SCREEN = 1100;

/** What people ask most. */
const COMMON = [
  "norway",
  "moldova",
  "nato",
  "african union",
  "united nations",
  "sdp",
  "brief moldova",
  "brief nato",
  "brief week",
  "find sdp",
  "find sdp fpa",
  "find norway",
  "find operations norway",
  "compare japan norway",
  "radar",
  "radar norway",
  "changes",
  "following",
  "outbox",
  "commitments",
];

describe.each(["en", "fr"])("twenty common lines in %s", async (language) => {
  const { bot } = await botWith(await theLibrary());
  const say = (line: string) => bot.answer({ line, place: ROOM, person: { id: "anna", name: "Anna" }, now: NOW });
  await say(`settings language ${language} now`);

  it.each(COMMON)("%s fits a phone screen", async (line) => {
    const { answer, reading } = await say(line);
    const { sources: _, ...seen } = answer;
    const text = plain({ answer: seen, reading });
    expect(text.length, text).toBeLessThanOrEqual(SCREEN);
  });
});
