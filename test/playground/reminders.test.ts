import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, type World } from "../support/world.ts";
import { seriousIn, sideways } from "./axe.ts";
import { type Browser, hasBrowser, openBrowser } from "./browser.ts";

const SIZES = { wide: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;

/** Whether it can be seen in the frame in which it scrolls. */
const isInSight = (one: Locator): Promise<boolean> =>
  one.evaluate((element) => {
    const [own, frame] = [element, element.closest(".timeline")].map((box) => box?.getBoundingClientRect());
    return own !== undefined && frame !== undefined && own.top >= frame.top && own.bottom <= frame.bottom;
  });

describe.runIf(hasBrowser()).each(["wide", "phone"] as const)("reminders on the page, %s", (size) => {
  let world: World;
  let browser: Browser;
  let page: Page;
  let sides: Record<"Slack" | "Teams", Locator>;
  beforeAll(async () => {
    world = await openWorld();
    browser = await openBrowser(SIZES[size]);
    page = await browser.context.newPage();
    await page.goto(`${world.program.origin}/playground`);
    sides = {
      Slack: page.getByRole("region", { name: "Slack", exact: true }),
      Teams: page.getByRole("region", { name: "Microsoft Teams", exact: true }),
    };
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.program.stop();
  });

  /** Shows a platform, where there is room for one only. */
  const show = async (name: "Slack" | "Teams"): Promise<Locator> => {
    if (size === "phone") await page.getByRole("tab", { name }).click();
    return sides[name];
  };
  const say = async (line: string): Promise<void> => {
    const slack = await show("Slack");
    await slack.getByLabel("Say something on Slack").fill(line);
    await page.keyboard.press("Enter");
  };
  const onBoth = async (look: (side: Locator) => Promise<void>): Promise<void> => {
    for (const name of ["Slack", "Teams"] as const) await look(await show(name));
  };

  it("are followed, arrive when the clock is turned, and are corrected when their meeting moves", async () => {
    await say('schedule "Oslo round" 12 March 2027 10:00 Oslo with:norway now');
    await onBoth((side) => side.getByRole("heading", { name: "Saved: Oslo round" }).waitFor());
    await say("follow norway lead:7d,1d at 09:00");
    await onBoth(async (side) => {
      await side.getByRole("heading", { name: "Follow this here?" }).waitFor();
      await side.getByRole("button", { name: "Save", exact: true }).last().click();
      const answer = side.getByRole("heading", { name: /follows Norway/ });
      await answer.waitFor();
      await expect.poll(() => isInSight(answer)).toBe(true);
    });
    await onBoth((side) => side.getByText("anna set reminders for Norway here").first().waitFor());
    await page.getByRole("button", { name: "To the next post" }).click();
    await page.getByRole("status").getByText("2 messages posted, 0 edited.").waitFor();
    await onBoth((side) => side.getByRole("heading", { name: "In 7 days, Fri 12 March 2027: Oslo round" }).waitFor());
    expect(await seriousIn(page)).toEqual([]);
    await say('schedule move "Oslo round" 19 March 2027 now');
    await onBoth(async (side) => {
      await side.getByRole("heading", { name: "Moved, Fri 19 March 2027: Oslo round" }).waitFor();
      await side.getByText(/was moved from Fri 12 March 2027/).waitFor();
    });
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });

  it("are not posted again when the clock is set back, by keyboard alone", async () => {
    const clock = page.getByRole("region", { name: "The bot’s clock" });
    const field = clock.getByLabel("The bot’s clock (Brussels)");
    expect(await field.inputValue()).toMatch(/^2027-03-05T09:0/);
    await field.fill("2027-03-01T08:00");
    expect(await clock.getByText("Nothing was due.").count()).toBe(0);
    await field.press("Enter");
    await clock.getByText("Nothing was due.").waitFor();
    await clock.getByText("Next: Fri, 12 Mar 2027, 09:00").waitFor();
    const day = clock.getByRole("button", { name: "+1 day" });
    await day.focus();
    await page.keyboard.press("Enter");
    await page.locator('input[type="datetime-local"][value^="2027-03-02T08:0"]').waitFor();
    expect(await day.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
  });

  it("show the form to schedule, without a barrier", async () => {
    await say("schedule");
    const dialog = page.getByRole("dialog");
    const title = dialog.getByLabel(/^Title/);
    await title.waitFor();
    expect(await title.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
    expect(await seriousIn(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Cancel" }).click();
  });
});
