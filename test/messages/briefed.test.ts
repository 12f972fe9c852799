import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Entry, Library } from "../../src/library/library.ts";
import { newFile } from "../support/databases.ts";
import { type Platform, platform, textOf } from "../support/platform.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { theLibrary } from "../support/world.ts";

const HOUR = 3_600_000;
/** From Monday at ten to the eve of Friday's meeting, at six. */
const EVE = 80 * HOUR;
const FROM = new Date("2027-03-08T10:00:00+01:00");

let library: Library;
let slack: Platform;
let stage: Stage;
beforeAll(async () => {
  library = await theLibrary();
});
afterEach(() => stage.close());

async function following(rule: string, level = "senior-officials", database = ":memory:") {
  slack = platform();
  stage = await openStage(library, slack, { from: FROM, database });
  await stage.say(`schedule "Oslo round" 12 March 2027 10:00 Oslo with:norway level:${level} now`);
  await stage.say(`follow norway ${rule} now`);
}
const cards = (): string[] => slack.kept.filter(({ under }) => under === undefined).map(textOf);
const notes = (): string[] => slack.kept.filter(({ under }) => under !== undefined).map(textOf);
const isPage = (text: string | undefined): boolean => /Instruments|Texts/.test(text ?? "") && /People/.test(text ?? "");

describe("the last reminder before a meeting", () => {
  it("is a briefing where senior officials meet, on the eve at the hour of the rule, and says why it is there", async () => {
    await following("lead:3d,1d at 18:00");
    await stage.pass(32 * HOUR);
    expect(cards()).toHaveLength(1);
    expect(isPage(cards()[0])).toBe(false);
    expect(await stage.pass(47 * HOUR)).toEqual({ posted: 0, edited: 0 });
    expect(await stage.pass(HOUR)).toEqual({ posted: 1, edited: 0 });
    const [, page = ""] = cards();
    expect(page).toMatch(/^Tomorrow, Fri 12 March 2027: Oslo round/);
    expect(isPage(page)).toBe(true);
    expect(page).toContain("because this channel follows Norway");
    const says = slack.kept.at(-1)?.answer.actions?.map((action) => action.says) ?? [];
    expect(says).toContain("brief own-oslo-round-2027-03-12 short");
    expect(says).toContain("share brief own-oslo-round-2027-03-12 file");
  });

  it("is a short card for meetings of staff, unless the rule asks for briefings", async () => {
    await following("lead:1d at 18:00", "staff");
    await stage.pass(EVE);
    expect(cards().map(isPage)).toEqual([false]);
    await stage.close();
    await following("lead:1d at 18:00 brief:page", "staff");
    await stage.pass(EVE);
    expect(cards().map(isPage)).toEqual([true]);
  });

  it("is a short card where the rule wants no briefings", async () => {
    await following("lead:1d at 18:00 brief:none");
    await stage.pass(EVE);
    expect(cards().map(isPage)).toEqual([false]);
  });

  it("comes once, as a briefing, where two rules ask for it", async () => {
    await following("lead:1d at 18:00");
    await stage.say("follow level:senior-officials lead:1d at 18:00 brief:none now");
    await stage.pass(EVE);
    expect(cards().map(isPage)).toEqual([true]);
  });

  it("lists what was promised to the workspace", async () => {
    await following("lead:1d at 18:00");
    await stage.say('commit "share the draft roadmap" by:partner due:30 June 2027 of:norway now');
    await stage.pass(EVE);
    expect(cards()[0]).toContain("share the draft roadmap");
  });

  it("is corrected in place when the meeting moves, with one note", async () => {
    await following("lead:1d at 18:00");
    await stage.pass(EVE);
    await stage.say("schedule move own-oslo-round-2027-03-12 19 March 2027 now");
    expect(await stage.pass(HOUR)).toEqual({ posted: 1, edited: 1 });
    expect(cards()[0]).toMatch(/^Moved, Fri 19 March 2027: Oslo round/);
    expect(isPage(cards()[0])).toBe(true);
    expect(notes()).toHaveLength(1);
  });
});

/** The same data, but for some records. */
function corrected(change: (entry: Entry) => Entry): Library {
  const all = [...library.byId.values()].map(change);
  return {
    ...library,
    partners: all.flatMap((one) => (one.kind === "partner" ? one.record : [])),
    instruments: all.flatMap((one) => (one.kind === "instrument" ? one.record : [])),
    byId: new Map(all.map((one) => [one.record.id, one])),
  };
}

describe("a posted briefing, after a start with other data", () => {
  it("is brought up to date where a fact in it was corrected, and says so once", async () => {
    const file = newFile();
    await following("lead:1d at 18:00", "senior-officials", file);
    await stage.pass(EVE);
    const before = cards()[0];
    await stage.close();
    const later = corrected((one) =>
      one.kind === "instrument" && one.record.partner === "norway"
        ? { ...one, record: { ...one.record, title: `${one.record.title}, as amended` } }
        : one,
    );
    stage = await openStage(later, slack, { from: new Date(FROM.getTime() + EVE + HOUR), database: file });
    expect(await stage.pass(0)).toEqual({ posted: 1, edited: 1 });
    expect(before).not.toContain("as amended");
    expect(cards()[0]).toContain("as amended");
    expect(notes()).toHaveLength(1);
    expect(notes()[0]).toContain("brought up to date");
    expect(await stage.pass(HOUR)).toEqual({ posted: 0, edited: 0 });
  });

  it("is left alone where what changed is not in it", async () => {
    const file = newFile();
    await following("lead:1d at 18:00", "senior-officials", file);
    await stage.pass(EVE);
    await stage.close();
    const later = corrected((one) =>
      one.kind === "partner" && one.record.id === "japan"
        ? { ...one, record: { ...one.record, summary: "Changed." } }
        : one,
    );
    stage = await openStage(later, slack, { from: new Date(FROM.getTime() + EVE + HOUR), database: file });
    expect(await stage.pass(0)).toEqual({ posted: 0, edited: 0 });
  });
});

describe("a digest", () => {
  it("says what was promised and is overdue, of what the room follows, even where no meeting is near", async () => {
    slack = platform();
    stage = await openStage(library, slack, { from: FROM });
    await stage.say('commit "send the list of experts" by:partner due:9 March 2027 of:norway now');
    await stage.say('commit "share the draft" by:us due:9 March 2027 of:japan now');
    await stage.say("follow norway weekly mon 08:30 now");
    expect(await stage.pass(7 * 24 * HOUR)).toEqual({ posted: 1, edited: 0 });
    expect(cards()[0]).toContain("Overdue: Norway – send the list of experts");
    expect(cards()[0]).not.toContain("share the draft");
  });

  it("no longer names what was kept", async () => {
    slack = platform();
    stage = await openStage(library, slack, { from: FROM });
    const noted = await stage.say('commit "send the list of experts" by:partner due:9 March 2027 of:norway now');
    await stage.say("follow norway weekly mon 08:30 now");
    await stage.say(noted.actions?.find(({ label }) => label === "Done")?.says ?? "");
    await stage.pass(7 * 24 * HOUR);
    expect(cards().join()).not.toContain("send the list of experts");
  });
});
