import { mkdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { openBrowser } from "../../test/playground/browser.ts";
import { openWorld } from "../../test/support/world.ts";
import { openAgentsPlayground } from "./playground.ts";
import { REST, SHORT, type Step } from "./tour.ts";

/** Drives Microsoft's Agents Playground against the program, and leaves a picture a step: `npm run agents -- [folder]` */
const [folder = "dist/agents"] = process.argv.slice(2);

mkdirSync(folder, { recursive: true });
const { program } = await openWorld();
const theirs = await openAgentsPlayground(`${program.origin}/api/messages`);
const browser = await openBrowser({ width: 1280, height: 900 });
const page = await browser.context.newPage();
page.setDefaultTimeout(15_000);
await page.goto(theirs.address);

/** What went wrong, in one line; nothing if all is as it should be. */
async function take({ act, sees }: Step): Promise<string> {
  try {
    await act(page);
    await sees(page);
    return "";
  } catch (error) {
    return String(error).split("\n").slice(0, 3).join(" ");
  }
}

for (const step of [...SHORT, ...REST]) {
  const problem = await take(step);
  await page.screenshot({ path: join(folder, `${step.name}.png`) });
  if (problem !== "") process.exitCode = 1;
  process.stdout.write(`${step.name}: ${problem || "as it should be"}\n`);
}
process.stdout.write(`It was kept from ${[...new Set(theirs.refused())].join(", ") || "nothing"}.\n`);
await browser.close();
await theirs.stop();
await program.stop();
