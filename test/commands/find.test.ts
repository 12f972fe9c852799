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
  return lines.map((one) => one.replace(/ \[[\d, []*\]/g, ""));
}

const SHORT = {
  sdp: "security-defence-partnership",
  fpa: "framework-participation-agreement",
  soia: "security-of-information-agreement",
};
const CONCLUDED = ["in-force", "signed", "published"];

function namesWith(...types: readonly string[]): string[] {
  const has = (id: string, type: string) =>
    library.instruments.some((one) => one.partner === id && one.type === type && CONCLUDED.includes(one.status));
  return library.partners.filter(({ id }) => types.every((type) => has(id, type))).map(({ name }) => name);
}

describe("find, with several kinds of text", () => {
  it.each([[["fpa", "soia"]], [["sdp", "fpa"]], [["sdp", "fpa", "soia"]]] as const)(
    "%s lists the partners that have each of them",
    async (asked) => {
      const partners = (await listed(`find ${asked.join(" ")}`)).map((line) => line.replace(/^- | · .*/g, ""));
      expect(partners.sort()).toEqual(namesWith(...asked.map((short) => SHORT[short])).sort());
      expect(partners.length).toBeGreaterThan(0);
    },
  );

  it("counts what is not concluded only where its status is asked for", async () => {
    expect((await listed("find sdp soia")).join("\n")).not.toContain("under negotiation");
    expect(await say("find sdp soia status:negotiating")).toContain("No partner in the data set fits all of this.");
  });

  it("narrows with each filter", async () => {
    const filters = ["sdp", "fpa", "soia", "region:asia", "-japan", "area:cyber", "since:2015", "until:2024"];
    await fc.assert(
      fc.asyncProperty(fc.subarray(filters), fc.constantFrom(...filters), async (some, more) => {
        const wide = await listed(`find fpa soia ${some.join(" ")}`);
        for (const one of await listed(`find fpa soia ${some.join(" ")} ${more}`))
          expect(wide.map((line) => line.split(" · ")[0])).toContain(one.split(" · ")[0]);
      }),
      { numRuns: 15 },
    );
  });
});

describe("find, of one partner and one kind of text", () => {
  it.each([
    ["sdp norway", "Yes. Norway has one that is concluded."],
    ["sdp switzerland", "No. Switzerland has signed none that is on record; where it stands is not known."],
    ["safe turkiye", "No. Türkiye has signed none that is on record; where it stands is not known."],
    ["soia japan", "No. Japan has signed none; one is under negotiation."],
    ["sdp chile", "No. Chile has signed none that is on record."],
  ])("%s says yes or no first", async (line, verdict) => {
    const text = await say(`find ${line}`);
    expect(text).toContain(verdict);
    expect(text.indexOf(verdict)).toBeLessThan(text.includes("1 text.") ? text.indexOf("1 text.") : text.length);
  });

  it("says neither where more is asked", async () => {
    for (const line of ["find sdp", "find sdp asia", "find sdp with:norway,japan", "find norway -sdp"])
      expect(await say(line)).not.toMatch(/^(Yes|No)\. /m);
  });
});

describe("find, ordered", () => {
  it("turns a list round and keeps its beginning", async () => {
    const all = await listed("find sdp -status:negotiating,unknown");
    expect(await listed("find sdp -status:negotiating,unknown oldest")).toEqual(all.toReversed());
    expect(await listed("find sdp -status:negotiating,unknown oldest first 2")).toEqual(all.toReversed().slice(0, 2));
    expect(await say("find sdp -status:negotiating,unknown first 2")).toContain(
      `${all.length} texts, of which the first 2.`,
    );
  });

  it("leaves what has no day at the end", async () => {
    expect((await listed("find sdp oldest")).at(-1)).not.toMatch(/signed on/);
  });
});
