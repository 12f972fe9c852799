import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodesIn } from "../../adapters/kit/json.ts";
import type { PlaygroundMessage, PlaygroundPlatform } from "../../adapters/playground/protocol.ts";
import { blocksOf } from "../../adapters/playground/slack/message.ts";
import { cardOf } from "../../adapters/playground/teams/message.ts";
import { checkBlocks, checkText } from "../../adapters/slack/limits.ts";
import { checkCard } from "../../adapters/teams/limits.ts";
import { commands } from "../../src/commands/index.ts";
import { wordsIn } from "../../src/text/words.ts";
import { expectCards, expectGolden, type Held, payloadOf, steady } from "../support/golden.ts";
import { inTerminal } from "../support/goldenTerminal.ts";
import { openWorld, PLATFORMS, type World } from "../support/world.ts";

const { help } = wordsIn();

let world: World;
/** What was said, in the order of the lines. */
const held: Held[] = [];
/** The whole text of each answer, as Teams shows it. */
const wholes = new Map<string, string>();
beforeAll(async () => {
  const begun = Date.now();
  // Slow, so that all is said in the same minute, and yet one after the other.
  world = await openWorld({}, { systemClock: () => new Date(begun + (Date.now() - begun) / 3) });
});
afterAll(() => world.program.stop());

const plainly = (text: string): string => text.replace(/[\s•\\]+/g, "");

/** A line of the twin begins with the first cell of its row, without the head above it. */
const FIRST_HEADS: ReadonlySet<string> = new Set(["", "What", "When", "Shownby"]);

/** Everything a card shows, but for its buttons and forms. */
function factsOf(platform: PlaygroundPlatform, { raw }: PlaygroundMessage): string[] {
  const shown =
    platform === "slack"
      ? blocksOf(raw).filter((block) => (block as { type?: string }).type !== "actions")
      : cardOf(raw)?.["body"];
  return nodesIn(shown)
    .filter(({ type }) => ["text", "link", "plain_text", "TextRun", "TextBlock"].includes(String(type)))
    .map(({ text }) => plainly(String(text)))
    .filter((text) => !FIRST_HEADS.has(text) && !/^\d+\.$/.test(text));
}

/** An answer is editable, so that it keeps to what an edit takes. */
const refusals = (platform: PlaygroundPlatform, { raw, text }: PlaygroundMessage): string[] =>
  platform === "slack"
    ? [...checkBlocks(blocksOf(raw) as Parameters<typeof checkBlocks>[0], "message"), ...checkText(text, "chat.update")]
    : checkCard(cardOf(raw));

/** Slack says where to look for a picture that it cannot show beside a private answer. */
const ELSEWHERE = /\n\nYou will find the \w+ in our direct messages\.[^\n]*/;
/** What is secret in an address is another on each platform. */
const TOKEN = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=ends in:? )[0-9a-f]{4,8}/gi;
/** Slack takes a short text beside its blocks: its end says that there is more to see. */
const MORE = /\n… see the message for the rest\.$/;
/** The same words on both platforms, but for the way of calling the bot. */
const alike = (text: string): string =>
  text.replaceAll("@Aide ", "/aide ").replace(ELSEWHERE, "").replaceAll(TOKEN, "…");

/** What a card shows and its text does not tell. What is cut off of a text is held by the whole one of Teams. */
function untold(platform: PlaygroundPlatform, message: PlaygroundMessage): string[] {
  const twin = plainly(message.text);
  return MORE.test(message.text) ? [] : factsOf(platform, message).filter((fact) => !twin.includes(fact));
}

const linesOf = ({ library }: World): string[] => [
  "",
  ...library.byId.keys(),
  ...commands.flatMap(({ name }) => [name, ...help[name].examples]),
  ...commands.map(({ name }) => `help ${name}`),
  ...library.areas.map(({ id }) => `find area:${id}`),
  ...library.regions.map(({ id }) => `next region:${id}`),
];

/** The file of a line: its command, or the kind of the record that it names. */
const fileOf = ({ library }: World, line: string): string =>
  `lines/${library.byId.get(line)?.kind ?? (line.split(" ")[0] || "start")}.txt`;

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
        expect(
          others.filter(({ files }) => files.length === 0),
          line,
        ).toEqual([]);
        expect(message.visibleTo, line).toBe("anna");
        expect(refusals(platform, message), line).toEqual([]);
        expect(untold(platform, message), `${platform} ${line}`).toEqual([]);
        texts.push(alike(message.text));
        held.push({ line, platform, payload: payloadOf([message, ...others]) });
        wholes.set(line, steady(message.text));
      }
      const [short = "", whole = ""] = texts;
      expect(MORE.test(short) ? whole.slice(0, short.search(MORE)) : whole, line).toBe(short.replace(MORE, ""));
    }
  });

  it("is answered as it always was", async () => {
    const files = Map.groupBy(wholes, ([line]) => fileOf(world, line));
    for (const [file, answers] of files)
      await expectGolden(file, answers.map(([line, text]) => `> ${line}\n\n${text}\n`).join("\n\n"));
    await expectCards("cards.tsv", held);
  });

  it("is answered in the terminal as in Teams, but for how I am called and what a terminal lacks", async () => {
    const said = await inTerminal([...wholes.keys()]);
    const others = said.filter(({ line, text }) => text !== wholes.get(line)?.replaceAll("@Aide ", ""));
    await expectGolden("terminal.txt", others.map(({ line, text }) => `> ${line}\n\n${text}\n`).join("\n\n"));
  });
});
