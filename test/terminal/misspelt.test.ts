import fc from "fast-check";
import { expect, it } from "vitest";
import { misspelt } from "../../adapters/terminal/misspelt.ts";
import { SETTINGS } from "../../config.ts";

it.each([
  ["SLACK_BOT_TOKN", "SLACK_BOT_TOKEN"],
  ["SLACK_SIGNING_SECRETS", "SLACK_SIGNING_SECRET"],
  ["slack_app_token", "SLACK_APP_TOKEN"],
  ["SLAK_BOT_TOKEN", "SLACK_BOT_TOKEN"],
  ["MICROSOFTAPPID", "MicrosoftAppId"],
  ["MicrosoftAppPasword", "MicrosoftAppPassword"],
  ["MICROSOFT_APP_PASSWORD", "MicrosoftAppPassword"],
  ["AIDE_TIMEZONE", "AIDE_TIME_ZONE"],
  ["AIDE_OVERDUE_MINS", "AIDE_OVERDUE_MINUTES"],
  ["TEAMS_ALOWED_TENANTS", "TEAMS_ALLOWED_TENANTS"],
  ["DATABASE_URI", "DATABASE_URL"],
  ["DATABSE_URL", "DATABASE_URL"],
  ["PUBLIC_URI", "PUBLIC_URL"],
])("asks at %s whether %s was meant", (name, meant) => {
  expect(misspelt([name], SETTINGS)).toEqual([expect.stringContaining(`Did you mean ${meant}?`)]);
});

it("notes what looks like a setting and resembles none", () => {
  expect(misspelt(["AIDE_COLOUR_OF_THE_HOUSE"], SETTINGS)).toEqual([expect.stringContaining("no setting of mine")]);
});

it.each([
  "PATH",
  "HOME",
  "HOSTNAME",
  "LANG",
  "AIDE_RERUN",
  "AIDE_SERVICE_HOST",
  "AIDE_PORT_3000_TCP_ADDR",
  "SLACK_PORT",
])("says nothing of %s, which is somebody else's", (name) => {
  expect(misspelt([name], SETTINGS)).toEqual([]);
});

it("takes every setting for what it is, and finds it again after one slip", () => {
  expect(misspelt(SETTINGS, SETTINGS)).toEqual([]);
  const long = SETTINGS.filter((name) => name.length >= 10);
  fc.assert(
    fc.property(fc.constantFrom(...long), fc.nat(), (name, seed) => {
      const at = seed % name.length;
      const slipped = name.slice(0, at) + name.slice(at + 1);
      const [note] = misspelt([slipped], SETTINGS);
      expect(note).toContain(name);
    }),
  );
});
