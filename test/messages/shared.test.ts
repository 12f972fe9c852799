import Database from "better-sqlite3";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../src/commands/index.ts";
import type { Entry, Library } from "../../src/library/library.ts";
import { plain } from "../../src/text/plain.ts";
import { wordsIn } from "../../src/text/words.ts";
import { newFile } from "../support/databases.ts";
import { type Fault, type Kept, type Platform, platform } from "../support/platform.ts";
import { openStage, PLACE, type Stage } from "../support/stage.ts";
import { theLibrary } from "../support/world.ts";

const { help } = wordsIn();

const MINUTE = 60_000;
const DAY = 86_400_000;
const FROM = new Date("2027-03-08T10:00:00+01:00");
const READING = { zone: "Europe/Brussels", call: "/aide" } as const;
const ANNA = { id: "U1", name: "Anna" };
const OSLO = 'schedule "Oslo round" 12 March 2027 10:00 Oslo with:norway now';
const ROUND = "own-oslo-round-2027-03-12";

let library: Library;
let slack: Platform;
let stage: Stage;
let file: string;
beforeAll(async () => {
  library = await theLibrary();
});
afterEach(() => stage.close());

async function opened(): Promise<void> {
  slack = platform();
  file = newFile();
  stage = await openStage(library, slack, { from: FROM, database: file });
}
/** A door shows an answer to everyone, and tells the bot where it stands. */
async function share(line: string): Promise<void> {
  const answer = await stage.say(line);
  const outcome = await slack.messenger.post(PLACE, { answer, reading: READING }, { id: `card ${slack.kept.length}` });
  if (answer.audience === "room" && "sent" in outcome)
    await stage.core.bot.shared({ line, place: PLACE, person: ANNA, receipt: outcome.sent, now: stage.now() });
}
/** A later start, with other data. */
async function begin(other: Library, later = DAY): Promise<void> {
  const from = new Date(stage.now().getTime() + later);
  await stage.close();
  stage = await openStage(other, slack, { from, database: file });
}
/** The same data, but for some records. */
function corrected(change: (entry: Entry) => Entry | undefined): Library {
  const all = [...library.byId.values()].flatMap((one) => change(one) ?? []);
  return {
    ...library,
    partners: all.flatMap((one) => (one.kind === "partner" ? one.record : [])),
    instruments: all.flatMap((one) => (one.kind === "instrument" ? one.record : [])),
    byId: new Map(all.map((one) => [one.record.id, one])),
  };
}
const amended = (partner: string): Library =>
  corrected((one) =>
    one.kind === "instrument" && one.record.partner === partner
      ? { ...one, record: { ...one.record, title: `${one.record.title}, as amended` } }
      : one,
  );

const textOf = ({ answer }: Kept): string => plain({ answer, reading: READING });
const cards = (): string[] => slack.kept.filter(({ under }) => under === undefined).map(textOf);
const notes = (): Kept[] => slack.kept.filter(({ under }) => under !== undefined);
const outbox = async (): Promise<string> => plain({ answer: await stage.say("outbox"), reading: READING });

