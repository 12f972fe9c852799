import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain } from "../../src/text/plain.ts";
import { botWith } from "../support/bot.ts";
import { PLACE } from "../support/scene.ts";
import { NOW, theLibrary } from "../support/world.ts";

const library = await theLibrary();
const { bot } = await botWith(library);

const say = async (line: string) =>
  plain(await bot.answer({ line, place: PLACE, person: { id: "anna", name: "Anna" }, now: NOW }));

/** All lines of a list, over all of its pages. */
async function listed(line: string): Promise<string[]> {
  const pages = Number(/Page 1 of (\d+)/.exec(await say(line))?.[1] ?? 1);
  const lines: string[] = [];
  for (let page = 1; page <= pages; page++)
    lines.push(...((await say(`${line} page:${page}`)).match(/^- .*$/gm) ?? []));
  return lines.map((one) => one.replace(/ \[[\d, []*\]/g, ""));
}

/** A title and the year behind it: rounds of one series bear one name. */
const keyOf = (line: string): string => {
  const [title = "", ...rest] = line.split(" – ");
  return `${title} ${/(?:\w+ )?\d{4}/.exec(rest.join(" "))?.[0] ?? ""}`;
};

describe("last", () => {
  it("tells what was held, the newest first, with what came of it", async () => {
    const text = await say("last norway");
    expect(text).toContain("held on Thu 5 December 2024");
    expect(text).toContain("What came of it: First round after the partnership");
    expect(text.indexOf("2024")).toBeLessThan(text.indexOf("2023"));
  });

  it("reads a length as one that lies behind, and a month as the last of its name", async () => {
    expect(await listed("last 30y")).toEqual([]);
    const june = await listed("last june");
    expect(june.length).toBeGreaterThan(3);
    for (const line of june) expect(line).toContain("June 2026");
    expect((await listed("last 1y")).length).toBe((await listed("last since:2025-11-24")).length);
  });

  it("turns the list round and keeps its beginning", async () => {
    const all = await listed("last nato");
    expect(await listed("last nato oldest")).toEqual(all.toReversed());
    expect(await listed("last nato first 2")).toEqual(all.slice(0, 2));
    expect(await say("last nato first 2")).toContain(`${all.length} meetings held, of which the first 2.`);
  });

  it("says plainly that nothing is on record, and what was merely planned", async () => {
    const text = await say("last eu-philippines-security-and-defence-dialogue");
    expect(text).toContain("No meeting that fits is on record as held.");
    expect(text).toContain("One more meeting was planned; no record yet that it was held.");
  });

  it("shares no meeting with `next`, and narrows with each filter", async () => {
    const filters = [
      "region:asia",
      "kind:dialogue",
      "level:ministers",
      "area:cyber",
      "-level:staff",
      "sdp",
      "nato",
      "2025",
    ];
    await fc.assert(
      fc.asyncProperty(fc.subarray(filters, { maxLength: 3 }), fc.constantFrom(...filters), async (some, more) => {
        const line = some.join(" ");
        const held = await listed(`last ${line}`);
        const coming = new Set((await listed(`next ${line}`)).map(keyOf));
        expect(held.map(keyOf).filter((key) => coming.has(key))).toEqual([]);
        if (/\d{4}/.test(line) || /\d{4}/.test(more)) return;
        for (const one of await listed(`last ${line} ${more}`)) expect(held).toContain(one);
      }),
      { numRuns: 12 },
    );
  });
});
