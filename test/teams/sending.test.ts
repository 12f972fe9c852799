import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isNode, nodesIn } from "../../adapters/kit/json.ts";
import { monotonic, patience } from "../../adapters/teams/patience.ts";
import type { Service } from "../../adapters/teams/retry.ts";
import { sender } from "../../adapters/teams/send.ts";
import { isPrivate, NOT_A_MEMBER, refusedWith } from "../support/fakes/connector.ts";
import type { Call, Fault } from "../support/fakes/wire.ts";
import { noFiles } from "../support/still.ts";
import { openTeams, READING, type TeamsStage } from "../support/teamsStage.ts";
import { NOW, silent as silentLog } from "../support/world.ts";
import { CONTENT, sayer } from "./sayer.ts";
import { virtualTime } from "./time.ts";

const CHANNEL = { channel: true } as const;
const ADDRESS = {
  serviceUrl: "",
  conversation: "19:x@thread.tacv2",
  bot: "28:aide",
  user: "29:anna",
  tenant: "t1",
  personal: false,
};
let stage: TeamsStage;
let answered: string[];
beforeEach(async () => {
  answered = [];
  stage = await openTeams(sayer(answered));
});
afterEach(() => stage.stop());

/** The first calls of a kind go wrong, one after the other; then all goes well. */
function first(what: (call: Call) => boolean, ...faults: readonly Fault[]): void {
  const left = [...faults];
  stage.teams.disturb((call) => (what(call) && !isTyping(call) ? left.shift() : undefined));
}
const isTyping = ({ args: { activity } }: Call): boolean => isNode(activity) && activity["type"] === "typing";
const any = (): boolean => true;
const isTargeted = ({ args }: Call): boolean => args["targeted"] === true;
const THROTTLED: Fault = { fails: refusedWith(429, "", { "retry-after": "1" }) };

const texts = (): string[] => stage.teams.messages.map(({ activity }) => JSON.stringify(activity));
const shownToAll = (): string[] =>
  stage.teams.messages.filter((one) => !isPrivate(one)).map(({ activity }) => JSON.stringify(activity));
const answers = (): string[] => texts().filter((text) => text.includes(CONTENT));
const press = (label: string, from = stage.teams.messages.at(-1)?.activity, more: object = {}, who = {}) =>
  stage.post(
    {
      type: "invoke",
      name: "adaptiveCard/action",
      value: {
        action: {
          data: nodesIn(from).find(({ title, type }) => title === label && type === "Action.Execute")?.["data"],
        },
      },
      ...more,
    },
    who,
  );

describe("an answer in a one-to-one chat", () => {
  it.each<[string, Fault]>([
    ["429", THROTTLED],
    ["412", { fails: refusedWith(412) }],
  ])("is sent again after %s", async (_what, fault) => {
    first(any, fault);
    expect((await stage.say("norway")).status).toBe(200);
    expect(answers()).toHaveLength(1);
    expect(answers()[0]).not.toContain("may repeat");
  });

  it("waits as long as it is told to", async () => {
    first(any, THROTTLED, THROTTLED);
    await stage.say("norway");
    expect(stage.time.waits).toEqual([1000, 1000]);
  });

  it.each<[string, Fault]>([
    ["500", { fails: refusedWith(500) }],
    ["502", { fails: refusedWith(502) }],
    ["503", { fails: refusedWith(503) }],
    ["504", { fails: refusedWith(504) }],
    ["a reset", { fails: "reset" }],
    ["no answer", { fails: "hang" }],
  ])("is sent once more after %s, and says that it may be a repeat", async (_what, fault) => {
    stage.time.call = 300;
    first(any, fault);
    await stage.say("norway");
    expect(answers()).toEqual([expect.stringContaining("may repeat")]);
  });

  it("is never there more than twice, whatever happens after it arrived", async () => {
    stage.teams.disturb((call) => (isTyping(call) ? undefined : { stored: true, fails: refusedWith(502) }));
    await stage.say("norway");
    expect(answers()).toHaveLength(2);
  });

  it.each([400, 413])("comes as plain text where its shape is refused with %i", async (status) => {
    first(any, { fails: refusedWith(status) });
    await stage.say("norway");
    expect(stage.teams.messages).toMatchObject([
      { activity: { textFormat: "plain", text: expect.stringContaining(CONTENT) } },
    ]);
    expect(JSON.stringify(stage.teams.messages)).not.toContain("attachments");
  });

  it("is followed by a sentence with a reference where it could not be given", async () => {
    first(any, { fails: refusedWith(500) }, { fails: refusedWith(500) });
    expect((await stage.say("norway")).status).toBe(200);
    expect(texts()).toEqual([expect.stringMatching(/could not give you the answer just now.*REF3/)]);
    expect(stage.lines.join()).toContain("REF3");
  });
});

