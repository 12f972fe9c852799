import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { expect, it } from "vitest";
import { colourIcon, outlineIcon } from "../../adapters/teams/icons.ts";
import { teamsManifest } from "../../adapters/teams/manifest.ts";
import { menu } from "../../src/commands/index.ts";

const HOME = join(createRequire(import.meta.url).resolve("@microsoft/app-manifest/package.json"), "..");
const schemaOf = (version: string): object =>
  JSON.parse(readFileSync(join(HOME, `build/json-schemas/teams/v${version}/MicrosoftTeams.schema.json`), "utf8"));
const installation = {
  appId: "00000000-0000-4000-8000-000000000001",
  host: "aide.example.org",
  made: new Date("2026-11-27T18:05:00Z"),
};

it.each(["1.29", "1.30"])("is what Microsoft's schema %s wants", (version) => {
  const ajv = new Ajv.default({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schemaOf(version));
  validate({ ...teamsManifest(menu, installation), manifestVersion: version });
  expect(validate.errors ?? []).toEqual([]);
});

it("has a higher version whenever it is made anew", () => {
  const versions = [
    "2026-11-27T18:05:00Z",
    "2026-11-27T18:06:00Z",
    "2026-11-28T00:00:00Z",
    "2026-12-01T09:59:00Z",
    "2027-01-01T00:00:00Z",
  ].map((made) =>
    teamsManifest(menu, { ...installation, made: new Date(made) })
      .version.split(".")
      .map(Number),
  );
  expect(versions[0]).toEqual([2026, 1127, 1805]);
  const rises = versions.slice(1).map((one, index) => {
    const before = versions[index] ?? [];
    const first = one.findIndex((part, at) => part !== before[at]);
    return (one[first] ?? 0) > (before[first] ?? 0);
  });
  expect(rises).toEqual([true, true, true, true]);
});

it("is for shared and private channels, too", () => {
  expect(teamsManifest(menu, installation).supportsChannelFeatures).toBe("tier1");
});

it("offers every command in the menu, twelve at most", () => {
  const [list] = teamsManifest(menu, installation).bots.flatMap(({ commandLists }) => commandLists);
  expect(list?.commands.map(({ title }) => title)).toEqual(menu.map(({ name }) => name));
  expect(list?.commands.length).toBeLessThanOrEqual(12);
});

it.each([
  ["colour", colourIcon(), 192],
  ["outline", outlineIcon(), 32],
])("draws the %s icon in its size", (_name, icon, side) => {
  expect(icon.subarray(1, 4).toString()).toBe("PNG");
  expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([side, side]);
});
