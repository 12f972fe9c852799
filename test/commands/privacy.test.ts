import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer.ts";
import { privacy } from "../../src/commands/privacy.ts";
import type { Place } from "../../src/place.ts";
import { lexicon } from "../../src/query/lexicon.ts";
import { defaultSettings, readSettings, type Settings } from "../../src/settings/settings.ts";
import { openDatabase } from "../../src/store/open.ts";
import { NAMING_TABLES } from "../../src/store/people.ts";
import type { Store } from "../../src/store/store.ts";
import { isKnown } from "../../src/worker/job.ts";
import { delivery, onEngines, stores, subscription } from "../support/engines.ts";
import { heard, PLACE, sceneOf } from "../support/scene.ts";
import { NOW, silent, theLibrary } from "../support/world.ts";

const ME = { id: "UCANARY", name: "Canary Bird" };
const OTHER = { person: "UCARLA", personName: "Carla", at: 1000 };
const MINE = { person: ME.id, personName: ME.name, at: 1000 };
const TENANT = { platform: "slack", tenant: "T1" } as const;
const HERE = { ...TENANT, room: "C1" };
const DM: Place = { ...PLACE, room: "D1", direct: true, call: "" };

const editors = (...people: { id: string; name: string }[]): string =>
  JSON.stringify({ ...defaultSettings("Europe/Brussels"), editors: people } satisfies Settings);
const CARLA = { id: OTHER.person, name: OTHER.personName };

/** Somebody’s name and id wherever the program writes them. */
async function fill(store: Store): Promise<void> {
  await store.addSettings({
    ...HERE,
    ...OTHER,
    version: 1,
    value: editors(ME, CARLA),
    what: "Canary Bird, Carla may change things",
  });
  await store.addWorkspace({
    ...TENANT,
    ...OTHER,
    version: 1,
    value: `{"editors":[${JSON.stringify(ME)}]}`,
    what: "Canary Bird may change team meetings",
  });
  await store.addMeeting({ ...TENANT, ...MINE, id: "m1", version: 1, value: '{"title":"Round"}', what: "added" });
  await store.addCommitment({
    ...TENANT,
    ...OTHER,
    id: "c1",
    version: 1,
    value: '{"owner":"Canary Bird","what":"a draft"}',
    what: "noted",
  });
  await store.addSubscription(subscription({ ...MINE }));
  await store.addSubscription(subscription({ ...MINE, id: "s2", room: "D1" }));
  const shared = { detail: JSON.stringify({ line: "norway", person: ME }), told: JSON.stringify({ by: ME }) };
  await store.addDeliveries([{ ...delivery(), ...shared }]);
  await store.addFeed("f1", { ...HERE, ...MINE, rule: "norway", revokedAt: null });
  await store.addFeed("f2", { ...HERE, ...MINE, room: "D1", rule: "norway", revokedAt: null });
  await store.addImport({
    ...HERE,
    ...MINE,
    id: "i1",
    address: "council",
    value: "{}",
    copy: "{}",
    nextAt: null,
    revision: 7,
  });
  await store.addAudit({ ...HERE, ...OTHER, id: "a1", act: "settings", what: "named Canary Bird as editor" });
  await store.addAudit({ ...HERE, ...MINE, id: "a2", act: "follow", what: "followed Norway" });
  await store.addErasure({ ...TENANT, ...MINE, id: "e1", due: 5000, state: "withdrawn", endedAt: 1, endedBy: ME.id });
  const address = JSON.stringify({ channel: "C1", user: ME.id });
  await store.learnRoom({ ...HERE, call: "/aide", direct: 0, address, team: null });
}

