import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, PLATFORMS, type World } from "../support/world.ts";

const ROUND = 'schedule "Oslo round" 12 March 2027 10:00 Oslo with:norway now';

describe("the playground’s clock", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    for (const platform of PLATFORMS) {
      await world.say(platform, ROUND);
      await world.say(platform, "follow norway lead:7d,1d at 09:00 now");
    }
    // The rooms are told who set the reminders.
    expect(await turn("2026-11-24T09:05:00Z")).toMatchObject({ edited: 0 });
  });
  afterAll(() => world.program.stop());
  const turn = async (now: string) => (await world.ask("clock", { now })).body;
  const cards = async () =>
    (await world.rooms()).flatMap(({ messages }) =>
      messages.filter(({ visibleTo, text }) => visibleTo === null && !text.includes("set reminders for")),
    );

  it("says when something falls due next, and posts it on both platforms when it is turned there", async () => {
    const { next } = (await world.ask("clock")).body;
    expect(next).toBe("2027-03-05T08:00:00.000Z");
    expect(await turn("2027-03-05T08:00:00Z")).toMatchObject({
      now: expect.stringMatching(/^2027-03-05T08:00/),
      posted: 2,
      edited: 0,
    });
    expect((await cards()).map(({ text }) => text.split("\n")[0])).toEqual(
      Array(2).fill("In 7 days, Fri 12 March 2027: Oslo round."),
    );
  });

  it("posts what falls due on the way as it would have fallen due", async () => {
    expect(await turn("2027-03-11T23:00:00Z")).toMatchObject({ posted: 2, edited: 0 });
    expect(
      (await cards()).filter(({ text }) => text.startsWith("Tomorrow, Fri 12 March 2027: Oslo round")),
    ).toHaveLength(2);
  });

  it("edits cards and puts a note under each when a meeting was moved", async () => {
    for (const platform of PLATFORMS) await world.say(platform, 'schedule move "Oslo round" 19 March 2027 now');
    await turn("2027-03-11T23:30:00Z");
    const all = await cards();
    const edited = all.filter(({ edited }) => edited > 0);
    expect(edited.map(({ text }) => text.split("\n")[0])).toEqual(
      Array(4).fill("Moved, Fri 19 March 2027: Oslo round."),
    );
    for (const { id } of edited) expect(all.filter(({ thread }) => thread === id)).toHaveLength(1);
  });

  it("posts the rest on a long way, and stops when nothing more is due", async () => {
    // A week and a day before the new date.
    expect(await turn("2030-01-01T00:00:00Z")).toMatchObject({ posted: 4, edited: 0 });
    expect((await world.ask("clock")).body["next"]).toBeNull();
    expect(await turn("2031-01-01T00:00:00Z")).toEqual({
      now: expect.stringMatching(/^2031-01-01T00:00/),
      posted: 0,
      edited: 0,
    });
  });

  it("posts nothing when it is turned back, and nothing twice", async () => {
    const before = (await cards()).length;
    expect(await turn("2027-03-01T08:00:00Z")).toMatchObject({ posted: 0, edited: 0 });
    expect(await turn("2027-03-20T23:30:00Z")).toMatchObject({ posted: 0, edited: 0 });
    expect((await cards()).length).toBe(before);
  });

  it("is not set to what is no moment", async () => {
    expect(await world.ask("clock", { now: "tomorrow" })).toMatchObject({
      status: 400,
      body: { error: expect.any(String) },
    });
  });

  it("is counted for the operator, without a name", async () => {
    const text = await (await fetch(`${world.program.origin}/metrics`)).text();
    expect(text).toMatch(/aide_deliveries_posted_total\{kind="reminder"\} 8/);
    expect(text).toMatch(/aide_commands_total\{command="follow"\} 2/);
    expect(text).toContain("aide_delivery_lateness_seconds_bucket");
    expect(text).toContain("aide_oldest_overdue_seconds 0");
    expect(text).not.toMatch(/anna|general|norway|Oslo/i);
    expect((await fetch(`${world.program.origin}/readyz`)).status).toBe(200);
  });
});
