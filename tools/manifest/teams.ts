import { mkdirSync, writeFileSync } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";
import { strToU8, zipSync } from "fflate";
import { z } from "zod";
import { colourIcon, outlineIcon } from "../../adapters/teams/icons.ts";
import { teamsManifest } from "../../adapters/teams/manifest.ts";
import { menu } from "../../src/commands/index.ts";

const Wanted = z.object({ "app-id": z.guid(), host: z.string().regex(/^[a-z0-9.-]+$/i) });
const wanted = Wanted.safeParse(
  parseArgs({ options: { "app-id": { type: "string" }, host: { type: "string" } } }).values,
);
if (wanted.success) {
  const manifest = teamsManifest(menu, { appId: wanted.data["app-id"], host: wanted.data.host, made: new Date() });
  const zip = zipSync({
    "manifest.json": strToU8(JSON.stringify(manifest, null, 2)),
    "color.png": new Uint8Array(colourIcon()),
    "outline.png": new Uint8Array(outlineIcon()),
  });
  mkdirSync("dist", { recursive: true });
  writeFileSync("dist/aide-teams.zip", zip);
  process.stdout.write("Wrote dist/aide-teams.zip: upload it in Teams under Apps, Manage your apps, Upload an app.\n");
} else {
  process.stderr.write(
    "Usage: npm run manifest:teams -- --app-id <GUID of your app registration> --host <aide.example.org>\n",
  );
  process.exitCode = 2;
}
