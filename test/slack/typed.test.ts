import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { slackNames } from "../../adapters/playground/slack/names.ts";
import { refusalOf } from "../../adapters/playground/slack/rules.ts";
import { asSent } from "../../adapters/playground/slack/typed.ts";
import { asTyped } from "../../adapters/slack/parse.ts";
import { openWorld, type World } from "../support/world.ts";

const names = slackNames();
const ben = names.userId("ben");

describe("the pretended Slack", () => {
  it.each([
    ["settings editors @ben", `settings editors <@${ben}|ben>`],
    ["import https://example.org/a?x=1&y=2", "import <https://example.org/a?x=1&amp;y=2>"],
    ["nato.int", "<http://nato.int|nato.int>"],
    ["anna@example.org", "<mailto:anna@example.org|anna@example.org>"],
    ["#general", `<#${names.roomId("general")}|general>`],
    ["@here <b> & co", "<!here> &lt;b&gt; &amp; co"],
  ])("sends a command as the manifest says: %s", (typed, sent) => {
    expect(asSent(typed, { names, labelled: true })).toBe(sent);
    if (!typed.includes("@ben")) expect(asTyped(sent)).toBe(typed);
  });

  it.each<[string, string, object, string]>([
    ["a long edit", "chat.update", { text: "x".repeat(4001) }, "msg_too_long"],
    ["nothing", "chat.postMessage", {}, "no_text"],
    ["an unknown block", "chat.postMessage", { text: "x", blocks: [{ type: "alert" }] }, "invalid_blocks"],
    ["a long heading", "response", { blocks: [{ type: "header", text: { text: "x".repeat(151) } }] }, "invalid_blocks"],
    [
      "a table in a window",
      "views.open",
      { view: { type: "modal", title: { text: "x" }, blocks: [{ type: "table", rows: [[{}]] }] } },
      "invalid_arguments",
    ],
    ["a window without a title", "views.update", { view: { type: "modal", blocks: [] } }, "invalid_arguments"],
  ])("refuses %s", (_what, method, args, error) => {
    expect(refusalOf(method, args as Record<string, unknown>)).toBe(error);
  });
});

describe("a line in /aide", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.program.stop());

  it("names people as those who may change things", async () => {
    const [set] = await world.say("slack", "/aide settings editors @ben");
    expect(set?.text).toContain("anna, ben may change things");
  });

  it("may hold the name of a host, of which Slack makes a link", async () => {
    const [answer] = await world.say("slack", "/aide nato.int");
    expect(answer?.text).not.toMatch(/http:\/\/nato\.int\|/);
  });
});
