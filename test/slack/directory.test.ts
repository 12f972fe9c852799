import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Place } from "../../src/place.ts";
import { refused } from "../support/fakes/strictSlack.ts";
import { clear, openStage, type Stage } from "../support/slackStage.ts";
import { inEnglish } from "../support/still.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.stop());
beforeEach(() => clear(stage));

const HERE: Place = {
  platform: "slack",
  tenant: "T1",
  room: "C1",
  direct: false,
  call: "/aide",
  address: { channel: "C1" },
};
const ANNA = { id: "U1", name: "anna" };
const says = (methods: Readonly<Record<string, object>>): void =>
  stage.slack.disturb(({ what }) => {
    const body = methods[what];
    return body && { fails: { status: 200, body: { ok: true, ...body } } };
  });
const standing = () => stage.door.messenger.standingOf(HERE, ANNA);

describe("how somebody belongs to a workspace, by Slack's record", () => {
  it.each<[string, object, unknown]>([
    ["of the team", { team_id: "T1" }, "member"],
    ["let in for some channels", { team_id: "T1", is_restricted: true }, "guest"],
    ["let in for one channel", { team_id: "T1", is_ultra_restricted: true }, "guest"],
    ["said to be a stranger", { team_id: "T1", is_stranger: true }, "stranger"],
    ["of another team", { team_id: "T9" }, "stranger"],
    ["of another organisation", { team_id: "T9", enterprise_user: { enterprise_id: "E9" } }, "stranger"],
    ["of another team of the organisation", { team_id: "T9", enterprise_user: { enterprise_id: "E1" } }, "member"],
    [
      "a guest of another team of the organisation",
      { team_id: "T9", is_restricted: true, enterprise_user: { enterprise_id: "E1" } },
      "guest",
    ],
    ["gone", { team_id: "T1", deleted: true }, { unknown: expect.any(String) }],
    ["a bot", { team_id: "T1", is_bot: true }, { unknown: expect.any(String) }],
  ])("%s", async (_what, user, expected) => {
    says({ "users.info": { user }, "auth.test": { enterprise_id: "E1" } });
    expect(inEnglish(await standing())).toEqual(expected);
  });

  it.each([
    { status: 429 },
    { status: 500 },
    refused("missing_scope"),
    refused("user_not_found"),
    refused("fatal_error"),
  ])("is unknown where Slack does not say: %j", async (fails) => {
    stage.slack.disturb(() => ({ fails }));
    expect(inEnglish(await standing())).toEqual({ unknown: expect.any(String) });
  });

  it("is unknown where the organisation of the app cannot be learnt", async () => {
    stage.slack.disturb(({ what }) =>
      what === "auth.test"
        ? { fails: { status: 500 } }
        : {
            fails: {
              status: 200,
              body: { ok: true, user: { team_id: "T9", enterprise_user: { enterprise_id: "E1" } } },
            },
          },
    );
    expect(inEnglish(await standing())).toEqual({ unknown: expect.any(String) });
  });
});

it.each(["open", "closed"] as const)(
  "who manages a channel without the bot is unknown or told, never guessed: %s",
  async (kind) => {
    stage.slack.leave("C1", kind);
    const known = await stage.door.messenger.managesRoom(HERE, ANNA);
    expect(inEnglish(known)).toEqual(kind === "open" ? false : { unknown: expect.stringContaining("/invite @Aide") });
  },
);
