import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer.ts";
import { refused } from "../support/fakes/strictSlack.ts";
import type { Fault } from "../support/fakes/wire.ts";
import { clear, openStage, type Stage } from "../support/slackStage.ts";
import { overHome } from "./people.ts";

const SECRET = "only for the asker";
const answerTo = (line: string): Answer => ({
  title: `${SECRET} ${line}`,
  blocks: line === "form" ? [{ kind: "form", form: { says: "said", submit: "Go", fields: [] } }] : [],
  audience: line.startsWith("share") ? "room" : "asker",
});

let stage: Stage;
/** A stage on which every command is answered late. */
let slow: Stage;
beforeAll(async () => {
  stage = await openStage({ answer: ({ line }) => answerTo(line) });
  slow = await openStage({
    patience: 0,
    answer: async ({ line }) => {
      await new Promise((resolve) => setImmediate(resolve));
      return answerTo(line);
    },
  });
});
afterAll(async () => {
  await Promise.all([stage.stop(), slow.stop()]);
});
beforeEach(() => {
  clear(stage);
  clear(slow);
});

const error = (code: string): Fault => ({ fails: refused(code) });
const busy = (seconds: number): Fault => ({ fails: { status: 429, headers: { "retry-after": String(seconds) } } });
/** Each call of a method gets the next fault, until there are none left. */
function failing(on: Stage, what: string, ...faults: Fault[]): void {
  const left = [...faults];
  on.slack.disturb((call) => (call.what === what ? left.shift() : undefined));
}
const always = (on: Stage, faults: Readonly<Record<string, Fault>>): void =>
  on.slack.disturb(({ what }) => faults[what]);
const ASKING = new Set(["users.info", "conversations.open"]);
const calls = (on: Stage = stage) => on.slack.calls.map(({ what }) => what).filter((what) => !ASKING.has(what));

describe("a private answer that Slack does not take", () => {
  it.each([
    [busy(1), 1000],
    [busy(30), 30_000],
    [{ fails: { status: 500 } }, 1000],
    [{ fails: "reset" }, 1000],
  ] as [Fault, number][])("is tried once more where it is refused for now: %j", async (fault, wait) => {
    failing(stage, "chat.postEphemeral", fault);
    await stage.done(stage.person.mention("norway"));
    expect(calls()).toEqual(["chat.postEphemeral", "chat.postEphemeral"]);
    expect(stage.waits).toEqual([wait]);
  });

  it("goes to the direct messages where Slack asks to wait for longer than anybody does", async () => {
    failing(stage, "chat.postEphemeral", busy(31));
    await stage.done(stage.person.mention("norway"));
    expect(calls()).toEqual(["chat.postEphemeral", "chat.postMessage"]);
    expect(stage.slack.messages).toMatchObject([{ channel: "D1", text: expect.stringContaining(SECRET) }]);
  });

  it.each(["invalid_blocks", "msg_blocks_too_long", "msg_too_long", "invalid_arguments", "invalid_blocks_format"])(
    "is sent as text only where it is refused for its shape: %s",
    async (code) => {
      failing(stage, "chat.postEphemeral", error(code));
      await stage.done(stage.person.mention("norway"));
      expect(calls()).toEqual(["chat.postEphemeral", "chat.postEphemeral"]);
      const { blocks, text } = stage.slack.calls.at(-1)?.args ?? {};
      expect(blocks).toBeUndefined();
      expect(text).toContain(SECRET);
    },
  );

  it.each(["channel_not_found", "not_in_channel", "user_not_in_channel", "is_archived", "restricted_action"])(
    "goes to the direct messages where it is refused for the place: %s",
    async (code) => {
      failing(stage, "chat.postEphemeral", error(code));
      await stage.done(stage.person.mention("norway"));
      expect(calls()).toEqual(["chat.postEphemeral", "chat.postMessage"]);
      expect(stage.slack.messages[0]?.channel).toBe("D1");
    },
  );

  it.each<[string, Fault]>([
    ["expired", { fails: { status: 404, body: "expired_url" } }],
    ["used up", { fails: { status: 404, body: '{"ok":false,"error":"used_url"}' } }],
    ["closed", { fails: { status: 403 } }],
  ])("leaves the address of a press that is %s", async (_what, fault) => {
    failing(stage, "response", fault);
    await stage.done(stage.person.press("norway"));
    expect(calls()).toEqual(["response", "chat.postEphemeral"]);
  });

  it("becomes a message where no window can be opened over App Home, with its button", async () => {
    failing(stage, "views.open", error("expired_trigger_id"), error("expired_trigger_id"));
    await stage.done(stage.person.press("form", overHome));
    expect(stage.slack.messages).toMatchObject([{ channel: "D1" }]);
    expect(JSON.stringify(stage.slack.calls.at(-1)?.args)).toContain("Fill in");
  });

  it("becomes a sentence with a reference at the end of all ways", async () => {
    const takesSentencesOnly = (on: Stage) =>
      on.slack.disturb(({ what, args }) =>
        ASKING.has(what) || String(args["text"]).includes("REF1") ? undefined : error("invalid_blocks"),
      );
    takesSentencesOnly(stage);
    await stage.done(stage.person.mention("norway"));
    expect(stage.slack.seen).toMatchObject([{ room: "C1", by: "U1", what: expect.stringContaining("REF1") }]);
    expect(stage.lines.join()).toContain("REF1");
  });

  it("is at least written down where every way is closed, and answered when Slack sends it again", async () => {
    always(stage, {
      "chat.postEphemeral": error("not_in_channel"),
      "chat.postMessage": error("messages_tab_disabled"),
    });
    const event = { ts: "99.1" };
    await stage.done(stage.person.mention("norway", event));
    expect(stage.slack.seen).toEqual([]);
    expect(stage.lines.join()).toMatch(/reached nobody.*REF1/);
    clear(stage);
    await stage.done(stage.person.mention("norway", event));
    await stage.done(stage.person.mention("norway", event));
    expect(stage.slack.seen).toHaveLength(1);
  });
});