describe("a private answer in a channel", () => {
  it("is given in private when Teams asked to wait, and openly never", async () => {
    first(any, THROTTLED, THROTTLED);
    await stage.say("norway", CHANNEL);
    expect(answers()).toHaveLength(1);
    expect(shownToAll()).toEqual([]);
  });

  it.each([429, 412, 500, 502, 503, 504, 401, 404, 413])(
    "is not shown to all while everything is refused with %i",
    async (status) => {
      stage.teams.disturb(({ args }) =>
        isNode(args["activity"]) && !("recipient" in args["activity"]) && !("members" in args["activity"])
          ? undefined
          : { fails: refusedWith(status) },
      );
      await stage.say("norway", CHANNEL);
      expect(shownToAll().join()).not.toContain(CONTENT);
    },
  );

  it("is not shown to all where nothing private is open, but can be had openly by whoever wants that", async () => {
    stage.teams.disturb(({ what, args }) =>
      what === "open" || args["targeted"] === true ? { fails: refusedWith(403) } : undefined,
    );
    await stage.say("norway", CHANNEL);
    expect(shownToAll()).toEqual([expect.stringMatching(/only in private.*Share here/)]);
    expect(answers()).toEqual([]);
    await press("Share here", undefined, {}, CHANNEL);
    expect(shownToAll()).toHaveLength(2);
    expect(answers()).toEqual([expect.stringContaining("You said share norway")]);
  });

  it.each<Fault>([{ fails: refusedWith(429) }, { fails: refusedWith(503) }, { fails: "reset" }])(
    "may be asked again by Teams where nothing private is open and nobody can be told so just now: %o",
    async (fault) => {
      const isOpenPost = ({ what, args }: Call): boolean => what === "send" && args["targeted"] !== true;
      stage.teams.disturb((call) => (isOpenPost(call) ? fault : { fails: refusedWith(403) }));
      expect((await stage.post({ id: "a", text: "norway" }, CHANNEL)).status).toBe(503);
      stage.teams.disturb((call) => (isOpenPost(call) ? undefined : { fails: refusedWith(403) }));
      expect((await stage.post({ id: "a", text: "norway" }, CHANNEL)).status).toBe(200);
      expect(shownToAll()).toEqual([expect.stringContaining("only in private")]);
    },
  );

  it.each<[string, string, object]>([
    ["what concerns the asker alone", "mine settings", {}],
    ["what was asked unseen", "norway", { recipient: { id: "28:aide", name: "Aide", isTargeted: true } }],
  ])("offers no button that shows %s", async (_what, text, more) => {
    stage.teams.disturb(({ what, args }) =>
      what === "open" || args["targeted"] === true ? { fails: refusedWith(403) } : undefined,
    );
    await stage.post({ text, ...more }, CHANNEL);
    expect(shownToAll()).toEqual([expect.stringContaining("only in private")]);
    expect(shownToAll().join()).not.toMatch(/norway|settings|Share/);
  });

  it("leaves a word in the channel only where it was asked aloud", async () => {
    stage.teams.disturb((call) => (isTargeted(call) ? { fails: refusedWith(405) } : undefined));
    await stage.say("norway", CHANNEL);
    expect(shownToAll()).toEqual([expect.stringContaining("in our private chat")]);
    stage.teams.messages.length = 0;
    await stage.post({ text: "norway", recipient: { id: "28:aide", name: "Aide", isTargeted: true } }, CHANNEL);
    expect(answers()).toHaveLength(1);
    const card = { type: "Action.Execute", title: "More", data: { aide: { v: 1, says: "more norway" } } };
    const word = await press("More", card, {}, CHANNEL);
    expect(JSON.stringify(await word.json())).toContain("in our private chat");
    expect(shownToAll()).toEqual([]);
  });

  it("comes as a targeted text where its card is too large", async () => {
    first(isTargeted, { fails: refusedWith(413, "MessageSizeTooBig") });
    await stage.say("norway", CHANNEL);
    expect(stage.teams.messages).toMatchObject([{ targeted: true, activity: { textFormat: "plain" } }]);
  });
});

