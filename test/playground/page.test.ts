import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, type World } from "../support/world.ts";
import { seriousIn, sideways } from "./axe.ts";
import { type Browser, hasBrowser, openBrowser } from "./browser.ts";

describe.runIf(hasBrowser())("the page", () => {
  let world: World;
  let wide: Browser;
  let phone: Browser;
  let dark: Browser;
  beforeAll(async () => {
    world = await openWorld();
    [wide, phone, dark] = await Promise.all([
      openBrowser({ width: 1280, height: 900 }),
      openBrowser({ width: 390, height: 844 }),
      openBrowser({ width: 1280, height: 900 }, "dark"),
    ]);
  }, 60_000);
  afterAll(async () => {
    await Promise.all([wide.close(), phone.close(), dark.close()]);
    await world.program.stop();
  });
  const pages = new Map<Browser, Page>();
  /** What the page's own policy kept it from. */
  const barred: string[] = [];
  /** The page of a window, which stays open: loading it takes longer than most of what is done on it. */
  const visit = async (window: Browser): Promise<Page> => {
    const known = pages.get(window);
    if (known) return known;
    const page = await window.context.newPage();
    pages.set(window, page);
    page.on("console", (said) => {
      if (/Content Security Policy/i.test(said.text())) barred.push(said.text());
    });
    await page.goto(`${world.program.origin}/playground`);
    return page;
  };

  it("answers what is typed, on both platforms, by keyboard alone", async () => {
    const page = await visit(wide);
    const slack = page.getByRole("region", { name: "Slack", exact: true });
    const teams = page.getByRole("region", { name: "Microsoft Teams", exact: true });
    await slack.getByLabel("Say something on Slack").focus();
    await page.keyboard.type("/aide moldavie");
    await page.keyboard.press("Enter");
    await slack.getByRole("heading", { name: "Moldova" }).waitFor();
    await teams.getByRole("heading", { name: "Moldova" }).waitFor();
    for (const side of [slack, teams]) {
      await side
        .getByLabel(/^More (actions|options)$/)
        .last()
        .focus();
      await page.keyboard.press("Enter");
      await page.locator(".menu[open] button, [role=menuitem]").filter({ hasText: "Share here" }).first().focus();
      await page.keyboard.press("Enter");
      await side.getByText("Shared by anna").waitFor();
    }
  });

  it("fills a form on both platforms", async () => {
    const page = await visit(wide);
    const slack = page.getByRole("region", { name: "Slack", exact: true });
    const teams = page.getByRole("region", { name: "Microsoft Teams", exact: true });
    await slack.getByLabel("Say something on Slack").fill("compare");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await slack.getByRole("button", { name: "Fill in" }).last().click();
    for (const name of ["Japan", "Norway"]) await dialog.getByLabel(name, { exact: true }).check();
    expect(await seriousIn(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Compare" }).click();
    await slack.getByRole("heading", { name: "Japan and Norway side by side" }).waitFor();
    for (const name of ["Japan", "Norway"]) await teams.getByLabel(name, { exact: true }).last().check();
    await teams.getByRole("button", { name: "Compare", exact: true }).last().click();
    await teams.getByRole("heading", { name: "Japan and Norway side by side" }).waitFor();
  });

  it("shows what was sent, App Home and the message extension", async () => {
    const page = await visit(wide);
    await page.getByLabel("What was sent").first().click();
    await page.getByRole("button", { name: "Raw JSON" }).first().click();
    await page.getByText('"rich_text"').first().waitFor();
    await page.getByRole("button", { name: "Text twin" }).first().click();
    await page.getByRole("button", { name: "App Home" }).click();
    await page.getByRole("region", { name: "App Home" }).getByRole("heading", { name: "Your desk" }).waitFor();
    await page.getByRole("button", { name: "App Home" }).click();
    await page.getByRole("log", { name: "Slack messages in general" }).waitFor();
    await page.getByRole("button", { name: "Message extension" }).click();
    await page.getByLabel("Search partners and dialogues").fill("norw");
    await page.getByRole("button", { name: "Norway partner" }).click();
    await page
      .getByRole("region", { name: "Microsoft Teams", exact: true })
      .getByRole("heading", { name: "Norway" })
      .first()
      .waitFor();
  });

  it.each(["wide", "phone", "dark"] as const)(
    "has nothing serious for axe-core, and nothing that scrolls sideways: %s",
    async (size) => {
      const page = await visit({ wide, phone, dark }[size]);
      const examples = page.getByRole("navigation", { name: "Examples" });
      await examples.getByRole("button", { name: "compare japan korea norway" }).click();
      await page.getByRole("heading", { name: "Japan, Republic of Korea and Norway side by side" }).first().waitFor();
      await page
        .getByRole("log", { name: "Slack messages in general" })
        .getByText("Japan", { exact: true })
        .first()
        .waitFor();
      expect(await seriousIn(page)).toEqual([]);
      for (const name of ["Slack", "Teams"]) {
        const stops = await page
          .getByRole("log", { name: `${name} messages in general`, includeHidden: true })
          .locator("article")
          .last()
          .evaluate((card) =>
            [...card.querySelectorAll<HTMLElement>("a, button, input, summary, [tabindex]")].filter(
              (one) => one.tabIndex >= 0 && one.checkVisibility({ contentVisibilityAuto: true }),
            ),
          )
          .then((all) => all.length);
        expect(stops, name).toBeLessThanOrEqual(10);
      }
      if (size === "phone") {
        await page.getByRole("tab", { name: "Teams" }).click();
        expect(await seriousIn(page)).toEqual([]);
      }
      expect(await sideways(page)).toBeLessThanOrEqual(0);
    },
  );

  it("shows pictures and its styles, and its policy stands in the way of nothing of its own", async () => {
    const page = await visit(dark);
    await page.getByLabel("Say something on Slack").fill("/aide map sdp");
    await page.keyboard.press("Enter");
    const picture = page.locator("img[src*='/files/']").first();
    await picture.waitFor();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.styleSheets[0]?.cssRules.length)).toBeGreaterThan(50);
    expect(barred).toEqual([]);
  });

  it("runs no script that was slipped in", async () => {
    const page = await wide.context.newPage();
    await page.goto(`${world.program.origin}/playground`);
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'slipped in'";
      document.body.append(script);
    });
    expect(await page.title()).not.toBe("slipped in");
    await page.close();
  });
});
