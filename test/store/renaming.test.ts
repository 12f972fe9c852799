import { expect, it } from "vitest";
import { delivery, ELSEWHERE, onEngines, PERSON, ROOM, stores, subscription } from "../support/engines.ts";

const HOME = { ...ROOM, room: "U1" };
const DIRECT = { ...ROOM, room: "D1" };
const address = JSON.stringify({ channel: "U1" });

onEngines((database) => {
  const opened = stores(database);

  it("gives all that is kept of a conversation to the same one by its other name, and nothing of others", async () => {
    const { store } = opened();
    for (const where of [HOME, { ...ELSEWHERE, room: "U1" }]) {
      await store.learnRoom({ ...where, call: "/aide", direct: 1, address, team: null });
      await store.addSettings({ ...where, ...PERSON, version: 1, value: "{}", what: "zone" });
      await store.addSettings({ ...where, ...PERSON, version: 2, value: "{}", what: "clock" });
      await store.addSubscription(subscription({ ...where, id: `s ${where.tenant}` }));
    }
    await store.addDeliveries([delivery({ ...HOME, id: "d1" })]);
    for (let times = 0; times < 2; times++) await store.renameRoom(HOME, "D1");
    expect(await store.room(HOME)).toBeUndefined();
    expect((await store.room(DIRECT))?.address).toBe(address);
    expect((await store.settingsLog(DIRECT, 9)).map(({ what }) => what)).toEqual(["clock", "zone"]);
    expect((await store.subscriptions(DIRECT)).map(({ id }) => id)).toEqual(["s T1"]);
    expect(await store.subscriptions(HOME)).toEqual([]);
    expect(await store.subscriptions({ ...ELSEWHERE, room: "U1" })).toHaveLength(1);
    expect(await store.settings({ ...ELSEWHERE, room: "U1" })).toBeDefined();
  });

  it("leaves settings as they are where both have some, and joins what both follow", async () => {
    const { store } = opened();
    const [from, to] = [
      { ...HOME, room: "U2" },
      { ...ROOM, room: "D2" },
    ];
    await store.addSettings({ ...from, ...PERSON, version: 1, value: "old", what: "zone" });
    await store.addSettings({ ...to, ...PERSON, version: 1, value: "new", what: "zone" });
    await store.addSubscription(subscription({ ...from, id: "a" }));
    await store.addSubscription(subscription({ ...to, id: "b", rule: "japan" }));
    await store.renameRoom(from, "D2");
    expect((await store.settings(to))?.value).toBe("new");
    expect((await store.subscriptions(to)).map(({ id }) => id).sort()).toEqual(["a", "b"]);
  });
});
