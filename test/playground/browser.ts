import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { type BrowserContext, chromium } from "playwright-core";

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

export interface Browser {
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

/** A browser with a profile of its own. */
export async function openBrowser(
  size: { width: number; height: number },
  colorScheme: "light" | "dark" = "light",
): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), "aide-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: PATH,
    args: ARGS,
    viewport: size,
    colorScheme,
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
