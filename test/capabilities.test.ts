import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Capability, capabilities, capabilityTable } from "../adapters/capabilities.ts";
import { SCOPE_REASONS, slackManifest } from "../adapters/slack/manifest.ts";
import { teamsManifest } from "../adapters/teams/manifest.ts";
import { menu } from "../src/commands/index.ts";
import { onTeams, teamsPlace } from "./delivery/messengers.ts";

const README = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
const teamsApp = teamsManifest(menu, { appId: "app", host: "aide.example.org", made: new Date(0) });
const { features } = slackManifest(menu);

describe("what each platform offers", () => {
  it("stands in the README as it is declared", () => {
    const [, shown] = /<!-- capabilities -->\n([\s\S]*?)\n<!-- \/capabilities -->/.exec(README) ?? [];
    expect(shown).toBe(capabilityTable());
  });

  it("is told in a sentence that fits a cell of the table", () => {
    for (const { slack, teams } of Object.values<Capability>(capabilities))
      for (const { how } of [slack, teams]) expect(how).toMatch(/^[^|\n]{4,}[^.]$/);
  });

  it("is what the adapters do", async () => {
    const teams = onTeams();
    const place = teamsPlace("http://127.0.0.1:9");
    expect(await teams.lookUp(place, "one", { since: new Date(0) })).toBe("unknowable");
    const anna = { id: "29:anna", name: "Anna" };
    expect(await teams.managesRoom(place, anna)).toEqual({ unknown: expect.any(String) });
    expect([capabilities.lookUp.teams.offers, capabilities.managers.teams.offers]).toEqual(["no", "no"]);
  });

  it("is what the apps are installed with", () => {
    const [bot] = teamsApp.bots;
    expect(features.app_home.home_tab_enabled).toBe(capabilities.home.slack.offers === "yes");
    expect(teamsApp.composeExtensions.length > 0).toBe(capabilities.insertion.teams.offers === "yes");
    expect(bot?.supportsFiles).toBe(capabilities.files.teams.offers !== "no");
    expect("files:write" in SCOPE_REASONS).toBe(capabilities.files.slack.offers !== "no");
    // With a history scope in the manifest the look-up would be there for everybody.
    expect(Object.keys(SCOPE_REASONS).filter((scope) => /^(channels|groups):history$/.test(scope))).toEqual([]);
    expect(capabilities.lookUp.slack.offers).toBe("partly");
  });
});
