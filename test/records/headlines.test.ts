import { describe, expect, it } from "vitest";
import type { Place } from "../../src/place.ts";
import { plain, sayLine } from "../../src/text/plain.ts";
import { botWith } from "../support/bot.ts";
import { linesOf } from "../support/lines.ts";
import { NOW, theLibrary } from "../support/world.ts";

const ROOM: Place = { platform: "terminal", tenant: "t", room: "r", direct: false, call: "/aide", address: null };
const library = await theLibrary();

/** `seen`: the twin without its sources and pictures, which stand behind a press or beside it. */
async function sayer(language: string) {
  const { bot } = await botWith(library);
  const say = async (line: string) => {
    const reply = await bot.answer({ line, place: ROOM, person: { id: "anna", name: "Anna" }, now: NOW });
    const { sources: _, blocks, ...answer } = reply.answer;
    const seen = { ...reply, answer: { ...answer, blocks: blocks.filter(({ kind }) => kind !== "picture") } };
    return { ...reply, first: plain(reply).split("\n")[0] ?? "", seen: plain(seen) };
  };
  await say(`settings language ${language} now`);
  return say;
}

/** A label is joined of parts, or names what stands below it. */
const isLabel = (first: string): boolean => / · |^(Aide|Help|Outbox|Radar)\b/.test(first);

describe.each(["en", "fr"])("every answer in %s", (language) => {
  it("begins with one sentence", { timeout: 60_000 }, async () => {
    const say = await sayer(language);
    const wrong: string[] = [];
    for (const line of linesOf(library)) {
      const { answer, first } = await say(line);
      if (!/[.!?…]$/.test(first) || (!answer.headline && isLabel(first))) wrong.push(`${line}: ${first}`);
    }
    expect(wrong).toEqual([]);
  });
});

it("begins with its date, where there is one to tell", async () => {
  const say = await sayer("en");
  for (const { id, when } of library.meetings) {
    const { answer, first, reading } = await say(id);
    const date = answer.headline?.find((run) => typeof run === "object" && "when" in run);
    expect(date, id).toBeDefined();
    expect(first.slice(0, 60), id).toContain(when.start.slice(0, 4));
    expect(sayLine(answer.headline ?? [], reading)).toBe(first);
  }
});
