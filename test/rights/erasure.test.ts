import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dump, type Office, openOffice } from "../support/office.ts";

const DAY = 86_400_000;
const LINE = "workspace erase everything for good";
const WORKSPACE = { platform: "slack", tenant: "T1" } as const;

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  for (const room of ["C1", "P1"]) await office.say("follow norway lead:100d,30d,7d at 09:00 now", { room });
  await office.say('schedule "Zebra talks" 12 March 2027 10:00 Oslo with:norway now', { room: "C3" });
  // That rules were saved is said in their rooms, and is no matter here.
  await office.pass(1000);
  office.platform.kept.length = 0;
});
afterEach(() => office.close());

const posted = (): string[] => office.platform.kept.map(({ room, answer }) => `${room}: ${answer.title}`);
const erased = (): Promise<string> => office.say(LINE, { person: "boss", room: "D1" }).then(({ title }) => title);

describe("erasing a workspace", () => {
  it.each([
    ["an ordinary person in a channel", { person: "ben", room: "C1" }],
    ["an ordinary person in a private channel", { person: "ben", room: "P9" }],
    ["an ordinary person in a direct message", { person: "ben", room: "D2" }],
    ["whoever made the channel, and manages it", { person: "maker", room: "C1" }],
    ["a guest", { person: "guest", room: "D2" }],
    ["a stranger", { person: "stranger", room: "D2" }],
    ["whoever nobody can place", { person: "unknown", room: "D2" }],
    ["whoever runs the workspace, but in a channel", { person: "boss", room: "C1" }],
  ])("is refused to %s", async (_who, from) => {
    office.rule.manages = (name) => name === "maker" || name === "boss";
    const before = await dump(office.database);
    for (const line of [LINE, "workspace erase", "workspace erase now"]) await office.say(line, from);
    expect(await dump(office.database)).toBe(before);
  });

  it("is refused where the platform does not say who runs the workspace, with why, and who can", async () => {
    office.rule.runs = () => ({ unknown: () => "Slack does not answer me just now" });
    const before = await dump(office.database);
    const said = await office.say(LINE, { person: "boss", room: "D1" });
    expect(said.text).toContain("Slack does not answer me just now");
    expect(said.text).toContain("admins and owners");
    expect(await dump(office.database)).toBe(before);
    expect((await office.say("workspace restore", { person: "boss", room: "D1" })).text).toContain("just now");
    expect((await office.say("workspace log", { person: "boss", room: "D1" })).text).toContain("just now");
    expect((await office.say("workspace editors everyone", { person: "boss", room: "D1" })).text).toContain("just now");
    expect(await dump(office.database)).toBe(before);
  });

  it("has to be typed: no button says it, not even for a slip", async () => {
    for (const line of [
      "workspace",
      "workspace erase",
      "workspace erase now",
      "help workspace",
      "workspaec erase everything for good",
      "restore",
      "erase",
    ]) {
      const said = await office.say(line, { person: "boss", room: "D1" });
      expect(
        (said.actions ?? []).map(({ says }) => says),
        line,
      ).not.toContain(LINE);
    }
    expect(await office.store.erasure(WORKSPACE)).toBeUndefined();
    expect((await office.say("workspace erase", { person: "boss", room: "D1" })).text).toContain(LINE);
  });

  it("posts from that moment one notice in each conversation that follows something, and nothing else", async () => {
    expect(await erased()).toBe("Everything will be erased");
    expect(await erased()).toBe("Everything will be erased");
    for (let day = 0; day < 29; day++) await office.pass(DAY);
    expect(posted().sort()).toEqual(["C1: Nothing more is posted here", "P1: Nothing more is posted here"]);
    expect((await office.say("outbox", { room: "C1" })).text).toContain("posted: notice that all is to be erased");
    const [notice] = office.platform.kept;
    expect(JSON.stringify(notice?.answer)).toContain("workspace restore");
    expect((await office.store.subscriptions({ ...WORKSPACE, room: "C1" })).length).toBe(1);
  });

  it("says so beside every answer to members, and to nobody else", async () => {
    await erased();
    expect((await office.say("next", { person: "ben" })).text).toContain(
      "has asked for all that I keep of this workspace to be erased",
    );
    expect((await office.say("next", { person: "stranger" })).text).not.toContain("erased");
  });

  it("can be taken back for thirty days by who runs the workspace, and then all goes on", async () => {
    await erased();
    await office.pass(29 * DAY);
    expect((await office.say("workspace restore", { person: "ben" })).title).toBe(
      "Only those who run this workspace may do this",
    );
    expect((await office.say("workspace restore", { person: "boss", room: "C1" })).title).toBe("Restored");
    await office.pass(40 * DAY);
    expect((await office.say("following", { room: "C1" })).text).toContain("Norway");
    expect(posted().filter((one) => one.startsWith("C1")).length).toBeGreaterThan(1);
    const { db, tables } = office.database;
    expect(await db.select().from(tables.erasures)).toMatchObject([
      { person: "boss", state: "withdrawn", endedBy: "boss" },
    ]);
  });

  it("says nothing of it where it was taken back before the notice went out", async () => {
    await erased();
    await office.say("workspace restore", { person: "boss", room: "D1" });
    await office.pass(1000);
    expect(posted()).toEqual([]);
  });

  it("leaves nothing after thirty days but that it was done, when and by whom", async () => {
    await erased();
    await office.pass(31 * DAY);
    const { db, tables } = office.database;
    const left: string[] = [];
    for (const [name, table] of Object.entries(tables))
      if ("tenant" in table && (await db.select().from(table)).length > 0) left.push(name);
    expect(left).toEqual(["erasures"]);
    const [row] = await db.select().from(tables.erasures);
    expect(row).toMatchObject({ person: "boss", personName: "boss", state: "done", endedBy: null });
    expect(row?.due).toBe((row?.at ?? 0) + 30 * DAY);
    expect((await office.say("follow norway now")).title).toContain("follows");
    expect(await office.store.departure(WORKSPACE)).toBeUndefined();
  });

  it("is not forgotten when two ask for it at once, and one takes it back", async () => {
    const who = { ...WORKSPACE, person: "boss", personName: "boss", at: office.now().getTime() };
    const open = { due: who.at + 30 * DAY, state: "asked", endedAt: null, endedBy: null } as const;
    for (const id of ["e1", "e2"]) await office.store.addErasure({ ...who, ...open, id });
    await office.say("workspace restore", { person: "boss", room: "D1" });
    await office.pass(40 * DAY);
    expect((await office.store.subscriptions({ ...WORKSPACE, room: "C1" })).length).toBe(1);
  });

  it("gives each conversation its notice after a crash before they were written down", async () => {
    await erased();
    const { db, tables } = office.database;
    await db.delete(tables.deliveries);
    for (let day = 0; day < 3; day++) await office.pass(DAY);
    expect(posted().sort()).toEqual(["C1: Nothing more is posted here", "P1: Nothing more is posted here"]);
  });

  it("is carried out by whoever comes after a crash in the middle", async () => {
    await erased();
    // As a process leaves it that dies between two tables.
    const { db, tables } = office.database;
    await db.delete(tables.subscriptions);
    await db.delete(tables.rooms);
    await office.pass(31 * DAY);
    expect(await office.store.meetings(WORKSPACE)).toEqual([]);
    expect(await office.store.erasure(WORKSPACE)).toBeUndefined();
  });

  it("takes thirty days from when it was said, also where the app was removed and came back before", async () => {
    await office.core.bot.removed(WORKSPACE, office.now());
    await office.pass(20 * DAY);
    await erased();
    await office.pass(20 * DAY);
    expect((await office.store.subscriptions({ ...WORKSPACE, room: "C1" })).length).toBe(1);
    await office.pass(11 * DAY);
    expect(await office.store.subscriptions({ ...WORKSPACE, room: "C1" })).toEqual([]);
  });
});

describe("what is kept after the app was removed", () => {
  it("is offered to members on its return, and given back by who runs the workspace", async () => {
    await office.core.bot.removed(WORKSPACE, office.now());
    const said = await office.say("next", { person: "ben" });
    expect(said.text).toContain("I was removed from this workspace once");
    expect((await office.say("workspace restore", { person: "ben" })).title).toBe(
      "Only those who run this workspace may do this",
    );
    expect((await office.say("workspace restore", { person: "boss" })).title).toBe("Restored");
  });
});