onEngines((address) => {
  const opened = stores(address);
  const say = async (words: readonly string[], place: Place = DM): Promise<ReturnType<typeof heard>> => {
    const library = await theLibrary();
    const { store } = opened();
    const settings = defaultSettings("Europe/Brussels");
    const scene = sceneOf({
      library,
      lexicon: lexicon(library),
      store,
      place,
      settings,
      now: NOW,
      page: 1,
      person: "",
    });
    return heard((await privacy.run(words, { ...scene, person: ME })) as Answer);
  };
  const dump = async (): Promise<string> => {
    const { store } = opened();
    const rows = await Promise.all(NAMING_TABLES.map((table) => store.rowsIn(table, TENANT)));
    return JSON.stringify(rows);
  };

  it("tells what is kept, sends a copy of all of it, and does both for nobody else", async () => {
    const { store } = opened();
    expect((await say([])).text).toContain("Nothing in this workspace bears your name");
    await fill(store);
    const { text } = await say([], PLACE);
    for (const kind of ["2 reminder rules", "2 calendar addresses", "1 commitment", "2 lines of the workspace’s log"])
      expect(text).toContain(kind);
    expect((await say(["export"], PLACE)).files).toBeUndefined();
    const [file] = (await say(["export"])).files ?? [];
    const job = file?.job;
    const copy = job && isKnown(job) && job.kind === "data" ? JSON.stringify(job.data) : "";
    for (const part of ['"f1"', '"m1"', '"c1"', "named Canary Bird as editor", "norway"]) expect(copy).toContain(part);
  });

  it("takes a name and an id out of every table, and leaves the rest as it was", async () => {
    const { store } = opened();
    expect(await dump()).toMatch(/UCANARY|Canary/);
    expect((await say(["erase"])).labels).toContain("Take my name out");
    expect(await dump()).toMatch(/UCANARY|Canary/);
    await say(["erase", "now"]);
    await say(["erase", "now"]);
    const left = await dump();
    expect(left).not.toMatch(/UCANARY|Canary/);
    expect(left).toContain("Carla");
    const kept = await store.settings(HERE);
    expect(readSettings(kept?.value ?? "{}", "UTC").editors).toEqual([CARLA]);
    expect(await store.feed("f1")).toBeDefined();
    expect(await store.feed("f2")).toBeUndefined();
    const audit = await store.auditOf(TENANT, 10);
    expect(audit.map(({ what }) => what)).toEqual(
      expect.arrayContaining(["followed Norway", "had their name taken out", "named a colleague as editor"]),
    );
  });

  it("leaves no direct message by which what comes later would tell whose was what came before", async () => {
    const { store } = opened();
    await fill(store);
    await store.addAudit({ ...TENANT, ...MINE, room: "D1", id: "a3", act: "mute", what: "muted Japan" });
    const promised = { ...TENANT, ...MINE, id: "c2", version: 1, what: "noted" };
    await store.addCommitment({ ...promised, value: '{"owner":"us","what":"a paper","room":"D1"}' });
    await say(["erase", "now"]);
    expect((await store.auditOf(TENANT, 10)).map(({ what }) => what)).toContain("muted Japan");
    expect(await dump()).not.toContain('D1"');
  });

  it("takes away copies in which the name still stands, and no other file or workspace's", async () => {
    const { store } = opened();
    await fill(store);
    const file = { name: "a", content: "UCANARY", expires: NOW.getTime() + 1000 };
    await store.addFile("copy", { ...TENANT, ...file, media: "application/json" });
    await store.addFile("picture", { ...TENANT, ...file, media: "image/png" });
    await store.addFile("theirs", { ...TENANT, tenant: "T2", ...file, media: "application/json" });
    await say(["erase", "now"]);
    const left = async (token: string) => (await store.file(token, NOW.getTime()))?.media;
    expect(await Promise.all(["copy", "picture", "theirs"].map(left))).toEqual([
      undefined,
      "image/png",
      "application/json",
    ]);
  });

  it("asks the last who may change a conversation to name another first", async () => {
    const { store } = opened();
    const version = ((await store.settings(HERE))?.version ?? 0) + 1;
    await store.addSettings({ ...HERE, ...MINE, version, value: editors(ME), what: "Canary Bird may change things" });
    const asked = await say(["erase", "now"]);
    expect(asked.text).toContain("nobody but you may change");
    expect(await dump()).toMatch(/UCANARY/);
    await say(["erase", "anyway"]);
    expect(readSettings((await store.settings(HERE))?.value ?? "{}", "UTC").editors).toBe("managers");
    expect(await dump()).not.toMatch(/UCANARY|Canary/);
  });
});

describe("the tables in which people are named", () => {
  it("are all those that keep words of people, but for files, whose copies of rows go as a whole", async () => {
    const { tables, close } = await openDatabase(":memory:", silent);
    const others = Object.keys(tables).filter((name) => !NAMING_TABLES.some((one) => one === name));
    expect(others.sort()).toEqual(["departures", "files", "heard", "marks"]);
    await close();
  });
});
