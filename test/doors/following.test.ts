import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlaygroundMessage } from "../../adapters/playground/protocol.ts";
import { NOW, openWorld, PLATFORMS, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.program.stop());

describe.each(PLATFORMS)("following on %s", (platform) => {
  beforeAll(() => world.ask("clock", { now: NOW.toISOString() }));

  /** The heartbeat may post meanwhile: what only the asker sees is the answer. */
  const answerIn = (messages: readonly PlaygroundMessage[], to: string) => {
    const answer = messages.find(({ visibleTo }) => visibleTo === "anna") ?? messages[0];
    if (!answer) throw new Error(`nothing was answered to ${to}`);
    return answer;
  };
  const say = async (line: string, room = "general") => answerIn(await world.say(platform, line, { room }), line);
  const press = async (message: { id: string }, label: string, room = "general") =>
    answerIn(await world.press(platform, message.id, label, { room }), label);
  const formsIn = async (room = "general") =>
    (await world.rooms()).find((one) => one.platform === platform && one.room === room)?.forms;

  it("shows a rule with its next posts and its yearly count, and saves it by one press", async () => {
    const preview = await say("follow european council lead:7d,1d at 09:00");
    expect(preview.visibleTo).toBe("anna");
    expect(preview.text).toContain("7 days before and 1 day before at 09:00 in Brussels");
    expect(preview.text).toContain(
      "Thu 10 December 2026, 09:00 in Brussels – European Council: Thu 17 – Fri 18 December 2026",
    );
    expect(preview.text).toMatch(/Over the last twelve months this would have made \d+ posts/);
    expect((await say("following")).text).not.toContain("European Council");
    expect((await press(preview, "Save")).text).toContain("This channel follows European Council");
  });

  it("does not undo by Save what a colleague saved or stopped meanwhile", async () => {
    const first = await say("follow japan lead:7d at 09:00", "third");
    await say("follow japan lead:30d,14d at 11:00 now", "third");
    expect((await press(first, "Keep it anyway", "third")).text).toContain("Nothing was saved");
    expect((await say("following japan", "third")).text).toContain("30 days before and 14 days before at 11:00");
    const second = await say("follow japan lead:7d at 09:00", "third");
    await say("unfollow japan", "third");
    expect((await press(second, "Keep it anyway", "third")).text).toContain("Nothing was saved");
    expect((await say("following", "third")).text).not.toContain("Japan");
  });

  it("takes the same twice for one, and says so", async () => {
    expect((await say("follow european council lead:7d,1d at 09:00")).text).toContain("followed here already");
    await say("follow european council lead:7d,1d at 09:00 now");
    expect((await say("following")).text).toContain("follows one thing");
  });

  it("edits a rule in a form that holds how it stands", async () => {
    const edit = await press(await say("following"), "Edit");
    const shown = JSON.stringify(platform === "slack" ? await formsIn() : edit.raw);
    const [, chosen = ""] = /"initial_options":(\[.*?\])|"value":"7d,1d"/.exec(shown) ?? ["", "none"];
    for (const lead of platform === "slack" ? ["7d", "1d"] : []) expect(chosen).toContain(`"value":"${lead}"`);
    expect(chosen).not.toBe("none");
    const [preview] = await world.submit(platform, { lead: "14d", at: "08:00", digest: "weekly mon 08:30" });
    expect(preview?.text).toContain("Until now: 7 days before and 1 day before at 09:00");
    await world.press(platform, preview?.id ?? "", "Save");
    expect((await say("following european council")).text).toContain(
      "14 days before at 08:00 in Brussels; a digest every Monday at 08:30",
    );
  });

  it("pauses and resumes by button and by text; an edit keeps the pause", async () => {
    expect((await press(await say("following"), "Pause 2 weeks")).text).toContain("until Tue 8 December 2026");
    expect((await say("follow european council 1d now")).text).toContain("still paused until Tue 8 December 2026");
    await say("pause european council until 1 March 2027");
    const shown = await say("following");
    expect(shown.text).toContain("paused until Mon 1 March 2027; next post Mon 1 March 2027");
    expect((await say("outbox")).text).toContain("European Council is paused until Mon 1 March 2027");
    await press(shown, "Resume");
    expect((await say("following")).text).not.toContain("paused");
  });

  it("shows what will be posted, skips one by one, and skipping twice is harmless", async () => {
    const outbox = await say("outbox");
    expect(outbox.text).toContain(
      "Wed 16 December 2026, 09:00 in Brussels – European Council: Thu 17 – Fri 18 December 2026",
    );
    expect(outbox.text).toContain("because this channel follows European Council");
    for (const _ of [1, 2]) expect((await press(outbox, "Skip 1")).text).toContain("will not be posted");
    const after = await say("outbox");
    expect(after.text).toMatch(/skipped: reminder, European Council \(by anna\)/);
    expect(after.text).not.toContain("1 day before");
  });

  it("mutes a partner, is done with a meeting, and takes both back", async () => {
    expect((await say("mute moldova for 2 weeks")).text).toContain("until Tue 8 December 2026");
    await say("done european council");
    const shown = await say("following");
    expect(shown.text).toMatch(/Moldova – muted until[\s\S]*European Council – done/);
    expect((await press(shown, "Unmute Moldova")).text).toContain("come again");
    await say("unmute european-council-2026-12-17");
    expect((await say("following")).text).not.toContain("Muted here");
  });

  it("stops by button once that was agreed to, and follows it again", async () => {
    const pressed = await press(await say("following"), "Stop");
    // Slack asks beside the button, before it sends the press.
    const stopped = platform === "slack" ? pressed : await press(pressed, "Yes, stop");
    expect(stopped).toMatchObject({ visibleTo: "anna", text: expect.stringContaining("No longer followed here") });
    await press(stopped, "Follow it again");
    expect((await say("unfollow european council")).text).toContain("No longer followed here: European Council");
    expect((await say("following")).text).toContain("follows nothing");
  });

  it("offers to keep a rule that nothing fits, and asks before everything is followed", async () => {
    const none = await say("follow norway lead:30d,7d,1d at 09:00", "second");
    expect(none.text).toContain("No meeting that fits is known to be coming");
    await press(none, "Keep it anyway", "second");
    const all = await say("follow everything", "second");
    expect(all.text).toMatch(/That is a lot for one channel: \d+ posts in the last twelve months/);
    expect(all.actions).toEqual(expect.arrayContaining(["Follow everything", "A weekly digest instead", "Discard"]));
    await press(all, "Follow everything", "second");
    const both = await say("following", "second");
    expect(both.text).toContain("follows 2 things");
    expect((await press(both, "Norway", "second")).actions).toEqual(expect.arrayContaining(["Edit", "Stop"]));
  });

  it("opens a form with all partners where nothing is named", async () => {
    await say("follow");
    const form = { with: ["nato"], lead: "1d", at: "09:00", digest: "none" };
    const preview = answerIn(await world.submit(platform, form), "the form");
    expect(preview?.text).toContain("Meetings: NATO. 1 day before at 09:00");
    expect(preview?.actions).toContain("Save");
  });

  it("takes `now` at the end of a line for no part of a name", async () => {
    await say("follow kind:forum weekly mon 08:30 NOW.", "fifth");
    expect((await say("unfollow now", "fifth")).text).toContain("Stop following what?");
    expect((await say("mute moldova now", "fifth")).text).toContain("Muted here: Moldova");
    expect((await say("unmute moldova now", "fifth")).text).toContain("Heard here: Moldova");
    expect((await say("settings zone Oslo now", "fifth")).text).toContain("Zone: Europe/Oslo");
    expect((await say("pause 2w now", "fifth")).text).toContain("forums: nothing is posted here until");
    expect((await say("unfollow forums now", "fifth")).text).toContain("No longer followed here: forums");
    expect((await say("follow now", "fifth")).text).toContain("Follow dialogues here");
  });

  it("says what is followed as one would say it", async () => {
    const saved = await say("follow kind:ministerial -level:leaders weekly mon 08:30 now", "fourth");
    const rule = "ministerials, without those at the level of leaders";
    expect(saved.text).toContain(`This channel follows ${rule}`);
    expect((await say("following", "fourth")).text).toContain(`M${rule.slice(1)}: `);
    expect((await say("next kind:ministerial -level:leaders", "fourth")).text).toContain(`What is coming · ${rule}`);
    expect((await say("find kind:forum region:asia", "fourth")).text).toContain(
      "Found · forums with Asia and the Pacific",
    );
  });

  it("says why a card was posted, and what stops it", async () => {
    await say("follow european council 7d,1d at 09:00 now", "third");
    await world.ask("clock", { now: "2026-12-11T09:00:00Z" });
    const room = (await world.rooms()).find((one) => one.platform === platform && one.room === "third");
    const card = room?.messages.at(-1);
    expect(card?.text).toMatch(
      /In 7 days, Thu 17 – Fri 18 December 2026: European Council[\s\S]*When: Scheduled for Thu 17 – Fri 18 December 2026/,
    );
    const why = await press(card ?? { id: "" }, "Why this?", "third");
    expect(why.text).toContain("This channel follows European Council: 7 days before and 1 day before");
    expect((await say("outbox", "third")).text).toContain("posted: reminder, European Council");
    await world.press(platform, card?.id ?? "", "Snooze 1 day", { room: "third" });
    await world.ask("clock", { now: "2026-12-11T09:01:00Z" });
    const then = (await world.rooms()).find((one) => one.platform === platform && one.room === "third");
    expect(then?.messages.find(({ id }) => id === card?.id)?.text).toContain(
      "Snoozed until Mon 14 December 2026, 09:00 in Brussels – anna",
    );
  });
});
