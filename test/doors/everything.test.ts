import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlaygroundMessage, PlaygroundPlatform } from "../../adapters/playground/protocol.ts";
import { nodesIn } from "../../adapters/playground/side.ts";
import { blocksOf } from "../../adapters/playground/slack/message.ts";
import { cardOf } from "../../adapters/playground/teams/message.ts";
import { checkBlocks } from "../../adapters/slack/limits.ts";
import { checkCard } from "../../adapters/teams/limits.ts";
import { commands } from "../../src/commands/index.ts";
import { openWorld, PLATFORMS, type World } from "../world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.program.stop());

const plainly = (text: string): string => text.replace(/[\s•\\]+/g, "");

/** Everything a card shows, but for its buttons and forms. */
function factsOf(platform: PlaygroundPlatform, { raw }: PlaygroundMessage): string[] {
  const shown =
    platform === "slack"
      ? blocksOf(raw).filter((block) => (block as { type?: string }).type !== "actions")
      : cardOf(raw)?.["body"];
  return nodesIn(shown)
    .filter(({ type }) => ["text", "link", "plain_text", "TextRun", "TextBlock"].includes(String(type)))
    .map(({ text }) => plainly(String(text)))
    .filter((text) => !["", "What"].includes(text) && !/^\d+\.$/.test(text));
}

const refusals = (platform: PlaygroundPlatform, { raw }: PlaygroundMessage): string[] =>
  platform === "slack"
    ? checkBlocks(blocksOf(raw) as Parameters<typeof checkBlocks>[0], "message")
    : checkCard(cardOf(raw));

/** The same words on both platforms, but for the way of calling the bot. */
const alike = (text: string): string => text.replaceAll("@Aide ", "/aide ");

const linesOf = ({ library }: World): string[] => [
  "",
  ...library.byId.keys(),
  ...commands.flatMap(({ name, examples }) => [name, ...examples]),
  ...commands.map(({ name }) => `help ${name}`),
  ...library.areas.map(({ id }) => `find area:${id}`),
  ...library.regions.map(({ id }) => `next region:${id}`),
];

describe("every record and every command", () => {
  it("is answered privately, within each platform's limits, with a text twin that holds every fact, and alike on both", {
    timeout: 120_000,
  }, async () => {
    const lines = linesOf(world);
    expect(lines.length).toBeGreaterThan(600);
    for (const line of lines) {
      const texts: string[] = [];
      for (const platform of PLATFORMS) {
        const [message, ...others] = await world.say(platform, line);
        if (!message) throw new Error(`${platform} did not answer ${line}`);
        expect(others, line).toEqual([]);
        expect(message.visibleTo, line).toBe("anna");
        expect(refusals(platform, message), line).toEqual([]);
        const twin = plainly(message.text);
        expect(
          factsOf(platform, message).filter((fact) => !twin.includes(fact)),
          `${platform} ${line}`,
        ).toEqual([]);
        texts.push(alike(message.text));
      }
      expect(texts[1], line).toBe(texts[0]);
    }
  });
});
