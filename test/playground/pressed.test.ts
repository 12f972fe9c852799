import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlaygroundMessage } from "../../adapters/playground/protocol.ts";
import { openWorld, PLATFORMS, type World } from "../support/world.ts";

/** A rule is set by Anna; Ben presses, and Anna looks. */
describe.each(PLATFORMS)("a press on a reminder on %s", (platform) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    await world.say(platform, 'schedule "Oslo round" 12 March 2027 10:00 Oslo with:norway now');
    await world.say(platform, "follow norway lead:7d,1d at 09:00 now");
    await world.ask("clock", { now: "2027-03-05T08:00:00Z" });
  });
  afterAll(() => world.program.stop());

  const seen = async (): Promise<readonly PlaygroundMessage[]> =>
    (await world.rooms()).find((one) => one.platform === platform && one.room === "general")?.messages ?? [];
  /** What everybody sees, in the room where it was posted. */
  const open = async (begins: string): Promise<PlaygroundMessage> => {
    const found = (await seen()).find(({ text, visibleTo }) => visibleTo === null && text.startsWith(begins));
    if (!found) throw new Error(`nothing in the room begins with ${begins}`);
    return found;
  };
  /** Does what is due, a minute later than it is: the clock goes on by itself. */
  const settle = async () => {
    const { now } = (await world.ask("clock")).body;
    await world.ask("clock", { now: new Date(Date.parse(String(now)) + 60_000).toISOString() });
  };
  const press = async (message: PlaygroundMessage, label: string): Promise<PlaygroundMessage[]> => {
    const told = await world.press(platform, message.id, label, { user: "ben" });
    // Slack asks beside the button; Teams with a card of its own.
    const question = told.find(({ actions }) => actions.includes("Yes, stop"));
    if (question) await world.press(platform, question.id, "Yes, stop", { user: "ben" });
    await settle();
    return told;
  };

  it.each([
    ["Done", "Done – ben, Fri 5 March 2027, 09:"],
    ["Mute", "Muted – ben"],
    ["Snooze 1 day", "Snoozed until Mon 8 March 2027, 09:00 in Brussels – ben"],
    ["Skip the next one", "Next reminder left out – ben"],
    ["Stop", "Stopped – ben"],
  ])("%s changes the card for all, who can take it back", async (label, line) => {
    const card = await open("In 7 days, Fri 12 March 2027: Oslo round");
    const told = await press(card, label);
    // A word under the button, and no card, also where it stood behind *More …*.
    const cards = told.filter(({ text }) => text.includes("\n") && !text.startsWith("Stop reminders"));
    expect(cards).toEqual([]);
    const changed = await open("In 7 days, Fri 12 March 2027: Oslo round");
    expect(changed.id).toBe(card.id);
    expect(changed.text).toContain(line);
    // Slack has its sources behind a button; Teams unfolds them by itself.
    expect(changed.actions.filter((one) => !/^\d+ sources?$/.test(one))).toEqual(["Undo", "Brief", "Show it"]);
    await press(changed, "Undo");
    const back = await open("In 7 days, Fri 12 March 2027: Oslo round");
    expect(back.text).toContain("taken back – ben");
    expect(back.actions).toEqual(card.actions);
  });

  it("is told in one line where reminders stopped, which says that it was taken back", async () => {
    expect((await open("ben stopped reminders for Norway here.")).text).toContain("Taken back – ben");
    const lines = (await seen()).filter(({ text }) => /^(anna|ben) (set|stopped|muted) /.test(text));
    expect(lines.map(({ text }) => text.split("\n")[0])).toEqual([
      "anna set reminders for Norway here: 7 days before and 1 day before at 09:00 in Brussels.",
      "ben muted Oslo round here.",
      "ben stopped reminders for Norway here.",
    ]);
  });
});
