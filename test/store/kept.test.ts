import { expect, it } from "vitest";
import type { FeedRow, FileRow, ImportRow } from "../../src/store/store.ts";
import { sealed } from "../../src/store/tokens.ts";
import { delivery, ELSEWHERE, onEngines, PERSON, ROOM, stores, subscription } from "../support/engines.ts";

const { room: _room, ...TENANT } = ROOM;
const NEXT_DOOR = { ...ROOM, room: "C2" };

const file = (more: Partial<FileRow> = {}): Omit<FileRow, "token"> => ({
  ...TENANT,
  name: "map.png",
  media: "image/png",
  content: "AAAA",
  expires: 2000,
  ...more,
});
const feed = (more: Partial<FeedRow> = {}): Omit<FeedRow, "token" | "ending"> => ({
  ...ROOM,
  ...PERSON,
  rule: "norway",
  revokedAt: null,
  ...more,
});
const imported = (more: Partial<ImportRow> = {}): ImportRow => ({
  id: "i1",
  ...ROOM,
  ...PERSON,
  address: "https://example.org/a.ics",
  value: "{}",
  copy: null,
  nextAt: 2000,
  revision: 1,
  ...more,
});
const F1 = { token: sealed("f1") };
const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
const endings = (rows: readonly FeedRow[]): string[] => rows.map(({ ending }) => ending);

