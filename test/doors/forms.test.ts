import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodesIn } from "../../adapters/kit/json.ts";
import { openWorld, PLATFORMS, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.program.stop());

describe.each(PLATFORMS)("a form on %s", (platform) => {
  /** The form that a press opens at once: a modal in Slack, a card in Teams. */
  const opened = async (line: string, label: string): Promise<unknown> => {
    const [message] = await world.say(platform, line);
    const [card] = await world.press(platform, message?.id ?? "", label);
    const here = (await world.rooms()).find((one) => one.platform === platform && one.room === "general");
    return platform === "slack" ? here?.forms.at(-1)?.raw : card?.raw;
  };
  const inputIn = (shown: unknown, name: string): unknown =>
    nodesIn(shown).find((node) => node["action_id"] === name || node["id"] === name);

  it("holds all of several partners that were typed", async () => {
    const line = 'schedule "Three of us" 12 March 2020 with:norway,japan';
    const field = inputIn(await opened(line, "Fill in a form"), "with");
    expect(field).toMatchObject(
      platform === "slack"
        ? { initial_options: [{ value: "japan" }, { value: "norway" }] }
        : { isMultiSelect: true, value: "norway,japan" },
    );
  });
});
