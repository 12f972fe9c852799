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
const schema = JSON.parse(
  readFileSync(join(HOME, "build/json-schemas/teams/v1.29/MicrosoftTeams.schema.json"), "utf8"),
);
const installation = { appId: "00000000-0000-4000-8000-000000000001", host: "aide.example.org" };

it("is what Microsoft's schema wants", () => {
  const ajv = new Ajv.default({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  validate(teamsManifest(menu, installation));
  expect(validate.errors ?? []).toEqual([]);
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
