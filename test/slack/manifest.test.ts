import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { SCOPE_REASONS, slackManifest } from "../../adapters/slack/manifest.ts";
import { menu } from "../../src/commands/index.ts";

const manifest = slackManifest(menu);

it("stands in manifest.json as generated: npm run manifest:slack mends it", () => {
  expect(JSON.parse(readFileSync("manifest.json", "utf8"))).toEqual(manifest);
});

it("keeps to Slack's lengths", () => {
  const { name, description, long_description: long } = manifest.display_information;
  const [command] = manifest.features.slash_commands;
  expect(name.length).toBeLessThanOrEqual(35);
  expect(description.length).toBeLessThanOrEqual(140);
  expect(long.length).toBeGreaterThanOrEqual(175);
  expect(long.length).toBeLessThanOrEqual(4000);
  expect(command?.usage_hint.length).toBeLessThanOrEqual(1000);
});

it("asks for no scope without a reason, in the README too", () => {
  expect([...manifest.oauth_config.scopes.bot].sort()).toEqual(Object.keys(SCOPE_REASONS).sort());
  const readme = readFileSync("README.md", "utf8");
  for (const scope of Object.keys(SCOPE_REASONS)) expect(readme).toContain(`\`${scope}\``);
});
