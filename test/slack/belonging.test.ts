import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { installationOf, standingIn } from "../../adapters/slack/tenancy.ts";
import { clear, openStage, type Stage } from "../support/slackStage.ts";
import { overHome } from "./people.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({
    answer: ({ line }) =>
      line === "form"
        ? { title: "Which?", blocks: [{ kind: "form", form: { says: "said", submit: "Go", fields: [] } }] }
        : { title: `You said ${line}`, blocks: [], ...(line.startsWith("share") && { audience: "room" }) },
  });
});
afterAll(() => stage.stop());
beforeEach(() => clear(stage));

const last = () => stage.asked.at(-1);

describe("whose workspace it is", () => {
  it("is the installation's, not that of a stranger who fills in its form", async () => {
    const stranger = { team: { id: "T9" }, user: { id: "U9", username: "zoe", team_id: "T9" } };
    await stage.done(stage.person.submit({}, stranger));
    expect(last()).toMatchObject({ place: { tenant: "T1" }, person: { id: "U9", standing: "stranger" } });
  });

  it("is the one for which we opened a form, whatever comes along with it", async () => {
    await stage.done(stage.person.press("form"));
    const opened = stage.slack.calls.find(({ what }) => what === "views.open");
    const { private_metadata: metadata = "" } = Object(opened?.args["view"]) as Record<string, string>;
    const view = { id: "V1", type: "modal", callback_id: "", private_metadata: metadata, state: { values: {} } };
    await stage.done(stage.person.submit({}, { team: { id: "T9" }, enterprise: { id: "E9" }, view }));
    expect(last()?.place.tenant).toBe("T1");
  });

  it("is nobody's where a form does not say, and that is written down instead of done", async () => {
    const view = { id: "V1", type: "modal", callback_id: "", state: { values: {} } };
    const metadata = JSON.stringify({ v: 1, line: "form", room: "C1", direct: false });
    await stage.done(stage.person.submit({}, { view: { ...view, private_metadata: metadata } }));
    expect(stage.asked).toEqual([]);
    expect(stage.lines.join()).toContain("a request of no workspace was refused");
  });

  it.each<[string, () => Promise<unknown>]>([
    ["a press without a team", () => stage.person.press("norway", { team: null, user: { id: "U9", team_id: "T9" } })],
    ["a command without a team", () => stage.person.command("norway", { team_id: "" })],
    [
      "an event without a team",
      () =>
        stage.person.event(
          { type: "app_mention", channel: "C1", text: "norway" },
          { team_id: undefined, authorizations: [] },
        ),
    ],
  ])("is said by every request: %s is not answered", async (_what, act) => {
    await stage.done(act());
    expect(stage.asked).toEqual([]);
    expect(stage.lines.join()).toContain("a request of no workspace was refused");
  });

  it.each([
    ["a command", { command: "/aide", is_enterprise_install: "true" }],
    ["an event", { event: {} }],
    ["a press", { type: "block_actions", team: null, enterprise: { id: "E1" } }],
    ["a press in a view", { type: "block_actions", team: { id: "T5" }, view: { type: "home" } }],
  ])("is the organisation where the app is installed for all of it: %s", (_what, body) => {
    expect(installationOf(body, { teamId: "T5", enterpriseId: "E1", isEnterpriseInstall: true })?.tenant).toBe("E1");
  });

  it("is the organisation for a press that names no team", () => {
    const body = { type: "block_actions", team: null, enterprise: { id: "E1" } };
    expect(installationOf(body, { teamId: "T5", enterpriseId: "E1" })?.tenant).toBe("E1");
  });
});

describe("how somebody belongs to it", () => {
  it.each([
    ["from the same workspace: their record decides", { tenant: "T1", enterprise: null }, "T1", undefined],
    ["from another one, without an organisation", { tenant: "T1", enterprise: null }, "T2", "stranger"],
    ["from another one, perhaps of the same organisation", { tenant: "T1", enterprise: "E1" }, "T2", undefined],
    ["from the organisation", { tenant: "T1", enterprise: "E1" }, "E1", undefined],
    ["from an unknown one", { tenant: "T1", enterprise: null }, undefined, undefined],
  ] as const)("%s", (_what, installation, team, standing) => {
    expect(standingIn(installation, team)).toBe(standing);
  });

  it("is said by what somebody types and presses", async () => {
    await stage.done(stage.person.mention("norway", { user: "U9", user_team: "T9" }));
    expect(last()?.person.standing).toBe("stranger");
    await stage.done(stage.person.mention("norway", { user: "U9", source_team: "T9", team: "T1" }));
    expect(last()?.person.standing).toBe("stranger");
    await stage.done(stage.person.press("norway", { user: { id: "U9", username: "zoe", team_id: "T9" } }));
    expect(last()?.person.standing).toBe("stranger");
    await stage.done(stage.person.mention("norway", { user_team: "T1" }));
    expect(last()?.person).not.toHaveProperty("standing");
  });
});

describe("somebody's conversation with the bot", () => {
  it("is one room, over App Home, in direct messages, and by the command in them", async () => {
    await stage.done(stage.person.write("a"));
    await stage.done(stage.person.press("b", overHome));
    await stage.done(stage.person.command("c", { channel_id: "D1", channel_name: "directmessage" }));
    await stage.done(stage.person.event({ type: "app_home_opened", channel: "D1", tab: "home" }));
    await stage.done(stage.person.submit({ room: "U1", direct: true }));
    await stage.done(stage.person.submit({ room: "D1", direct: true, home: true }));
    const places = stage.asked.map(({ place }) => ({ room: place.room, direct: place.direct, tenant: place.tenant }));
    expect(places.length).toBe(8);
    expect(new Set(places.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(places[0]).toEqual({ room: "D1", direct: true, tenant: "T1" });
  });

  it("has what was kept of it under the id of the person, before the first line there is answered", async () => {
    const other = await openStage();
    for (const line of ["a", "b"]) await other.done(other.person.write(line));
    await other.done(other.person.mention("c"));
    expect(other.renamed).toEqual(["U1 D1 after 0 lines"]);
    await other.stop();
  });

  it("is not the conversation of two people who call the bot by its command, nor one of several", async () => {
    for (const channel of ["D7", "G7", "C7"]) {
      const said = await stage.done(
        stage.person.command("share it", { channel_id: channel, channel_name: "directmessage" }),
      );
      expect(last()?.place).toMatchObject({ room: channel, direct: false });
      expect(said).toMatchObject({ response_type: "in_channel" });
    }
    // A private answer to a press there stays with whoever pressed.
    await stage.done(stage.person.press("norway", { channel: { id: "D7" } }));
    expect(stage.slack.calls.at(-1)?.args).toMatchObject({ response_type: "ephemeral" });
  });

  it("is taken for one that others read where Slack does not say whose it is", async () => {
    stage.slack.disturb(({ what }) => (what === "conversations.open" ? { fails: { status: 429 } } : undefined));
    await stage.done(stage.person.press("norway", { channel: { id: "D8" }, user: { id: "U8", username: "eve" } }));
    expect(last()?.place.direct).toBe(false);
    expect(stage.slack.calls.at(-1)?.args).toMatchObject({ response_type: "ephemeral" });
  });
});