describe("an answer for everybody that Slack does not take", () => {
  it("is shown to whoever asked, and says so", async () => {
    stage.slack.leave("C1", "closed");
    await stage.done(stage.person.mention("share norway"));
    expect(stage.slack.seen).toMatchObject([{ room: "D1", what: expect.stringContaining("could not be posted") }]);
  });

  it("is posted after a wait", async () => {
    failing(stage, "chat.postMessage", busy(5));
    await stage.done(stage.person.mention("share norway"));
    expect(stage.waits).toEqual([5000]);
    expect(stage.slack.seen).toMatchObject([{ room: "C1", by: undefined }]);
  });
});

const fault: fc.Arbitrary<Fault | undefined> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  fc.constantFrom(
    ...[
      "invalid_blocks",
      "msg_too_long",
      "channel_not_found",
      "not_in_channel",
      "user_not_in_channel",
      "is_archived",
    ].map(error),
    ...["messages_tab_disabled", "expired_trigger_id", "fatal_error", "thread_not_found", "an_error_of_next_year"].map(
      error,
    ),
    ...[1, 29, 31, 600].map(busy),
    { fails: { status: 500 } } as Fault,
    { fails: { status: 404, body: "used_url" } } as Fault,
    { fails: "reset" } as Fault,
    { fails: "reset", stored: true } as Fault,
    { fails: "half" } as Fault,
  ),
);

describe("whatever Slack does", () => {
  const acts: Readonly<Record<string, () => [Stage, Promise<unknown>]>> = {
    "a mention": () => [stage, stage.person.mention("norway")],
    "a mention in a thread": () => [stage, stage.person.mention("norway", { thread_ts: "4.4" })],
    "a direct message": () => [stage, stage.person.write("norway")],
    "a press": () => [stage, stage.person.press("norway")],
    "a press over App Home": () => [stage, stage.person.press("norway", overHome)],
    "a press between two people": () => [stage, stage.person.press("norway", { channel: { id: "D7" } })],
    "a form": () => [stage, stage.person.submit()],
    "a command answered late": () => [slow, slow.person.command("norway")],
  };

  it("a private answer never stands where others see it, and whoever asked gets something or the log holds why", {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(acts)),
        fc.array(fault, { minLength: 1, maxLength: 14 }),
        async (name, faults) => {
          clear(stage);
          clear(slow);
          const left = [...faults];
          const choose = ({ what }: { what: string }) => (ASKING.has(what) ? undefined : left.shift());
          stage.slack.disturb(choose);
          slow.slack.disturb(choose);
          const [on, act] = acts[name]?.() ?? [stage, Promise.resolve()];
          const said = JSON.stringify(await on.done(act)) ?? "";
          const { seen } = on.slack;
          // What everybody sees in D1 one person sees.
          expect(
            seen.filter(({ room, by }) => by === undefined && room !== "D1"),
            name,
          ).toEqual([]);
          const arrived = [said, ...seen.map(({ what }) => what)].some(
            (text) => text.includes(SECRET) || text.includes("REF1"),
          );
          expect(said).not.toContain("in_channel");
          const told = on.lines.join().includes("an answer reached nobody");
          expect(arrived || told, name).toBe(true);
          expect(on.waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(70_000);
        },
      ),
      { numRuns: 150 },
    );
  });
});
