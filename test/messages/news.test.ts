import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Change } from "../../src/library/history.ts";
import type { Entry, Library } from "../../src/library/library.ts";
import { newFile } from "../support/databases.ts";
import { type Platform, platform, textOf } from "../support/platform.ts";
import { openStage, type Stage } from "../support/stage.ts";
import { theLibrary } from "../support/world.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Tuesday, ten in the morning. */
const FROM = new Date("2026-12-01T09:00:00Z");
const NEXT = "2026.12";

let library: Library;
let newer: Library;
let slack: Platform;
let stage: Stage;
let file: string;

/** The data set after a release with some changes, in which the records have other summaries. */
function after(changes: readonly Change[]): Library {
  const ids = new Set(changes.map(({ id }) => id));
  const touched = (entry: Entry): Entry =>
    entry.kind === "partner" && ids.has(entry.record.id)
      ? { ...entry, record: { ...entry.record, summary: `${entry.record.summary} Corrected.` } }
      : entry;
  const byId = new Map([...library.byId].map(([id, entry]) => [id, touched(entry)]));
  return {
    ...library,
    byId,
    partners: library.partners.map((one) => {
      const entry = byId.get(one.id);
      return entry?.kind === "partner" ? entry.record : one;
    }),
    release: { ...library.release, version: NEXT, asOf: "2026-12-02" },
    history: [{ version: NEXT, on: "2026-12-02", changes: [...changes] }, ...library.history],
  };
}

const change = (id: string, to: string): Change => ({
  what: "corrected",
  kind: "partner",
  id,
  title: id,
  partners: [id],
  fields: [{ field: "headquarters", from: "Somewhere", to }],
  sources: [{ title: `A page about ${id}`, publisher: "EEAS" }],
});

beforeAll(async () => {
  library = await theLibrary();
  newer = after([change("norway", "Oslo"), change("japan", "Tokyo")]);
});
afterEach(() => stage.close());

async function following(...lines: string[]): Promise<void> {
  file = newFile();
  slack = platform();
  stage = await openStage(library, slack, { from: FROM, database: file });
  for (const line of lines) await stage.say(line);
  await stage.close();
}
const restart = async (data: Library, from: Date): Promise<void> => {
  stage = await openStage(data, slack, { from, database: file });
};
const later = (ms: number): Date => new Date(FROM.getTime() + ms);

describe("a start with a newer data set", () => {
  it("tells a room once what changed about what it follows, by partner, with sources, and why it is told", async () => {
    await following("follow norway now");
    await restart(newer, later(DAY));
    expect(await stage.pass(0)).toEqual({ posted: 1, edited: 0 });
    const [told = ""] = slack.kept.map(textOf);
    expect(told).toContain("New in the data: release 2026.12");
    expect(told).toContain("Oslo");
    expect(told).not.toContain("Tokyo");
    expect(told).toContain("A page about norway");
    expect(told).toContain("because this channel follows Norway");
    await stage.close();
    await restart(newer, later(2 * DAY));
    expect(await stage.pass(DAY)).toEqual({ posted: 0, edited: 0 });
  });

  it("waits for the end of quiet hours", async () => {
    await following("follow norway now");
    await restart(newer, new Date("2026-12-02T22:00:00Z"));
    expect(await stage.pass(0)).toEqual({ posted: 0, edited: 0 });
    expect(await stage.pass(8 * HOUR)).toEqual({ posted: 1, edited: 0 });
  });

  it("groups what several rules ask for in one message", async () => {
    await following("follow norway now", "follow japan weekly mon 08:30 now");
    await restart(newer, later(DAY));
    expect(await stage.pass(0)).toEqual({ posted: 1, edited: 0 });
    const [told = ""] = slack.kept.map(textOf);
    expect(told).toContain("Oslo");
    expect(told).toContain("Tokyo");
  });

  it.each([
    ["follows something else", ["follow moldova now"]],
    ["follows nothing", []],
    ["has muted the partner", ["follow norway now", "mute norway"]],
    ["has paused what it follows", ["follow norway now", "pause norway 4w"]],
  ])("says nothing to a room that %s", async (_, lines) => {
    await following(...lines);
    await restart(newer, later(DAY));
    expect(await stage.pass(DAY)).toEqual({ posted: 0, edited: 0 });
  });

  it("says nothing where the bot is new, or the data is older than before", async () => {
    file = newFile();
    slack = platform();
    await restart(newer, FROM);
    await stage.say("follow norway now");
    expect(await stage.pass(HOUR)).toEqual({ posted: 0, edited: 0 });
    await stage.close();
    await restart(library, later(DAY));
    expect(await stage.pass(HOUR)).toEqual({ posted: 0, edited: 0 });
  });

  it("names so many changes, counts the rest, and says how to see them", async () => {
    const many = library.partners.slice(0, 30).map(({ id }) => change(id, "Elsewhere"));
    await following("follow everything weekly mon 08:30 now");
    await restart(after(many), later(DAY));
    await stage.pass(0);
    const [told = ""] = slack.kept.map(textOf);
    expect(told).toContain("and 10 more");
    expect(told).toContain("changes since");
  });
});