describe("that there are no targeted messages", () => {
  const B = { user: "ben", ...CHANNEL };
  const elsewhere = { conversation: { id: "19:y@thread.tacv2", conversationType: "channel", tenantId: "t1" } };
  const targetedIn = (conversation: string): number =>
    stage.teams.calls.filter((call) => isTargeted(call) && call.args["conversation"] === conversation).length;

  it("is not concluded from a chat in which the bot is no member", async () => {
    stage.teams.refuse("19:x@thread.tacv2", NOT_A_MEMBER);
    const data = { aide: { v: 1, says: "next" } };
    const response = await stage.post(
      { type: "invoke", name: "adaptiveCard/action", value: { action: { data } } },
      CHANNEL,
    );
    // Answered on its card: no membership is needed for that.
    expect(JSON.stringify(await response.json())).toContain("You said next");
    await stage.post({ text: "norway", ...elsewhere }, B);
    expect(stage.teams.messages).toMatchObject([{ conversation: "19:y@thread.tacv2", targeted: true }]);
    stage.teams.refuse("19:x@thread.tacv2");
    await stage.say("norway", B);
    expect(stage.teams.messages.at(-1)).toMatchObject({ conversation: "19:x@thread.tacv2", targeted: true });
  });

  it.each([
    [401, ""],
    [403, "BotNotInConversationRoster"],
    [404, "ConversationNotFound"],
    [413, "MessageSizeTooBig"],
    [429, ""],
    [503, ""],
  ])("is not concluded from %i %s", async (status, code) => {
    stage.teams.disturb((call) => (isTargeted(call) ? { fails: refusedWith(status, code) } : undefined));
    await stage.say("norway", CHANNEL);
    stage.teams.disturb(() => undefined);
    await stage.say("norway", CHANNEL);
    expect(stage.teams.messages.at(-1)).toMatchObject({ targeted: true });
  });

  it.each([
    [400, "BadArgument"],
    [405, ""],
    [501, "NotImplemented"],
  ])("is remembered for that conversation only after %i %s", async (status, code) => {
    stage.teams.disturb((call) => (isTargeted(call) ? { fails: refusedWith(status, code) } : undefined));
    await stage.say("norway", CHANNEL);
    const tried = targetedIn("19:x@thread.tacv2");
    await stage.say("norway", B);
    expect(targetedIn("19:x@thread.tacv2")).toBe(tried);
    await stage.post({ text: "norway", ...elsewhere }, B);
    expect(targetedIn("19:y@thread.tacv2")).toBeGreaterThan(0);
    expect(shownToAll().join()).not.toContain(CONTENT);
  });
});

describe("an activity that comes again", () => {
  const SAME = { text: "norway", id: "1700000000000" };
  const down = (): void => stage.teams.disturb(() => ({ fails: refusedWith(503) }));

  it("is answered when the first try failed, by whichever process hears it", async () => {
    down();
    expect((await stage.post(SAME)).status).toBe(503);
    stage.teams.disturb(() => undefined);
    await stage.start();
    expect((await stage.post(SAME)).status).toBe(200);
    expect(answers()).toHaveLength(1);
  });

  it("is not answered again, by whichever process hears it", async () => {
    await stage.post(SAME);
    expect((await stage.post(SAME)).status).toBe(200);
    await stage.start();
    expect((await stage.post(SAME)).status).toBe(200);
    expect(answers()).toHaveLength(1);
  });

  it("is another one in another conversation and in another tenant", async () => {
    await stage.post(SAME);
    await stage.post(SAME, { user: "ben" });
    await stage.post(SAME, { tenant: "t2" });
    expect(answered).toHaveLength(3);
  });

  it("is told the same when it is a press, which acts once", async () => {
    await stage.say("norway");
    const once = () => press("Save", stage.teams.messages[0]?.activity, { id: "f:1" });
    const [one, two] = await Promise.all([once(), once()]);
    expect(await one.json()).toEqual(await two.json());
    await stage.start();
    expect(await (await once()).json()).toMatchObject({ value: expect.stringContaining("done") });
    expect(answered.filter((line) => line === "norway now")).toHaveLength(1);
  });
});

