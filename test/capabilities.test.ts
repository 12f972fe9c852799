import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { capabilityTable } from "../adapters/kit/capabilities.ts";
import { capabilities as ofSlack } from "../adapters/slack/capabilities.ts";
import { SCOPE_REASONS, slackManifest } from "../adapters/slack/manifest.ts";
import { capabilities as ofTeams } from "../adapters/teams/capabilities.ts";
import { teamsManifest } from "../adapters/teams/manifest.ts";
import { terminal } from "../adapters/terminal/index.ts";
import { platforms } from "../doors.ts";
import { menu } from "../src/commands/index.ts";
import { onTeams, teamsPlace } from "./delivery/messengers.ts";
import { inEnglish } from "./support/still.ts";

const doors = [...platforms, terminal];
const README = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
const teamsApp = teamsManifest(menu, { appId: "app", host: "aide.example.org", made: new Date(0) });
const { features } = slackManifest(menu);

describe("what each platform offers", () => {
  it("stands in the README as it is declared", () => {
    const [, shown] = /<!-- capabilities -->\n([\s\S]*?)\n<!-- \/capabilities -->/.exec(README) ?? [];
    expect(shown).toBe(capabilityTable(doors));
  });

  it("is told in a sentence that fits a cell of the table", () => {
    for (const { capabilities } of doors)
      for (const { how } of Object.values(capabilities)) expect(how).toMatch(/^[^|\n]{4,}[^.]$/);
  });

  it("is what the adapters do", async () => {
    const teams = onTeams();
    const place = teamsPlace("http://127.0.0.1:9");
    expect(await teams.lookUp(place, "one", { since: new Date(0) })).toBe("unknowable");
    const anna = { id: "29:anna", name: "Anna" };
    expect(inEnglish(await teams.managesRoom(place, anna))).toEqual({ unknown: expect.any(String) });
    expect([ofTeams.lookUp.offers, ofTeams.managers.offers]).toEqual(["no", "no"]);
  });

  it("is what the apps are installed with", () => {
    const [bot] = teamsApp.bots;
    expect(features.app_home.home_tab_enabled).toBe(ofSlack.home.offers === "yes");
    expect(teamsApp.composeExtensions.length > 0).toBe(ofTeams.insertion.offers === "yes");
    expect(bot?.supportsFiles).toBe(ofTeams.files.offers !== "no");
    expect("files:write" in SCOPE_REASONS).toBe(ofSlack.files.offers !== "no");
    // With a history scope in the manifest the look-up would be there for everybody.
    expect(Object.keys(SCOPE_REASONS).filter((scope) => /^(channels|groups):history$/.test(scope))).toEqual([]);
    expect(ofSlack.lookUp.offers).toBe("partly");
  });
});
