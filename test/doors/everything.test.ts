import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isNode, nodesIn } from "../../adapters/kit/json.ts";
import type { PlaygroundMessage, PlaygroundPlatform } from "../../adapters/playground/protocol.ts";
import { blocksOf } from "../../adapters/playground/slack/message.ts";
import { cardOf } from "../../adapters/playground/teams/message.ts";
import { checkBlocks, checkText } from "../../adapters/slack/limits.ts";
import { checkCard } from "../../adapters/teams/limits.ts";
import { commands } from "../../src/commands/index.ts";
import { wordsIn } from "../../src/text/words.ts";
import { expectCards, expectGolden, type Held, payloadOf, steady } from "../support/golden.ts";
import { inTerminal } from "../support/goldenTerminal.ts";
import { linesOf } from "../support/lines.ts";
import { openWorld, PLATFORMS, type World } from "../support/world.ts";

const { doors, help } = wordsIn();

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

/** Without what shows itself only when somebody asks for it. */
const unfolded = (shown: unknown): unknown =>
  Array.isArray(shown) ? shown.filter((one) => !isNode(one) || one["isVisible"] !== false) : shown;

/** A card lists its sources where no button can hold them; its text counts them either way. */
const isSources = (block: unknown): boolean => JSON.stringify(block).includes(`"text":"${doors.sources}"`);

/** Everything a card shows, but for its buttons, its forms and its sources. */
function factsOf(platform: PlaygroundPlatform, { raw }: PlaygroundMessage): string[] {
  const shown =
    platform === "slack"
      ? blocksOf(raw).filter((block) => (block as { type?: string }).type !== "actions" && !isSources(block))
      : cardOf(raw)?.["body"];
  return nodesIn(unfolded(shown))
    .flatMap((node): unknown[] => {
      const plain = Array.isArray(node["inlines"]) ? node["inlines"].filter((one) => typeof one === "string") : [];
      const isText = ["text", "link", "plain_text", "TextRun", "TextBlock"].includes(String(node["type"]));
      return isText ? [node["text"]] : plain;
    })
    .map((text) => plainly(String(text)))
    .filter((text) => !FIRST_HEADS.has(text) && !/^\d+\.$/.test(text));
}

/** An answer is editable, so that it keeps to what an edit takes. */
const refusals = (platform: PlaygroundPlatform, { raw, text }: PlaygroundMessage): string[] =>
  platform === "slack"
    ? [...checkBlocks(blocksOf(raw) as Parameters<typeof checkBlocks>[0], "message"), ...checkText(text, "chat.update")]
    : checkCard(cardOf(raw));

/** What a button says; no word that only a line holds. */
const LONGEST_LABEL = 40;
const MACHINE = /\b[a-z]+:[a-z0-9]|\d{4}-\d\d-\d\d|\b[a-z]+(-[a-z]+){2,}\b| \| /;

/** Those of help say the line that they show. */
const EXAMPLES: ReadonlySet<string> = new Set(commands.flatMap(({ name }) => help[name].examples));

/** More than a thumb finds: three buttons and a menu, and in Teams no more than six with those behind it. */
function crowded(platform: PlaygroundPlatform, { raw, actions }: PlaygroundMessage): string[] {
  const blocks = platform === "slack" ? blocksOf(raw) : cardOf(raw)?.["body"];
  const rows = nodesIn(blocks).filter(({ type }) => ["actions", "ActionSet"].includes(String(type)));
  const [row] = rows.map(({ elements, actions: buttons }) => [elements ?? buttons].flat().filter(isNode));
  const inSight = (row ?? []).filter(({ mode, type }) => mode !== "secondary" && type !== "overflow");
  const most = inSight.some((one) => JSON.stringify(one).includes(doors.more)) ? 4 : 3;
  return [
    ...(inSight.length > most || (row ?? []).length > 6 ? [`${row?.length} buttons`] : []),
    ...actions.filter((label) => label.length > LONGEST_LABEL || (MACHINE.test(label) && !EXAMPLES.has(label))),
  ];
}

/** Slack says where to look for a picture that it cannot show beside a private answer. */
const ELSEWHERE = /\n\nYou will find the \w+ in our direct messages\.[^\n]*/;
/** What is secret in an address is another on each platform. */
const TOKEN = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=ends in:? )[0-9a-f]{4,8}/gi;
/** Slack takes a short text beside its blocks: its end says that there is more to see. */
const MORE = /…?\n… see the message for the rest\.$/;
/** A card that holds much holds less of it than a message does. */
const SHORTENED = /\n\nShortened to fit: [^\n]*[\s\S]*$/;
/** The same words on both platforms, but for the way of calling the bot. */
const alike = (text: string): string =>
  text.replaceAll("@Aide ", "/aide ").replace(ELSEWHERE, "").replaceAll(TOKEN, "…");

/** What a card shows and its text does not tell. What is cut off of a text is held by the whole one of Teams. */
function untold(platform: PlaygroundPlatform, message: PlaygroundMessage): string[] {
  const twin = plainly(message.text);
  return MORE.test(message.text) ? [] : factsOf(platform, message).filter((fact) => !twin.includes(fact));
}

/** The file of a line: its command, or the kind of the record that it names. */
const fileOf = ({ library }: World, line: string): string =>
  `lines/${library.byId.get(line)?.kind ?? (line.split(" ")[0] || "start")}.txt`;

describe("every record and every command", () => {
  it("is answered privately, within each platform's limits, with a text twin that holds every fact, and alike on both", {
    timeout: 120_000,
  }, async () => {
    const lines = linesOf(world.library);
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
        expect(crowded(platform, message), line).toEqual([]);
        expect(untold(platform, message), `${platform} ${line}`).toEqual([]);
        texts.push(alike(message.text));
        held.push({ line, platform, payload: payloadOf([message, ...others]) });
        wholes.set(line, steady(message.text));
      }
      const [slack = "", teams = ""] = texts.map((text) => text.replace(MORE, "").replace(SHORTENED, ""));
      const isWhole = texts.every((text) => !MORE.test(text) && !SHORTENED.test(text));
      const common = isWhole ? Number.POSITIVE_INFINITY : Math.min(slack.length, teams.length);
      expect(slack.slice(0, common), line).toBe(teams.slice(0, common));
      expect(common, line).toBeGreaterThan(Math.min(900, slack.length - 1));
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
