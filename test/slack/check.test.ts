import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkSlack } from "../../adapters/slack/check.ts";
import { SCOPE_REASONS } from "../../adapters/slack/manifest.ts";
import { type SocketMode, socketMode } from "../support/fakes/socketMode.ts";
import type { Said } from "../support/fakes/wire.ts";

const ALL = Object.keys(SCOPE_REASONS).join(",");
const HARMFUL = /refuses this token|Install the app again|Make an app-level token/;

describe("what doctor says of Slack", () => {
  let slack: SocketMode;
  beforeEach(async () => {
    slack = await socketMode();
  });
  afterEach(() => slack.cut());
  const looked = (how?: Said, more: { appToken: string } | { signingSecret: string } = { signingSecret: "s" }) => {
    slack.answer(() => how);
    return checkSlack({ botToken: "xoxb-1", apiUrl: slack.apiUrl, ...more });
  };
  const well = (scopes: string): Said => ({ status: 200, headers: { "x-oauth-scopes": scopes }, body: { ok: true } });

  it("is nothing where Slack takes the token and grants all scopes", async () => {
    expect(await looked(well(ALL))).toEqual([]);
    expect(await looked(well(ALL), { appToken: "xapp-1" })).toEqual([]);
  });

  it("names each scope that is missing, and what it is for", async () => {
    const [missing, ...more] = await looked(well(ALL.replace("files:write,", "")));
    expect(missing).toMatch(/files:write is not granted \(to send pictures.*Reinstall/);
    expect(more).toEqual([]);
  });

  it.each(["invalid_auth", "account_inactive", "token_revoked"])("is that the token is refused: %s", async (error) => {
    const refused = await looked({ status: 200, body: { ok: false, error } }, { appToken: "xapp-1" });
    expect(refused).toEqual([
      expect.stringMatching(`SLACK_BOT_TOKEN: Slack refuses this token \\(${error}\\)`),
      expect.stringMatching(`SLACK_APP_TOKEN: Slack refuses this token \\(${error}\\)`),
    ]);
  });

  it.each<[string, Said]>([
    ["500", { status: 500 }],
    ["407 of a proxy", { status: 407, body: "" }],
    ["a page to sign in to the network", { status: 200, body: "<html>" }],
  ])("is that it cannot be reached, once, with host and cause: %s", async (_name, how) => {
    const [why, ...more] = await looked(how, { appToken: "xapp-1" });
    expect(why).toMatch(/^Slack cannot be reached from here \(127\.0\.0\.1:\d+: .*HTTPS_PROXY/);
    expect(why).not.toMatch(HARMFUL);
    expect(more).toEqual([]);
  });

  it("is that it cannot be reached where nobody listens", async () => {
    const { apiUrl } = slack;
    await slack.cut();
    const found = await checkSlack({ botToken: "xoxb-1", signingSecret: "s", apiUrl });
    expect(found).toEqual([expect.stringContaining("ECONNREFUSED")]);
    expect(found.join()).not.toMatch(HARMFUL);
    await slack.mend();
  });

  it.each(["ratelimited", "internal_error", "fatal_error"])("blames no token for %s", async (error) => {
    const [why] = await looked({ status: 200, body: { ok: false, error } });
    expect(why).not.toMatch(HARMFUL);
  });
});