onEngines((address) => {
  const opened = stores(address);

  it("keeps a file once, until it expires", async () => {
    const { store, other } = opened();
    await store.addFile("t1", file());
    await other.addFile("t1", file({ content: "BBBB" }));
    expect(await other.file("t1", 1999)).toEqual({ ...file(), token: sealed("t1") });
    expect(await store.file("t1", 2000)).toBeUndefined();
  });

  it("forgets only the files that have expired", async () => {
    const { store } = opened();
    await store.addFile("t2", file({ expires: 3000 }));
    await store.forgetFiles(2001);
    expect(await store.file("t1", 0)).toBeUndefined();
    expect(await store.file("t2", 0)).toMatchObject({ token: sealed("t2") });
  });

  it("lists the calendar addresses of a room in the order in which they were given out", async () => {
    const { store, other } = opened();
    await store.addFeed("f1", feed());
    await store.addFeed("f0", feed({ at: 3000, rule: "" }));
    await other.addFeed("f1", feed({ rule: "somebody else’s" }));
    await store.addFeed("f2", feed({ ...ELSEWHERE }));
    await store.addFeed("f3", feed({ ...NEXT_DOOR }));
    expect(endings(await other.feedsOf(ROOM))).toEqual(["f1", "f0"]);
    expect(await other.feed("f1")).toEqual({ ...feed(), ...F1, ending: "f1" });
  });

  it("revokes a calendar address for good, once, and only where it was given out", async () => {
    const { store, other } = opened();
    expect(await store.revokeFeed(ELSEWHERE, F1, 5000)).toBe(false);
    expect(await store.revokeFeed(NEXT_DOOR, F1, 5000)).toBe(false);
    expect(await store.feed("f1")).toEqual({ ...feed(), ...F1, ending: "f1" });
    const both = await Promise.all([store.revokeFeed(ROOM, F1, 5000), other.revokeFeed(ROOM, F1, 5001)]);
    expect(both.toSorted()).toEqual([false, true]);
    await store.addFeed("f1", feed());
    expect(await store.feed("f1")).toBeUndefined();
    expect(endings(await store.feedsOf(ROOM))).toEqual(["f0"]);
  });

  it("goes on with a calendar that was given up", async () => {
    const { store, other } = opened();
    await store.addImport(imported());
    expect(await store.changeImport(imported(), { nextAt: null })).toBe(true);
    expect(await store.importsOf(ROOM)).toEqual([]);
    expect(await other.imported(ROOM, "i1")).toMatchObject({ nextAt: null, revision: 2 });
    const again = imported({ value: '{"again":1}', nextAt: 4000, revision: 3, at: 4000 });
    await other.addImport(again);
    expect(await store.importsOf(ROOM)).toEqual([again]);
  });

  it("lets nobody write over a newer state of a calendar", async () => {
    const { store, other } = opened();
    expect(await store.changeImport(imported(), { value: "late" })).toBe(false);
    const both = await Promise.all(
      [store, other].map((one, index) => one.changeImport({ id: "i1", revision: 3 }, { value: `of ${index}` })),
    );
    expect(both.toSorted()).toEqual([false, true]);
    expect(await store.imported(ROOM, "i1")).toMatchObject({
      value: `of ${both.indexOf(true)}`,
      copy: null,
      nextAt: 4000,
      revision: 4,
    });
  });

  it("gives out the calendars that are due, the one that has waited longest first", async () => {
    const { store } = opened();
    await store.addImport(imported({ ...ELSEWHERE, id: "i4", nextAt: 3000 }));
    await store.addImport(imported({ ...NEXT_DOOR, id: "i3", nextAt: 3000, at: 500 }));
    await store.addImport(imported({ id: "i5", nextAt: 1000, at: 2000 }));
    await store.addImport(imported({ id: "i6", nextAt: null }));
    expect(ids(await store.importsDue(2999, 10))).toEqual(["i5"]);
    expect(ids(await store.importsDue(4000, 10))).toEqual(["i5", "i3", "i4", "i1"]);
    expect(ids(await store.importsDue(4000, 2))).toEqual(["i5", "i3"]);
    expect(ids(await store.importsOf(ROOM))).toEqual(["i5", "i1"]);
    expect(await store.imported(NEXT_DOOR, "i1")).toBeUndefined();
  });

  it("tells what has become of the meetings of one team since an instant, the newest first", async () => {
    const { store } = opened();
    const meeting = { ...TENANT, ...PERSON, value: "{}", what: "added" };
    for (const [id, version, at] of [
      ["m1", 1, 1000],
      ["m2", 1, 2000],
      ["m1", 2, 3000],
      ["m1", 3, 3000],
    ] as const)
      await store.addMeeting({ ...meeting, id, version, at });
    await store.addMeeting({ ...meeting, tenant: "T2", id: "m1", version: 1, at: 4000 });
    const since = (await store.meetingLogSince(TENANT, 2000)).map(({ id, version }) => `${id} ${version}`);
    expect(since).toEqual(["m1 3", "m1 2", "m2 1"]);
  });

  it("tells what was posted of one kind in a room, the newest first", async () => {
    const { store } = opened();
    const sent = (id: string, due: number, more = {}) =>
      delivery({ id, due, kind: "news", state: "sent", sentAt: due, ...more });
    await store.addDeliveries([
      sent("n1", 1000),
      sent("n2", 3000),
      sent("n3", 2000),
      sent("n4", 4000, { state: "missed" }),
      sent("n5", 5000, { kind: "digest" }),
      sent("n6", 6000, NEXT_DOOR),
      sent("n7", 7000, ELSEWHERE),
    ]);
    expect(ids(await store.sentOf(ROOM, "news", 10))).toEqual(["n2", "n3", "n1"]);
    expect(ids(await store.sentOf(ROOM, "news", 1))).toEqual(["n2"]);
  });

  it("gives all subscriptions page by page, each once", async () => {
    const { store } = opened();
    const all = ["b", "B-1", "b-2", "a9", "a10", "_x", "Ä"];
    for (const [index, id] of all.entries())
      await store.addSubscription(subscription({ ...(index % 2 ? ELSEWHERE : ROOM), id }));
    const seen: string[] = [];
    for (let page = await store.subscriptionsAfter("", 2); page.length > 0; ) {
      expect(page.length).toBeLessThanOrEqual(2);
      seen.push(...ids(page));
      page = await store.subscriptionsAfter(seen.at(-1) ?? "", 2);
    }
    expect(seen.toSorted()).toEqual(all.toSorted());
  });

  it("erases what a conversation gave out and reads in, and leaves the next one alone", async () => {
    const { store } = opened();
    await store.eraseRoom(ROOM);
    expect(await store.feedsOf(ROOM)).toEqual([]);
    expect(await store.imported(ROOM, "i1")).toBeUndefined();
    expect(endings(await store.feedsOf(NEXT_DOOR))).toEqual(["f3"]);
    expect(ids(await store.importsOf(NEXT_DOOR))).toEqual(["i3"]);
  });

  it("erases all that a tenant gave out, reads in and has had made, and leaves the others alone", async () => {
    const { store } = opened();
    await store.addFile("t3", file({ ...ELSEWHERE, expires: 3000 }));
    await store.erase(TENANT);
    expect(await store.file("t2", 0)).toBeUndefined();
    expect(await store.feed("f3")).toBeUndefined();
    expect(await store.imported(NEXT_DOOR, "i3")).toBeUndefined();
    expect(await store.file("t3", 0)).toMatchObject({ token: sealed("t3") });
    expect(await store.feed("f2")).toMatchObject({ ending: "f2" });
    expect(await store.imported(ELSEWHERE, "i4")).toMatchObject({ id: "i4" });
  });
});
