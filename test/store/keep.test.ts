import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keep } from "../../adapters/terminal/keep.ts";
import { openDatabase } from "../../src/store/open.ts";
import { createStore, type Store } from "../../src/store/store.ts";
import { silent } from "../world.ts";
import { newFile, openServer, type Server } from "./databases.ts";

const ROOM = { platform: "slack", tenant: "T1", room: "C1" } as const;
const signed = { person: "U1", personName: "Anna", at: 1 };

describe("what a team has kept", () => {
  let server: Server;
  let file: string;
  let store: Store;
  beforeAll(async () => {
    server = await openServer();
    file = newFile();
    store = createStore(await openDatabase(file, silent));
    for (let version = 1; version <= 500; version++)
      await store.addSettings({ ...ROOM, ...signed, version, value: `{"v":${version}}`, what: "zone" });
    await store.learnRoom({ ...ROOM, call: "/aide", direct: 0, address: '{"channel":"C1"}' });
  });
  afterAll(async () => {
    await store.close();
    await server.stop();
  });

  it("is copied to another file while it is being written", async () => {
    const to = join(mkdtempSync(join(tmpdir(), "aide-copy-")), "copy.sqlite");
    const [done] = await Promise.all([
      keep("backup", [to], file),
      store.addSettings({ ...ROOM, ...signed, version: 501, value: "{}", what: "clock" }),
    ]);
    expect(done).toMatchObject({ code: 0 });
    const copy = createStore(await openDatabase(to, silent));
    expect((await copy.settings(ROOM))?.version).toBeGreaterThanOrEqual(500);
    await copy.close();
  });

  it("moves to PostgreSQL, twice without harm", async () => {
    const to = await server.database();
    for (const _time of [1, 2]) expect(await keep("copy", [file, to], file)).toMatchObject({ code: 0 });
    const moved = createStore(await openDatabase(to, silent));
    expect((await moved.settings(ROOM))?.version).toBe(501);
    expect((await moved.settingsLog(ROOM, 1000)).length).toBe(501);
    expect((await moved.room(ROOM))?.address).toBe('{"channel":"C1"}');
    await moved.close();
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
