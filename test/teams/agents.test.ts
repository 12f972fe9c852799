import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AgentsPlayground, hasAgentsPlayground, openAgentsPlayground } from "../../tools/agents/playground.ts";
import { SHORT } from "../../tools/agents/tour.ts";
import { type Browser, hasBrowser, openBrowser } from "../playground/browser.ts";
import { openWorld, type World } from "../support/world.ts";

const isHere = hasBrowser() && hasAgentsPlayground();
if (!isHere)
  process.stderr.write("\n*** Microsoft's Agents Playground or a browser is missing: its tests are LEFT OUT. ***\n\n");

describe.runIf(isHere)("Microsoft's Agents Playground", () => {
  let world: World;
  let theirs: AgentsPlayground;
  let browser: Browser;
  beforeAll(async () => {
    world = await openWorld();
    theirs = await openAgentsPlayground(`${world.program.origin}/api/messages`);
    browser = await openBrowser({ width: 1280, height: 900 });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await theirs.stop();
    await world.program.stop();
  });

  it("is welcomed, answered, and answered where a button is pressed", async () => {
    const page = await browser.context.newPage();
    const elsewhere: string[] = [];
    await page.route(
      (url) => url.hostname !== "127.0.0.1",
      (route) => {
        elsewhere.push(route.request().url());
        return route.abort();
      },
    );
    await page.goto(theirs.address);
    for (const { act, sees } of SHORT) {
      await act(page);
      await sees(page);
    }
    // What its own page wants from elsewhere is its typeface, which it can do without.
    expect(elsewhere.filter((url) => !/\.(woff2?|js)$/.test(url))).toEqual([]);
  });
});
