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

  it("takes a day and an hour that were picked, or a date in words", async () => {
    const fill = async (when: Record<string, string>): Promise<string> => {
      const [message] = await world.say(platform, "schedule");
      if (platform === "slack") await world.press(platform, message?.id ?? "", "Fill in");
      const [preview] = await world.submit(platform, { title: "Picked round", ...when });
      return preview?.text ?? "";
    };
    expect(await fill({ day: "2027-03-12", time: "10:00" })).toMatch(/12 March 2027, 10:00/);
    expect(await fill({ when: "14-15 March 2027" })).toMatch(/14\D+15 March 2027/);
    expect(await fill({ when: "H1 2027" })).toContain("half of 2027");
    expect(await fill({})).not.toContain("Nothing is saved yet");
  });

  it("asks whom to follow and how early, and for the rest on demand", async () => {
    const [message] = await world.say(platform, "follow");
    const shown = (await world.rooms()).find((one) => one.platform === platform && one.room === "general");
    const form = platform === "slack" ? shown?.forms.at(-1)?.raw : message?.raw;
    expect(inputIn(form, "with")).toBeDefined();
    expect(inputIn(form, "lead")).toBeDefined();
    expect(inputIn(form, "region")).toBeUndefined();
    expect(message?.actions).toContain("More to choose from");
    const [preview] = await world.submit(platform, { with: ["norway"], lead: ["7d", "1d"] });
    expect(preview?.text).toContain("7 days before and 1 day before");
  });

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
