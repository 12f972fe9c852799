import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asTyped } from "../../adapters/slack/parse.ts";
import { openStage, type Stage } from "../support/slackStage.ts";

describe("what Slack wraps", () => {
  it.each([
    ["<http://nato.int|nato.int>", "nato.int"],
    ["import <https://example.org/a.ics?x=1&amp;y=2>", "import https://example.org/a.ics?x=1&y=2"],
    ["<mailto:anna@example.org|anna@example.org>", "anna@example.org"],
    ["<mailto:anna@example.org>", "anna@example.org"],
    ["<tel:+3221234567|+32 2 123 45 67>", "+32 2 123 45 67"],
    ["in <#C024BE7LR|general>", "in #general"],
    ["<!subteam^SAZ94GDB8|@diplomats>", "@diplomats"],
    ["<!here> and <!channel>", "@here and @channel"],
    ["<!date^1392734382^{date}|12 March 2027>", "12 March 2027"],
    ["settings editors <@U024BE7LH|bob>", "settings editors <@U024BE7LH|bob>"],
    ["norway &amp; japan &lt;3", "norway & japan <3"],
    ["&amp;lt;", "&lt;"],
    ["a <b", "a <b"],
  ])("is read as it was typed: %s", (sent, typed) => {
    expect(asTyped(sent)).toBe(typed);
  });

  it("gives back any text that Slack only escaped", () => {
    const escaped = (text: string): string =>
      text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."<>&|@#!ab;ltgmp") }), (text) => {
        expect(asTyped(escaped(text))).toBe(text);
      }),
    );
  });
});

describe("a line in Slack", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.stop());
  const heard = () => stage.asked.at(-1)?.line;

  it("is heard without the bot's own mention, wherever that stands", async () => {
    await stage.done(stage.person.mention("", { text: "can you ask <@UBOT> about norway?" }));
    expect(heard()).toBe("can you ask about norway?");
    await stage.done(stage.person.mention("", { text: "norway <@UBOT>" }));
    expect(heard()).toBe("norway");
    await stage.done(stage.person.command("next <@UBOT|aide> norway"));
    expect(heard()).toBe("next norway");
  });

  it("names whom it mentions, on every way into the bot", async () => {
    await stage.done(stage.person.command("settings editors <@U2|ben>"));
    expect(heard()).toBe("settings editors <@U2|ben>");
    await stage.done(stage.person.mention("settings editors <@U2>"));
    expect(heard()).toBe("settings editors <@U2|name.of.u2>");
    await stage.done(stage.person.write("settings editors <@U2>"));
    expect(heard()).toBe("settings editors <@U2|name.of.u2>");
  });

  it("comes from somebody with a name, never an id, also where Slack does not say it", async () => {
    await stage.done(stage.person.mention("norway"));
    expect(stage.asked.at(-1)?.person).toEqual({ id: "U1", name: "name.of.u1" });
    stage.slack.disturb(({ what }) => (what === "users.info" ? { fails: { status: 429 } } : undefined));
    await stage.done(stage.person.mention("norway", { user: "U7" }));
    expect(stage.asked.at(-1)?.person).toEqual({ id: "U7", name: "somebody" });
  });

  it("asks Slack for a name once a day", async () => {
    stage.slack.calls.length = 0;
    for (const line of ["a", "b", "c"]) await stage.done(stage.person.mention(line, { user: "U1" }));
    expect(stage.slack.calls.filter(({ what }) => what === "users.info")).toEqual([]);
  });
});
