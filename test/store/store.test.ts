import { expect, it } from "vitest";
import { delivery, ELSEWHERE, onEngines, PERSON, ROOM, stores, subscription } from "../support/engines.ts";

onEngines((address) => {
  const opened = stores(address);

  it("keeps every version of settings and meetings, and takes a version once", async () => {
    const { store, other } = opened();
    const row = { ...ROOM, ...PERSON, version: 1, value: "{}", what: "zone" };
    expect(await store.addSettings(row)).toBe(true);
    expect(await other.addSettings({ ...row, value: "other" })).toBe(false);
    await store.addSettings({ ...row, version: 2, value: "newer" });
    expect((await other.settings(ROOM))?.value).toBe("newer");
    expect((await store.settingsLog(ROOM, 10)).map(({ version }) => version)).toEqual([2, 1]);
    const { room: _room, ...tenancy } = ROOM;
    const meeting = { ...tenancy, ...PERSON, id: "m1", version: 1, value: "a", what: "added" };
    expect(await store.addMeeting(meeting)).toBe(true);
    expect(await store.addMeeting({ ...meeting, version: 2, value: "b" })).toBe(true);
    expect(await other.addMeeting({ ...meeting, version: 2, value: "c" })).toBe(false);
    expect((await store.meetings(tenancy)).map(({ value }) => value)).toEqual(["b"]);
    expect((await store.meetingLog(tenancy, "m1")).length).toBe(2);
  });

  it("keeps every version of a commitment, and takes a version once", async () => {
    const { store, other } = opened();
    const row = {
      platform: "slack",
      tenant: "T1",
      ...PERSON,
      id: "c1",
      version: 1,
      value: "a",
      what: "noted",
    } as const;
    expect(await store.addCommitment(row)).toBe(true);
    expect(await other.addCommitment({ ...row, value: "b" })).toBe(false);
    expect(await store.addCommitment({ ...row, version: 2, value: "c" })).toBe(true);
    expect((await other.commitments(ROOM)).map(({ value }) => value)).toEqual(["c"]);
    expect((await store.commitmentLog(ROOM, "c1")).map(({ version }) => version)).toEqual([2, 1]);
    expect(await store.commitments(ELSEWHERE)).toEqual([]);
    expect(await store.commitmentLog(ELSEWHERE, "c1")).toEqual([]);
  });

  it("keeps one subscription, which only those change who know how it stands", async () => {
    const { store, other } = opened();
    const added = await Promise.all([store, other].map((one) => one.addSubscription(subscription())));
    expect(added.toSorted()).toEqual([false, true]);
    const changed = await Promise.all(
      [store, other].map((one) => one.changeSubscription(subscription({ value: '{"leads":[]}' }), "{}")),
    );
    expect(changed.toSorted()).toEqual([false, true]);
    expect(await other.addSubscription(subscription({ value: "{}" }))).toBe(false);
    expect(await other.changeSubscription(subscription({ id: "stopped" }), "{}")).toBe(false);
    expect((await other.subscriptions(ROOM)).map(({ value }) => value)).toEqual(['{"leads":[]}']);
    expect(await store.subscriptionsDue(1999, 10)).toEqual([]);
    const [due] = await store.subscriptionsDue(2000, 10);
    if (!due) throw new Error("nothing is due");
    await store.planned([due.id], { revision: due.revision, to: 2000, nextAt: null });
    expect(await store.subscriptionsDue(9e12, 10)).toEqual([]);
    await store.wake({ platform: "slack", tenant: "T1" }, 3000);
    const [woken] = await store.subscriptionsDue(3000, 10);
    expect(woken?.plannedTo).toBe(2000);
    // What was worked out from an older state does not undo that somebody changed it meanwhile.
    await store.planned([due.id], { revision: due.revision, to: 3000, nextAt: null });
    expect((await store.subscriptionsDue(3000, 10)).length).toBe(1);
  });

  it("pauses a subscription only as those know it who pause it, and changing it keeps the pause", async () => {
    const { store, other } = opened();
    const pause = (was: string | null, is: string | null) => ({ was, is });
    const paused = await Promise.all([
      store.pauseSubscription(ROOM, "s1", pause(null, "2027-02-01"), 1),
      other.pauseSubscription(ROOM, "s1", pause(null, "2027-03-01"), 1),
    ]);
    expect(paused.toSorted()).toEqual([false, true]);
    const until = (await store.subscription(ROOM, "s1"))?.pausedUntil ?? null;
    expect(await store.changeSubscription(subscription({ value: "{}" }), '{"leads":[]}')).toBe(true);
    expect((await other.subscription(ROOM, "s1"))?.pausedUntil).toBe(until);
    expect(await store.pauseSubscription(ROOM, "s1", pause(null, null), 1)).toBe(false);
    expect(await store.pauseSubscription(ROOM, "s1", pause(until, null), 1)).toBe(true);
  });

  it("claims each delivery once, and gives a lapsed claim to another", async () => {
    const { store, other } = opened();
    await store.addDeliveries([delivery(), delivery({ id: "d2" }), delivery({ id: "later", tryAt: 5000 })]);
    expect(await store.addDeliveries([delivery({ why: "again" })])).toBe(0);
    const [mine, theirs] = await Promise.all([
      store.claim("mine", 2000, 60_000, 10),
      other.claim("theirs", 2000, 60_000, 10),
    ]);
    expect([...mine, ...theirs].map(({ id }) => id).sort()).toEqual(["d1", "d2"]);
    await store.releaseClaims(60_000);
    expect(await store.claim("third", 2000, 120_000, 10)).toEqual([]);
    await store.releaseClaims(60_001);
    expect((await store.claim("third", 2000, 120_000, 10)).map(({ id }) => id).sort()).toEqual(["d1", "d2"]);
  });

  it("lets nobody record what another has taken over", async () => {
    const { store } = opened();
    const outgoing = ["d1", "d2"].map((id) => ({ id, message: `message of ${id}`, told: id === "d1" ? "{}" : null }));
    expect(await store.sending(outgoing, "mine", 60_000)).toEqual([]);
    expect([...(await store.sending(outgoing.slice(0, 1), "third", 120_000))]).toEqual(["d1"]);
    await store.settle(["d1"], "mine", { state: "due" });
    await store.sent([{ id: "d1", receipt: "theirs" }], "mine", 1);
    expect(await store.delivery(ROOM, "d1")).toMatchObject({ state: "sending", message: "message of d1", told: "{}" });
    await store.sent([{ id: "d1", receipt: "ours" }], "third", 1);
    expect(await store.delivery(ROOM, "d1")).toMatchObject({ state: "sent", receipt: "ours", sentAt: 1 });
  });

  it("doubts a post whose process died, and claims it to look it up", async () => {
    const { store } = opened();
    await store.sending([{ id: "d2", message: "message", told: null }], "third", 120_000);
    await store.doubtLapsed(120_001, 6000, "interrupted");
    expect((await store.delivery(ROOM, "d2"))?.state).toBe("unknown");
    expect((await store.claim("looker", 6000, 200_000, 10)).map(({ id }) => id)).toEqual(["later"]);
    expect((await store.claimDoubted("looker", 6000, 200_000, 10)).map(({ id }) => id)).toEqual(["d2"]);
  });

  it("holds back what a room does not take, and looks up what may have been posted", async () => {
    const { store } = opened();
    await store.settle(["d2"], "looker", { state: "held", why: "is_archived" });
    await store.settle(["later"], "looker", { state: "held", why: "is_archived", message: null });
    await store.revive(ELSEWHERE, 7000);
    expect((await store.delivery(ROOM, "later"))?.state).toBe("held");
    await store.revive(ROOM, 7000);
    expect((await store.delivery(ROOM, "later"))?.state).toBe("due");
    expect((await store.delivery(ROOM, "d2"))?.state).toBe("unknown");
  });

  it("suspends a room once, and forgets that when somebody speaks there", async () => {
    const { store, other } = opened();
    await store.learnRoom({ ...ROOM, call: "/aide", direct: 0, address: "{}", team: null });
    expect(await store.suspendRoom(ROOM, "is_archived", 1)).toBe(true);
    expect(await other.suspendRoom(ROOM, "is_archived", 2)).toBe(false);
    await store.learnRoom({ ...ROOM, call: "/aide", direct: 0, address: "{}", team: null });
    expect((await store.room(ROOM))?.suspended).toBeNull();
  });

  it("shows and changes nothing of another tenant", async () => {
    const { store } = opened();
    expect(await store.room(ELSEWHERE)).toBeUndefined();
    expect(await store.settings(ELSEWHERE)).toBeUndefined();
    expect(await store.meetings(ELSEWHERE)).toEqual([]);
    expect(await store.meetingLog(ELSEWHERE, "m1")).toEqual([]);
    expect(await store.subscriptions(ELSEWHERE)).toEqual([]);
    expect(await store.subscription(ELSEWHERE, "s1")).toBeUndefined();
    expect(await store.removeSubscription(ELSEWHERE, "s1")).toBe(false);
    expect(await store.pauseSubscription(ELSEWHERE, "s1", { was: null, is: "2027-01-01" }, 1)).toBe(false);
    expect(await store.delivery(ELSEWHERE, "d1")).toBeUndefined();
    expect(await store.skip(ELSEWHERE, "later", "no")).toBe(false);
    expect(await store.inMessage(ELSEWHERE, "message")).toEqual([]);
    expect(await store.toldOf(ELSEWHERE, "m1", 0)).toEqual([]);
    expect(await store.roomDeliveries(ELSEWHERE, 0, 10)).toEqual([]);
    await store.erase(ELSEWHERE);
    expect((await store.subscriptions(ROOM)).length).toBe(1);
  });

  it("erases a tenant whole", async () => {
    const { store } = opened();
    await store.depart(ROOM, 1);
    expect(await store.departedBefore(2)).toEqual([{ platform: "slack", tenant: "T1" }]);
    await store.erase(ROOM);
    expect(await store.subscriptions(ROOM)).toEqual([]);
    expect(await store.commitments(ROOM)).toEqual([]);
    expect(await store.roomDeliveries(ROOM, 0, 10)).toEqual([]);
    expect(await store.departedBefore(2)).toEqual([]);
  });
});
