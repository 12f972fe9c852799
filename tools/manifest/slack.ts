import { writeFileSync } from "node:fs";
import { slackManifest } from "../../adapters/slack/manifest.ts";
import { menu } from "../../src/commands/index.ts";

writeFileSync("manifest.json", `${JSON.stringify(slackManifest(menu), null, 2)}\n`);
