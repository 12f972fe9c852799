import { describe, expect, it } from "vitest";
import { readConfig } from "../config.ts";

const GUID = "00000000-0000-4000-8000-000000000001";
const slack = { SLACK_SIGNING_SECRET: "s", SLACK_BOT_TOKEN: "xoxb-1" };
const teams = { MicrosoftAppId: GUID, MicrosoftAppPassword: "p", MicrosoftAppTenantId: GUID };

describe("settings", () => {
  it("need none for the playground, which serves this machine only", () => {
    expect(readConfig({})).toMatchObject({
      config: { port: 3000, host: "127.0.0.1", zone: "Europe/Brussels", linesPerMinute: 30, playground: true },
    });
  });

  it.each([
    ["Slack", slack, "slack"],
    ["Slack by Socket Mode", { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" }, "slack"],
    ["Teams", teams, "teams"],
  ])("open %s, and then no playground unless asked for", (_name, settings, name) => {
    expect(readConfig(settings)).toMatchObject({ config: { playground: false, platforms: [{ name }] } });
    expect(readConfig({ ...settings, AIDE_PLAYGROUND: "on" })).toMatchObject({ config: { playground: true } });
  });

  it.each<[object, RegExp]>([
    [{ PORT: "http" }, /^PORT is no port/],
    [{ LOG_LEVEL: "loud" }, /^LOG_LEVEL must be one of/],
    [{ AIDE_TIME_ZONE: "Brussels" }, /^AIDE_TIME_ZONE is no time zone/],
    [{ AIDE_LINES_PER_MINUTE: "0" }, /^AIDE_LINES_PER_MINUTE must be 1 or more/],
    [{ DATABASE_URL: "mysql://u@h/d" }, /^DATABASE_URL is no database; write postgres:/],
    [{ DATABASE_URL: "file:/x.db?mode=ro" }, /^DATABASE_URL has something behind a \?/],
    [{ AIDE_PLAYGROUND: "yes" }, /^AIDE_PLAYGROUND must be on or off/],
    [{ AIDE_PLAYGROUND: "on", HOST: "0.0.0.0" }, /^HOST is 0\.0\.0\.0, but the playground/],
    [{ AIDE_PLAYGROUND: "off" }, /^Nothing is configured/],
    [{ SLACK_SIGNING_SECRET: "s" }, /^SLACK_BOT_TOKEN is missing/],
    [{ SLACK_BOT_TOKEN: "xoxb-1" }, /^SLACK_SIGNING_SECRET is missing/],
    [{ ...slack, SLACK_BOT_TOKEN: "xoxp-1" }, /^SLACK_BOT_TOKEN is no bot token/],
    [{ MicrosoftAppId: GUID, MicrosoftAppTenantId: GUID }, /^MicrosoftAppPassword is missing/],
    [{ MicrosoftAppId: "aide" }, /^MicrosoftAppId is no GUID/],
    [{ ...teams, MicrosoftAppTenantId: "" }, /^MicrosoftAppTenantId is missing/],
    [{ ...teams, MicrosoftAppType: "MultiTenant" }, /^TEAMS_ALLOWED_TENANTS is missing/],
    [{ ...teams, TEAMS_ADMINS: "anna@example.org" }, /^TEAMS_ADMINS is no GUID/],
    [{ TEAMS_ADMINS: GUID }, /^MicrosoftAppId is missing/],
    [{ MicrosoftAppType: "UserAssignedMSI" }, /^MicrosoftAppType must be/],
  ])("%j stops the start with a sentence", (settings, sentence) => {
    const read = readConfig({ ...settings });
    expect("problems" in read ? read.problems[0] : "").toMatch(sentence);
  });
});
