import { existsSync } from "node:fs";
import process from "node:process";
import { type BrowserContext, type Browser as Chromium, chromium } from "playwright-core";

const PATH = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Whether the browser tests can run; says so loudly if not. */
export function hasBrowser(): boolean {
  if (existsSync(PATH)) return true;
  process.stderr.write(
    `\n*** NO BROWSER: ${PATH} is missing, so the tests of the page are LEFT OUT. Install Debian's chromium. ***\n\n`,
  );
  return false;
}

/** A window with storage of its own. */
export interface Browser {
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

/** One browser has all the windows that are open at a time: starting it takes longer than most of what is looked at. */
let running: Promise<Chromium> | undefined;
let windows = 0;

export async function openBrowser(
  size: { width: number; height: number },
  colorScheme: "light" | "dark" = "light",
): Promise<Browser> {
  windows++;
  running ??= chromium.launch({ executablePath: PATH, args: ARGS });
  const browser = await running;
  const context = await browser.newContext({ viewport: size, colorScheme });
  return {
    context,
    close: async () => {
      await context.close();
      windows--;
      if (windows > 0) return;
      running = undefined;
      await browser.close();
    },
  };
}
