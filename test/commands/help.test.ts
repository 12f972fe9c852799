import { describe, expect, it } from "vitest";
import { plain } from "../../src/text/plain.ts";
import { botWith } from "../support/bot.ts";
import { PLACE } from "../support/scene.ts";
import { NOW, theLibrary } from "../support/world.ts";

const library = await theLibrary();
const { bot } = await botWith(library, undefined, ":memory:", 1000, "aide@example.org");
const { bot: unnamed } = await botWith(library);

async function say(line: string, asked = bot) {
  const reply = await asked.answer({ line, place: PLACE, person: { id: "anna", name: "Anna" }, now: NOW });
  return { ...reply.answer, text: plain(reply) };
}

const commandsIn = (text: string): string[] => [...text.matchAll(/\/aide (.*)$/gm)].map(([, line = ""]) => line);

describe("help", () => {
  it("is five tasks with a button and a line each, and all commands behind one more", async () => {
    const { text, blocks, actions = [] } = await say("help");
    expect(actions.map(({ label }) => label)).toEqual([
      "Look up",
      "What is next",
      "Brief me",
      "Remind this channel",
      "Add a meeting",
      "All commands",
    ]);
    expect(blocks[0]).toMatchObject({ kind: "list", items: { length: 5 } });
    expect(text.length).toBeLessThan(900);
  });

  it("offers lines and buttons that are answered", async () => {
    const { text, actions = [] } = await say("help");
    const lines = commandsIn(text).filter((line) => !line.startsWith("support"));
    expect(lines).toHaveLength(5);
    for (const line of [...lines, ...actions.map(({ says }) => says)])
      expect(await say(line), line).not.toHaveProperty("unread");
  });
});

describe("remind by itself", () => {
  it("offers the next meetings with their dates, and keeps when to remind", async () => {
    const { actions = [], text } = await say("remind 3d");
    expect(actions).toHaveLength(6);
    for (const { label, says, hint } of actions.slice(0, 5)) {
      expect(label).toMatch(/20(26|27).*: /);
      expect(hint).toMatch(/^Remind of /);
      expect(says).toMatch(/^remind [a-z0-9-]+ 3d$/);
    }
    expect(text).toContain("European Council – Thu 17 – Fri 18 December 2026");
    expect((await say(actions[3]?.says ?? "")).title).toBe("Remind of this here?");
  });
});

describe.each(["support", "feedback"])("%s", (line) => {
  it("says how whoever runs the bot is reached", async () => {
    const { headline } = await say(line);
    expect(JSON.stringify(headline)).toContain("mailto:aide@example.org");
  });

  it("says whom to ask where nobody is named", async () => {
    expect((await say(line, unnamed)).text).toContain("whoever looks after Slack or Teams where you work");
  });

  it("takes no words from a question about something else", async () => {
    expect((await say(`ukraine ${line}`)).text).not.toContain("whoever runs me");
  });
});
