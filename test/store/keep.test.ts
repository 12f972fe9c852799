import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keep } from "../../adapters/terminal/keep.ts";
import { openDatabase } from "../../src/store/open.ts";
import { createStore, type Store } from "../../src/store/store.ts";
import type { Tables } from "../../src/store/tables.ts";
import { newFile, theServer } from "../support/databases.ts";
import { delivery, PERSON, ROOM, subscription } from "../support/engines.ts";
import { newFolder } from "../support/folder.ts";
import { silent } from "../support/world.ts";

const { room: _room, ...TENANT } = ROOM;

/** One row of each kind, and many settings. */
async function fill(store: Store): Promise<void> {
  for (let version = 1; version <= 500; version++)
    await store.addSettings({ ...ROOM, ...PERSON, version, value: `{"v":${version}}`, what: "zone" });
  await store.learnRoom({ ...ROOM, call: "/aide", direct: 0, address: '{"channel":"C1"}', team: null });
  await store.setMark("release", "2026.11");
  await store.depart(TENANT, 1);
  await store.addMeeting({ ...TENANT, ...PERSON, id: "m1", version: 1, value: "{}", what: "added" });
  await store.addCommitment({ ...TENANT, ...PERSON, id: "c1", version: 1, value: "{}", what: "noted" });
  await store.addSubscription(subscription());
  await store.addDeliveries([delivery()]);
  await store.addFile("t1", { ...TENANT, name: "a.png", media: "image/png", content: "AAAA", expires: 2000 });
  await store.addFeed("f1", { ...ROOM, ...PERSON, rule: "norway", revokedAt: 3000 });
  const read = { address: "council", value: "{}", copy: "{}", nextAt: null, revision: 7 };
  await store.addImport({ ...ROOM, ...PERSON, id: "i1", ...read });
  await store.addWorkspace({ ...TENANT, ...PERSON, version: 1, value: "{}", what: "editors" });
  await store.addAudit({ ...ROOM, ...PERSON, id: "a1", act: "follow", what: "followed Norway" });
  const open = { due: 5000, state: "asked", endedAt: null, endedBy: null } as const;
  await store.addErasure({ ...TENANT, ...PERSON, id: "e1", ...open });
  await store.hear({ ...TENANT, id: "h1", at: 1000 }, 0);
}

/** All rows of all tables, each table’s in one order. */
async function rowsOf(url: string): Promise<Record<string, string[]>> {
  const { db, tables, close } = await openDatabase(url, silent);
  const all: Record<string, string[]> = {};
  for (const name of Object.keys(tables) as (keyof Tables)[])
    all[name] = (await db.select().from(tables[name])).map((row) => JSON.stringify(row)).sort();
  await close();
  return all;
}

describe("what a team has kept", () => {
  let file: string;
  let store: Store;
  beforeAll(async () => {
    file = newFile();
    store = createStore(await openDatabase(file, silent));
    await fill(store);
  });
  afterAll(() => store.close());

  it("is copied to another file while it is being written", async () => {
    const to = join(newFolder(), "copy.sqlite");
    const [done] = await Promise.all([
      keep("backup", [to], file),
      store.addSettings({ ...ROOM, ...PERSON, version: 501, value: "{}", what: "clock" }),
    ]);
    expect(done).toMatchObject({ code: 0 });
    const { settings = [], ...copied } = await rowsOf(to);
    expect(settings.length).toBeGreaterThanOrEqual(500);
    const { settings: _settings, ...kept } = await rowsOf(file);
    expect(copied).toEqual(kept);
  });

  it("moves to PostgreSQL, twice without harm", async () => {
    const to = await (await theServer()).database();
    for (const _time of [1, 2]) expect(await keep("copy", [file, to], file)).toMatchObject({ code: 0 });
    const kept = await rowsOf(file);
    expect(Object.entries(kept).filter(([, rows]) => rows.length === 0)).toEqual([]);
    expect(kept["settings"]?.length).toBe(501);
    expect(await rowsOf(to)).toEqual(kept);
  });

  it("says what to do where it cannot be found", async () => {
    expect(await keep("backup", [], file)).toMatchObject({ code: 2, text: expect.stringContaining("where the copy") });
    expect(await keep("backup", ["x"], "nowhere.sqlite")).toMatchObject({
      code: 1,
      text: expect.stringContaining("DATABASE_URL"),
    });
    expect(await keep("backup", ["x"], "postgres://h/d")).toMatchObject({
      code: 2,
      text: expect.stringContaining("pg_dump"),
    });
    expect(await keep("copy", ["nowhere.sqlite", "x"], file)).toMatchObject({ code: 1 });
  });
});