describe("a press", () => {
  const bodyOf = async (response: Response): Promise<string> => JSON.stringify(await response.json());

  it("that decides something is answered by the card that takes the place of the pressed one", async () => {
    await stage.say("norway", CHANNEL);
    const body = await bodyOf(await press("Save", undefined, {}, CHANNEL));
    expect(body).toContain("You said norway now");
    expect(stage.teams.messages).toHaveLength(1);
  });

  it("is answered with a word where its answer stands elsewhere", async () => {
    await stage.say("norway", CHANNEL);
    const card = stage.teams.messages[0]?.activity;
    expect(await bodyOf(await press("More", card, {}, CHANNEL))).toContain("I answered below.");
    expect(await bodyOf(await press("Share here", card, {}, CHANNEL))).toContain("Everyone can see it below.");
  });

  it.each([403, 404, 429, 500, 503])(
    "is answered on its card where everything else is refused with %i",
    async (status) => {
      await stage.say("norway", CHANNEL);
      stage.teams.disturb(() => ({ fails: refusedWith(status) }));
      expect(await bodyOf(await press("More", undefined, {}, CHANNEL))).toContain("You said more norway");
      const unshared = await bodyOf(await press("Share here", undefined, {}, CHANNEL));
      expect(unshared).toContain("could not be posted for everyone");
    },
  );
});

describe("a busy conversation", () => {
  it("loses no answer where Teams takes only so many", async () => {
    stage.teams.pace();
    const people = Array.from({ length: 20 }, (_, number) => `person-${number}`);
    const statuses = await Promise.all(
      people.map(async (user) => (await stage.say("norway", { user, ...CHANNEL })).status),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(answers()).toHaveLength(20);
    expect(shownToAll().join()).not.toContain(CONTENT);
  });
});

describe("the time that an answer takes", () => {
  it("stays below what Teams waits, when nothing answers at all", async () => {
    const time = virtualTime();
    const silent = async (timeout: number): Promise<never> => {
      await time.pass(timeout);
      throw new DOMException("no answer", "TimeoutError");
    };
    const service: Service = (timeout = 10_000) => {
      const hangs = () => silent(timeout);
      return {
        send: hangs,
        sendTargeted: hangs,
        edit: hangs,
        remove: hangs,
        members: hangs,
        member: hangs,
        open: hangs,
      };
    };
    const voice = sender({
      service,
      timing: { ...time, call: monotonic.call },
      files: noFiles,
      consent: { ask: () => {}, take: () => undefined },
      log: silentLog,
      systemClock: () => NOW,
      newReference: () => "REF",
      key: "key",
    });
    const address = { ...ADDRESS, serviceUrl: "http://127.0.0.1:1" };
    const reply = { answer: { title: "Canary", blocks: [] }, reading: READING };
    expect(await voice.toAsker(reply, { address, call: "@Aide", patience: patience(time) })).toBe("later");
    expect(await voice.word("not now", address)).toBe(false);
    expect(time.now()).toBeLessThan(14_000);
  });
});

describe("long work", () => {
  it("shows a sign of life until it is done, and none where an answer comes soon", async () => {
    const slow = await openTeams({
      ...sayer(answered),
      answer: async (request) => {
        await slow.time.pass(request.line === "slow" ? 6000 : 1000);
        return sayer(answered).answer(request);
      },
    });
    await slow.say("quick");
    expect(slow.teams.typing).toEqual([]);
    await slow.say("slow");
    expect(slow.teams.typing.length).toBeGreaterThanOrEqual(1);
    expect(new Set(slow.teams.typing)).toEqual(new Set(["a:anna"]));
    expect(slow.teams.messages).toHaveLength(2);
    await slow.stop();
  });
});
