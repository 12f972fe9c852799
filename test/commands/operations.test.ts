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

async function listed(line: string): Promise<string[]> {
  const pages = Number(/Page 1 of (\d+)/.exec(await say(line))?.[1] ?? 1);
  const lines: string[] = [];
  for (let page = 1; page <= pages; page++)
    lines.push(...((await say(`${line} page:${page}`)).match(/^- .*$/gm) ?? []));
  return lines.map((one) => one.replace(/^- | · .*/g, ""));
}

const nameOf = ({ name, abbreviation }: (typeof library.operations)[number]): string => abbreviation ?? name;
const where = (wanted: (one: (typeof library.operations)[number]) => boolean): string[] =>
  library.operations.filter(wanted).map(nameOf).sort();

describe("find operations", () => {
  it.each([
    ["norway", ({ contributors }) => contributors.includes("NO")],
    ["hosted-by:georgia", ({ hosts }) => hosts.includes("GE")],
    ["hosted-by:somalie", ({ hosts }) => hosts.includes("SO")],
    ["hosted-by:ml", ({ hosts }) => hosts.includes("ML")],
    ["hosted-by:palestine", ({ hosts }) => hosts.includes("PS")],
    ["kind:military", ({ kind }) => kind === "military"],
    ["civilian", ({ kind }) => kind === "civilian"],
    ["-kind:civilian", ({ kind }) => kind !== "civilian"],
    ["until:2027-02", ({ until }) => until !== undefined && until.end <= "2027-02-28"],
    [
      "since:2027-03 until:2027-05",
      ({ until }) => until !== undefined && until.end >= "2027-03-01" && until.end <= "2027-05-31",
    ],
  ] as [string, (one: (typeof library.operations)[number]) => boolean][])("%s", async (filter, wanted) => {
    expect((await listed(`find operations ${filter}`)).sort()).toEqual(where(wanted));
    expect(where(wanted).length).toBeGreaterThan(0);
  });

  it("knows where an operation is that no partner hosts, or that is at sea", async () => {
    const africa = await listed("missions in africa");
    for (const part of ["Mali", "Mozambique", "Atalanta", "ASPIDES", "GoG"]) expect(africa.join()).toContain(part);
    expect((await listed("find operations region:southern-neighbourhood")).join()).toContain("IRINI");
    expect(africa.join()).not.toContain("IRINI");
  });

  it("says what was asked in words, and for how many no end is on record", async () => {
    const text = await say("find operations norway hosted-by:ukraine -kind:military until:2027-06-21");
    expect(text).toContain(
      "with Norway taking part; hosted by Ukraine; mandate ending by Mon 21 June 2027; not military",
    );
    expect(await say("find operations until:2027-06-21")).toMatch(
      /No end of the mandate is on record for \d+ missions/,
    );
  });

  it.each(["area:cyber", "sdp", "hosted-by:narnia", "hosted-by:", "kind:naval", "kind:", "xyzzy"])(
    "asks about %s rather than leaving it out",
    async (filter) => expect(await say(`find operations ${filter}`)).toContain("I did not understand"),
  );

  it("narrows with each filter", async () => {
    const filters = [
      "norway",
      "kind:military",
      "-civilian",
      "region:africa",
      "hosted-by:so",
      "until:2027",
      "-türkiye",
      "confidence:confirmed",
    ];
    await fc.assert(
      fc.asyncProperty(fc.subarray(filters, { maxLength: 3 }), fc.constantFrom(...filters), async (some, more) => {
        const wide = await listed(`find operations ${some.join(" ")}`);
        for (const one of await listed(`find operations ${some.join(" ")} ${more}`)) expect(wide).toContain(one);
      }),
      { numRuns: 15 },
    );
  });
});
