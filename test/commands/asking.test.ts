import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawMessage } from "../../adapters/slack/render.ts";
import { cardOf } from "../../adapters/teams/render.ts";
import type { Action, Answer } from "../../src/answer.ts";
import { asking, asksBefore } from "../../src/commands/asking.ts";
import { commands } from "../../src/commands/index.ts";
import { wordsIn } from "../../src/text/words.ts";
import { type Platform, platform } from "../support/platform.ts";
import { openStage, PLACE, type Stage } from "../support/stage.ts";
import { theLibrary } from "../support/world.ts";

const { help } = wordsIn();

const DAY = 86_400_000;
const ROUND = "own-oslo-round-2027-03-12";
const READING = { zone: "Europe/Brussels", call: "/aide" };

let slack: Platform;
let stage: Stage;
beforeAll(async () => {
  slack = platform();
  stage = await openStage(await theLibrary(), slack, { from: new Date("2027-03-04T10:00:00+01:00") });
  await stage.say('schedule "Oslo round" 12 March 2027 10:00 Oslo with:norway now');
  await stage.say("follow norway lead:7d,1d at 09:00 now");
  await stage.say("follow moldova weekly mon 08:30 now");
  await stage.say('commit "share the draft" by:us due:30 June 2027 of:norway now');
  await stage.say("calendar norway");
  await stage.pass(DAY);
  await stage.pass(5 * DAY);
});
afterAll(() => stage.close());

const actionsIn = (answers: readonly Answer[]): Action[] => answers.flatMap(({ actions = [] }) => actions);
/** Whatever takes something away must ask, unless its card is the question. */
const unasked = (actions: readonly Action[]): string[] =>
  actions.filter(({ says, asks, asked }) => asksBefore(says, wordsIn()) && !asks && !asked).map(({ says }) => says);

const LINES = [
  ...commands.flatMap(({ name }) => [name, ...help[name].examples]),
  "following #",
  "calendar list",
  "calendar revoke norway",
  "commitments",
  `schedule cancel ${ROUND}`,
  `schedule close ${ROUND}`,
  ROUND,
  "workspace erase",
  "unfollow everything",
];

describe("a button that deletes", () => {
  it("asks first, on whatever answer and posted card it stands", async () => {
    const answers: Answer[] = [];
    for (const line of LINES) answers.push(await stage.say(line));
    expect(slack.kept.length).toBeGreaterThan(0);
    const all = [...actionsIn(answers), ...actionsIn(slack.kept.map(({ answer }) => answer))];
    expect(all.filter(({ asks }) => asks).length).toBeGreaterThan(3);
    expect(unasked(all)).toEqual([]);
  });

  it("asks even where whoever wrote it forgot to", () => {
    for (const says of ["unfollow #1", "share unfollow x", "import stop 1", "commit drop a", "workspace erase now"])
      expect(
        unasked(actionsIn([asking({ title: "", blocks: [], actions: [{ label: "x", says }] }, wordsIn())])),
        says,
      ).toEqual([]);
  });

  it("asks in Slack beside the button, in Teams by what the button carries, about what would stop", () => {
    const card = slack.kept.find(({ answer }) => /^In 7 days.*: Oslo round$/.test(answer.title));
    if (!card) throw new Error("no reminder was posted");
    const { blocks } = drawMessage({ answer: card.answer, reading: READING }, "");
    const question = "Stop reminders for Norway in this channel?";
    expect(JSON.stringify(blocks)).toContain(`"confirm":{"title":{"type":"plain_text","text":"${question}"`);
    expect(JSON.stringify(cardOf({ answer: card.answer, reading: READING }))).toContain(
      `"asks":{"title":"${question}"`,
    );
  });
});

describe("unfollow everything", () => {
  it("asks first, because more goes with it than the line names", async () => {
    const asked = await stage.say("unfollow everything");
    expect(asked.title).toBe("Stop all that this channel follows?");
    expect(await stage.store.subscriptions(PLACE)).not.toEqual([]);
    expect((await stage.say("following keep")).title).toBe("Left as it is");
    const yes = asked.actions?.find(({ style }) => style === "danger");
    expect((await stage.say(yes?.says ?? "")).title).toBe("Nothing is followed here any more");
    expect(await stage.store.subscriptions(PLACE)).toEqual([]);
  });
});

describe("the buttons of a reminder", () => {
  it("are three in sight, the one to prepare by first and the one that asks among them, and the rest behind one more", () => {
    const { actions = [] } = slack.kept.find(({ answer }) => /^In 7 days.*: Oslo round$/.test(answer.title))
      ?.answer ?? {
      title: "",
      blocks: [],
    };
    const seen = actions.filter(({ more }) => !more);
    expect(seen.map(({ label, style }) => [label, style])).toEqual([
      ["Brief", "primary"],
      ["Done", undefined],
      ["Snooze 1 day", undefined],
      ["Stop", "danger"],
    ]);
    const { blocks } = drawMessage({ answer: { title: "x", blocks: [], actions }, reading: READING }, "");
    const elements = blocks.flatMap((block) => (block.type === "actions" ? block.elements : []));
    const shown = ["Brief", "Done", "Stop", "More …"];
    expect(elements.map((one) => (one.type === "button" ? one.text.text : one.type))).toEqual(shown);
    const { body = [] } = cardOf({ answer: { title: "x", blocks: [], actions }, reading: READING });
    const [row] = body.flatMap((one) => (one.type === "ActionSet" ? [one.actions ?? []] : []));
    expect(row?.map(({ title }) => title)).toEqual(shown);
    const rest = actions.map(({ label }) => label).filter((label) => !shown.includes(label));
    for (const label of rest) expect(JSON.stringify(row?.at(-1))).toContain(`"title":"${label}"`);
  });
});

it("asks before documents are posted for everybody, and not before they are shown to whoever asks", async () => {
  const { actions = [] } = await stage.say("brief norway page");
  const asked = actions.filter(({ says }) => says.startsWith("share brief"));
  expect(asked.map(({ asks }) => asks?.title)).toContain("Post these documents here?");
  expect((await stage.say("brief norway file")).audience).not.toBe("room");
});
