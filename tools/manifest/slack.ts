import { writeFileSync } from "node:fs";
import { slackManifest } from "../../adapters/slack/manifest.ts";
import { commands } from "../../src/commands/index.ts";

writeFileSync("manifest.json", `${JSON.stringify(slackManifest(commands), null, 2)}\n`);
