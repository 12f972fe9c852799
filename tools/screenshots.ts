import { mkdirSync } from "node:fs";
import process from "node:process";
import { chromium } from "playwright-core";

/** Pictures of a running playground: `node tools/screenshots.ts http://127.0.0.1:3000 <folder> [line …]` */
const [origin = "http://127.0.0.1:3000", folder = "dist/screenshots", ...given] = process.argv.slice(2);
const LINES =
  given.length > 0
    ? given
    : [
        "moldavie",
        "next nato",
        "find sdp area:cyber -status:negotiating",
        "compare japan korea norway",
        "schuman forum",
        "PSC",
      ];
const SIZES = [
  { name: "wide", width: 1280, height: 900 },
  { name: "phone", width: 390, height: 844 },
] as const;

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
for (const { name, width, height } of SIZES) {
  const page = await browser.newPage({ viewport: { width, height } });
  page.on("pageerror", (error) => process.stderr.write(`${error.message}\n`));
  await page.goto(`${origin}/playground`);
  for (const [index, line] of LINES.entries()) {
    await page.locator(".composer input:visible").first().fill(line);
    await page.keyboard.press("Enter");
    await page.waitForTimeout(900);
    await page.screenshot({ path: `${folder}/${name}-${index + 1}-slack.png` });
    if (width < 800) {
      await page.getByRole("tab", { name: "Teams" }).click();
      await page.screenshot({ path: `${folder}/${name}-${index + 1}-teams.png` });
      await page.getByRole("tab", { name: "Slack" }).click();
    }
  }
  await page.close();
}
await browser.close();
