import { mkdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { type Browser, chromium, type Page } from "playwright-core";
import { reader } from "../adapters/web/reader.ts";
import { readConfig } from "../config.ts";
import { open } from "../program.ts";
import { openLibrary } from "../src/library/load.ts";

/** Pictures of the playground, each size on a program of its own: `npm run screenshots -- <folder> [line …]` */
const [folder = "dist/screenshots", ...given] = process.argv.slice(2);
const START = "2026-11-24T09:00:00Z";
const LOOKS = [
  { name: "tall", width: 1280, height: 1780, colorScheme: "light" },
  { name: "wide", width: 1280, height: 900, colorScheme: "light" },
  { name: "wide-dark", width: 1280, height: 900, colorScheme: "dark" },
  { name: "phone", width: 390, height: 844, colorScheme: "light" },
  { name: "phone-dark", width: 390, height: 844, colorScheme: "dark" },
] as const;

/** A step is a line to say, a button to press (on both panes, or of the clock), or to look `as` somebody else. */
type Step = { readonly name: string } & (
  | { readonly say: string }
  | { readonly press: string }
  | { readonly clock: string }
  | { readonly as: string }
);
const STORY: readonly Step[] = [
  { name: "meeting", say: 'schedule "EU-Norway SDD" 12 March 2027 10:00 Oslo with:norway level:senior-officials' },
  { name: "meeting-saved", press: "Save" },
  { name: "follow", say: "follow norway lead:30d,7d,1d at 09:00" },
  { name: "followed", press: "Save" },
  { name: "outbox", say: "outbox 6m" },
  { name: "first-reminder", clock: "To the next post" },
  { name: "second-reminder", clock: "To the next post" },
  { name: "move", say: 'schedule move "EU-Norway SDD" 19 March 2027' },
  { name: "moved", press: "Save" },
  { name: "third-reminder", clock: "To the next post" },
  { name: "seen-by-others", as: "carla" },
  { name: "seen-by-anna", as: "anna" },
  { name: "cancelled", say: 'schedule cancel "EU-Norway SDD" now' },
  { name: "paused", say: "pause norway 2w" },
  { name: "quiet", say: "settings quiet 20:00-10:00" },
  { name: "following", say: "following" },
  { name: "form", say: "schedule" },
];
const SIDES = [
  { tab: "Slack", region: "Slack" },
  { tab: "Teams", region: "Microsoft Teams" },
] as const;
/** For what came by itself to be drawn. Milliseconds. */
const SETTLES = 900;

const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 800;
/** A form of Slack covers everything else. */
const isCovered = async (page: Page): Promise<boolean> => (await page.getByRole("dialog").count()) > 0;
const show = async (page: Page, tab: string): Promise<void> => {
  if (isPhone(page) && !(await isCovered(page))) await page.getByRole("tab", { name: tab }).click();
};

async function take(page: Page, step: Step): Promise<void> {
  if ("say" in step) {
    await page.locator(".composer input:visible").first().fill(step.say);
    await page.keyboard.press("Enter");
  } else if ("as" in step) {
    await page.getByLabel("You are").selectOption(step.as);
  } else if ("clock" in step) {
    await page.getByRole("button", { name: step.clock }).click();
    await page.locator(".clock[aria-busy=false]").waitFor();
  } else
    for (const { tab, region } of SIDES) {
      await show(page, tab);
      const side = page.getByRole("region", { name: region, exact: true });
      await side.getByRole("button", { name: step.press, exact: true }).last().click();
    }
}

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(SETTLES);
  if (!isPhone(page)) return void (await page.screenshot({ path: `${name}.png` }));
  for (const { tab } of SIDES) {
    if (tab === "Teams" && (await isCovered(page))) return;
    await show(page, tab);
    await page.screenshot({ path: `${name}-${tab.toLowerCase()}.png` });
  }
  await show(page, "Slack");
}

async function startProgram() {
  const read = readConfig({ PORT: "0", DATABASE_URL: ":memory:", AIDE_LINES_PER_MINUTE: "1000" });
  const opened = await openLibrary(join(import.meta.dirname, "../data"));
  if ("problems" in read) throw new Error(read.problems.join("\n"));
  if ("problems" in opened) throw new Error(opened.problems.join("\n"));
  const log = { info: () => {}, warn: console.warn, error: console.error };
  return open({
    config: read.config,
    library: opened.library,
    log,
    systemClock: () => new Date(),
    readingAs: (contact) => reader({ contact }),
  });
}

async function look(browser: Browser, { name, width, height, colorScheme }: (typeof LOOKS)[number]): Promise<void> {
  const program = await startProgram();
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  page.on("pageerror", (error) => process.stderr.write(`${error.message}\n`));
  const headers = { "content-type": "application/json" };
  await fetch(`${program.origin}/playground/clock`, { method: "POST", headers, body: JSON.stringify({ now: START }) });
  await page.goto(`${program.origin}/playground`);
  await picture(page, join(folder, `${name}-00-start`));
  const steps = given.length > 0 ? given.map((say, at) => ({ name: `line-${at + 1}`, say })) : STORY;
  for (const [at, step] of steps.entries()) {
    await take(page, step);
    await picture(page, join(folder, `${name}-${String(at + 1).padStart(2, "0")}-${step.name}`));
  }
  await page.close();
  await program.stop();
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
for (const one of LOOKS) await look(browser, one);
await browser.close();
