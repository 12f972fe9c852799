import { afterAll, beforeAll, expect, it } from "vitest";
import { sealed } from "../../src/seal.ts";
import type { Database } from "../../src/store/database.ts";
import { LEFT_BEHIND, OUTLIVING } from "../../src/store/erasing.ts";
import { openDatabase } from "../../src/store/open.ts";
import { createStore, type Store } from "../../src/store/store.ts";
import { silent } from "../support/world.ts";

let database: Database;
let store: Store;
beforeAll(async () => {
  database = await openDatabase(":memory:", silent);
  store = createStore(database);
});
afterAll(() => database.close());

const HERE = { platform: "slack", tenant: "T1", room: "C1" } as const;
const rooms = [HERE, { ...HERE, room: "C2" }, { ...HERE, tenant: "T2" }] as const;

/** A row for every table, whatever columns it has, in each of some places. */
async function fill(): Promise<void> {
  const { db, tables } = database;
  for (const [name, table] of Object.entries(tables))
    for (const [index, place] of rooms.entries()) {
      const columns = Object.entries(table).filter(
        ([, column]) => typeof column === "object" && column !== null && "dataType" in column,
      );
      const values = columns.map(([key, column]) => [
        key,
        key in place ? place[key as keyof typeof place] : column.dataType === "string" ? `${name}${index}` : index,
      ]);
      await db.insert(table).values(Object.fromEntries(values)).onConflictDoNothing();
    }
}

const left = async (tenant: string): Promise<string[]> => {
  const { db, tables } = database;
  const found: string[] = [];
  for (const [name, table] of Object.entries(tables))
    if ("tenant" in table && (await db.select().from(table)).some((row) => "tenant" in row && row.tenant === tenant))
      found.push(name);
  return found;
};
const leftIn = async (room: string): Promise<string[]> => {
  const { db, tables } = database;
  const found: string[] = [];
  for (const [name, table] of Object.entries(tables))
    if (
      "room" in table &&
      (await db.select().from(table)).some((row) => "room" in row && row.room === room && row.tenant === "T1")
    )
      found.push(name);
  return found;
};

it("erases every table of a conversation that has a room, but the log of the workspace", async () => {
  await fill();
  expect((await leftIn("C1")).length).toBeGreaterThan(6);
  const row = {
    platform: "slack",
    tenant: "T1",
    version: 1,
    value: "{}",
    what: "",
    person: "",
    personName: "",
    at: 0,
  } as const;
  for (const id of ["own-a", sealed("own-a", "C1"), sealed("own-a", "C2")]) await store.addMeeting({ ...row, id });
  await store.eraseRoom(HERE);
  expect(await leftIn("C1")).toEqual([...LEFT_BEHIND]);
  expect(await leftIn("C2")).toContain("subscriptions");
  const ids = (await store.meetings(HERE)).map(({ id }) => id);
  expect(ids, "what only that conversation saw goes with it").not.toContain(sealed("own-a", "C1"));
  expect(ids).toEqual(expect.arrayContaining(["own-a", sealed("own-a", "C2")]));
});

it("erases every table that has a tenant, but that it was erased", async () => {
  await fill();
  expect((await left("T1")).length).toBeGreaterThan(12);
  const others = await left("T2");
  await store.erase(HERE);
  await store.erase(HERE);
  expect(await left("T1")).toEqual([...OUTLIVING]);
  expect(await left("T2")).toEqual(others);
});
