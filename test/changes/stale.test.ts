import { describe, expect, it } from "vitest";
import type { Library } from "../../src/library/library.ts";
import { sayStale, staleness } from "../../src/library/stale.ts";
import { plain, sayLine } from "../../src/text/plain.ts";
import { wordsIn } from "../../src/text/words.ts";
import { botWith } from "../support/bot.ts";
import { libraryIn } from "../support/library.ts";
import { NOW, theLibrary } from "../support/world.ts";
import { files, put, release, releasedFolder, report } from "./folder.ts";

const READING = { zone: "Europe/Brussels", call: "/aide" };

async function library(checked?: string): Promise<Library> {
  const folder = releasedFolder();
  put(folder, files({ norway: { summary: "Better.", sources: [report] }, ...(checked && { text: { checked } }) }));
  release(folder);
  return libraryIn(folder);
}
const norway = await library();

describe("a record is old", () => {
  const since = (id: string, today: string, from = norway): string | undefined => {
    const entry = from.byId.get(id);
    return entry && staleness(entry.record, from, today)?.start;
  };

  it("when nobody has checked it for more than a year", () => {
    expect(since("dialogue", "2027-11-23")).toBeUndefined();
    expect(since("dialogue", "2027-11-24")).toBe("2026-11-23");
  });

  it("counted from the release that changed it last", () => {
    expect(since("norway", "2028-02-01")).toBeUndefined();
    expect(since("norway", "2028-02-02")).toBe("2027-02-01");
  });

  it("or from a day of its own, earlier or later than that of all", async () => {
    const [earlier, later] = [await library("2025-10-03"), await library("2027-01-31")];
    expect(since("sdp-norway", "2026-11-24", earlier)).toBe("2025-10-03");
    expect(since("sdp-norway", "2027-11-24", later)).toBeUndefined();
  });

  it("is said once for several records, with the oldest day", () => {
    const some = ["norway", "dialogue"].flatMap((id) => norway.byId.get(id)?.record ?? []);
    const said = (today: string): string => sayLine(sayStale(some, norway, today, wordsIn()), READING);
    expect(said("2027-11-23")).toBe("");
    expect(said("2027-11-24")).toBe("1 of the records not checked since Mon 23 November 2026.");
    expect(said("2029-01-01")).toBe("Not checked since Mon 23 November 2026.");
  });
});

describe("a look-up", async () => {
  const { bot } = await botWith(await theLibrary());
  const place = { platform: "slack", tenant: "T1", room: "C1", direct: false, call: "/aide", address: null } as const;
  const say = async (line: string, now: Date): Promise<string> =>
    plain(await bot.answer({ line, place, person: { id: "anna", name: "Anna" }, now }));

  it.each(["norway", "eu-norway-security-and-defence-dialogue", "sdp-norway-2024", "eumm-georgia", "PSC"])(
    "of %s says so on its card, once, and not while it is fresh",
    async (line) => {
      expect(await say(line, NOW)).not.toContain("ot checked");
      const late = await say(line, new Date("2028-03-01T09:00:00Z"));
      expect(late.match(/Not checked since Mon 23 November 2026\./g)).toHaveLength(1);
    },
  );

  it("of a meeting that the team has just set is fresh", async () => {
    const now = new Date("2028-03-01T09:00:00Z");
    await say('schedule "Prep call" 12 March 2028 with:norway now', now);
    expect(await say("prep call", now)).not.toContain("Not checked");
  });
});
