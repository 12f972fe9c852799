import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, PLATFORMS, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.program.stop());

const AHEAD = ["Remind us", "Add to calendar"];

describe.each(PLATFORMS)("a record on %s", (platform) => {
  const say = async (line: string) => {
    const [message] = await world.say(platform, line);
    if (!message) throw new Error(`nothing was answered to ${line}`);
    return message;
  };
  const press = async (message: { id: string }, label: string) => {
    const [answer] = await world.press(platform, message.id, label);
    if (!answer) throw new Error(`nothing came of ${label}`);
    return answer;
  };

  it("of a meeting to come is a press away from a reminder", async () => {
    const meeting = await say("doha-forum-2026");
    expect(meeting.actions.slice(0, 2)).toEqual(AHEAD);
    expect(meeting.text).not.toContain("your team’s own");
    expect(meeting.actions).not.toContain("History");
    const preview = await press(meeting, "Remind us");
    expect(preview.text).toMatch(/Remind of this here[^\n]*\n[\s\S]*Doha Forum 2026/);
    expect(preview.actions).toContain("Save");
  });

  it("of a meeting that is over has nothing to remind of or to move", async () => {
    const over = world.library.meetings.find(({ status }) => status === "held");
    const { actions } = await say(over?.id ?? "");
    for (const label of AHEAD) expect(actions).not.toContain(label);
  });

  it("of a meeting that the team has changed says so, and leads to who did what", async () => {
    await say("schedule move doha-forum-2026 8 December 2026 10:00 Doha now");
    const meeting = await say("doha-forum-2026");
    expect(meeting.text).toMatch(/When: [^\n]*Tue 8 December 2026[^\n]*\(your team’s own\)/);
    expect((await press(meeting, "History")).text).toMatch(/version 1, anna: moved to Tue 8 December 2026/);
  });

  it.each(["norway", "eu-norway-security-and-defence-dialogue"])(
    "of %s is a press away from following it",
    async (id) => {
      expect((await press(await say(id), "Follow")).text).toContain("Follow this here?");
    },
  );

  it("of an organisation that no longer exists offers nothing to follow", async () => {
    const defunct = world.library.partners.filter(({ status }) => status === "defunct");
    for (const { id } of defunct) expect((await say(id)).actions).not.toContain("Follow");
  });
});