describe("a shared answer, after a start with other data", () => {
  it("is brought up to date where a fact in it was corrected, and says so once", async () => {
    await opened();
    await share("share all norway");
    expect(cards()[0]).toContain("Shared by Anna");
    await begin(amended("norway"));
    expect(await stage.pass(0)).toEqual({ posted: 1, edited: 1 });
    expect(cards()).toHaveLength(1);
    expect(cards()[0]).toContain("as amended");
    expect(cards()[0]).toContain("Corrected: what this says has changed since it was shared on Mon 8 March 2027.");
    expect(cards()[0]).toContain("Shared by Anna");
    expect(notes().map(({ under }) => under)).toEqual([slack.kept[0]?.id]);
    expect(notes().map(textOf)[0]).toContain("has been corrected since");
    await stage.pass(DAY);
    await begin(amended("norway"));
    expect(await stage.pass(DAY)).toEqual({ posted: 0, edited: 0 });
  });

  it("is corrected again by yet another correction", async () => {
    await opened();
    await share("share all norway");
    await begin(amended("norway"));
    await stage.pass(0);
    await begin(library);
    expect(await stage.pass(0)).toEqual({ posted: 1, edited: 1 });
    expect(cards()[0]).not.toContain("as amended");
    expect(notes()).toHaveLength(2);
  });

  it("is left alone where what changed is not in it, and after thirty days", async () => {
    await opened();
    await share("share all norway");
    await begin(amended("japan"));
    expect(await stage.pass(0)).toEqual({ posted: 0, edited: 0 });
    await begin(amended("norway"), 30 * DAY);
    expect(await stage.pass(0)).toEqual({ posted: 0, edited: 0 });
  });

  it("is called corrected by no newer version that only writes down in another way what it said", async () => {
    await opened();
    await stage.say(OSLO);
    await share("share next norway");
    const database = new Database(file);
    database.exec(`update deliveries set told = replace(told, '"telling":"words:', '"telling":"')`);
    database.close();
    await begin(amended("norway"));
    expect(await stage.pass(0)).toEqual({ posted: 0, edited: 0 });
    await stage.say(`schedule move ${ROUND} 19 March 2027 now`);
    expect(await stage.pass(MINUTE)).toEqual({ posted: 1, edited: 1 });
    expect(cards()[0]).toContain("Fri 19 March 2027");
  });

  it("says so where its record is no longer known", async () => {
    await opened();
    await share("share japan");
    const { names } = library;
    const without: typeof names = { ...names, exact: () => [], find: () => ({ near: [] }) };
    await begin({ ...corrected((one) => (one.record.id === "japan" ? undefined : one)), names: without });
    expect(await stage.pass(0)).toEqual({ posted: 1, edited: 1 });
    expect(cards()[0]).toMatch(/^No longer in the data/);
  });

  it("leaves documents as they were, and says how to have new ones", async () => {
    await opened();
    await share("share brief norway file");
    await begin(amended("norway"));
    expect(await stage.pass(0)).toEqual({ posted: 1, edited: 1 });
    expect(notes().map(textOf)[0]).toContain("For new ones ask again: /aide brief norway file");
  });

  it("says the same of every look-up when only the release is newer, and the room has other settings", async () => {
    await opened();
    const looking = commands.filter(({ looks }) => looks).flatMap(({ name }) => help[name].examples);
    for (const line of [...looking, "norway", "moldavie", "norway next"]) await share(`share ${line}`);
    const written = await stage.store.sentOf(PLACE, "shared", 100);
    expect(written.length).toBeGreaterThan(looking.length / 2);
    await stage.say('commit "share the draft roadmap" by:partner due:30 June 2027 of:norway now');
    await stage.say("settings zone Asia/Tokyo");
    const touched = corrected(
      (one) =>
        ({
          ...one,
          record: { ...one.record, sources: one.record.sources.map((source) => ({ ...source, publisher: "Anew" })) },
        }) as Entry,
    );
    const [first] = library.history;
    const newer = { version: "2027.04", on: "2027-03-09", changes: [] };
    await begin({
      ...touched,
      release: { ...library.release, version: newer.version, asOf: newer.on },
      history: [{ ...first, ...newer }, ...library.history],
    });
    expect(await stage.pass(0)).toEqual({ posted: 0, edited: 0 });
  });

  it("that cannot be read keeps neither the program from starting nor the others from being corrected", async () => {
    await opened();
    await share("share all norway");
    const [row] = await stage.store.sentOf(PLACE, "shared", 1);
    if (row) await stage.store.addDeliveries([{ ...row, id: "shared@", message: "shared@", detail: "{}" }]);
    await begin(amended("norway"));
    expect(await stage.pass(0)).toEqual({ posted: 1, edited: 1 });
  });

  it("is never said again if its line does more than look", async () => {
    await opened();
    await stage.say(OSLO);
    const before = (await stage.store.meetings(PLACE)).length;
    for (const line of [
      `schedule cancel ${ROUND} now`,
      "norway unfollow",
      "follow norway now",
      "settings zone Asia/Tokyo",
    ])
      await stage.core.bot.shared({
        line: `share ${line}`,
        place: PLACE,
        person: ANNA,
        receipt: line,
        now: stage.now(),
      });
    await begin(amended("norway"));
    await stage.pass(0);
    expect(await stage.store.meetings(PLACE)).toHaveLength(before);
    expect((await stage.say(ROUND)).title).not.toContain("ancelled");
    expect(await stage.store.sentOf(PLACE, "shared", 10)).toEqual([]);
    expect(await stage.store.subscriptions(PLACE)).toEqual([]);
  });
});

describe("a shared answer that names a meeting", () => {
  it("is corrected when the team moves it, and the note says how", async () => {
    await opened();
    await stage.say(OSLO);
    await share("share next norway");
    await stage.say(`schedule move ${ROUND} 19 March 2027 now`);
    expect(await stage.pass(MINUTE)).toEqual({ posted: 1, edited: 1 });
    expect(cards()[0]).toContain("Fri 19 March 2027");
    expect(cards()[0]).not.toContain("Fri 12 March 2027");
    expect(notes().map(textOf)[0]).toContain("Oslo round was moved from Fri 12 March 2027");
    expect(await stage.pass(DAY)).toEqual({ posted: 0, edited: 0 });
  });
});

describe("a correction that is interrupted", () => {
  it.each<[string, Fault[]]>([
    ["before the card is edited", ["killed before"]],
    ["after the card is edited", ["killed after"]],
    ["before the note is posted", ["none", "killed before"]],
    ["after the note is posted", ["none", "killed after"]],
    ["by a platform that does not answer", ["none", "lost answer"]],
    ["by a platform that asks to wait", ["later", "none", "later"]],
  ])("%s ends with the card corrected and one note", async (_when, faults) => {
    await opened();
    await share("share all norway");
    await begin(amended("norway"));
    slack.faults.push(...faults);
    for (let minute = 0; minute < 6; minute++) await stage.pass(MINUTE);
    expect(cards()).toHaveLength(1);
    expect(cards()[0]).toContain("as amended");
    expect(notes()).toHaveLength(1);
  });
});

describe("the outbox", () => {
  it("names what was shared, and what was corrected", async () => {
    await opened();
    await share("share all norway");
    expect(await outbox()).toContain("posted: shared card, all norway");
    await begin(amended("norway"));
    await stage.pass(0);
    expect(await outbox()).toContain("shared card corrected: all norway");
  });
});
