import { execFile, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { openLibrary } from "../src/library/load.ts";
import { openWorld } from "./world.ts";

const SLACK = { SLACK_SIGNING_SECRET: "s", SLACK_BOT_TOKEN: "xoxb-1" };
const RUN = "tools/runtime/run.mjs";
const run = promisify(execFile);

async function aide(args: readonly string[], env: Record<string, string> = {}): Promise<{ code: number; out: string }> {
  try {
    const { stdout } = await run(process.execPath, [RUN, ...args], {
      env: { PATH: process.env["PATH"] ?? "", ...env },
    });
    return { code: 0, out: stdout };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, out: stderr };
  }
}

describe("the terminal", () => {
  it("says the text twin, or the answer as JSON", async () => {
    expect((await aide(["say", "PSC"])).out).toContain("Political and Security Committee");
    expect(JSON.parse((await aide(["say", "next norway", "--json"])).out)).toHaveProperty("title");
  });

  it("tells the time it is given, in the zone it is given", async () => {
    expect((await aide(["say", "next 30d", "--now", "2026-12-01T09:00:00Z", "--zone", "Asia/Tokyo"])).out).toContain(
      "December 2026",
    );
    expect(await aide(["say", "next", "--zone", "Nowhere"])).toMatchObject({
      code: 2,
      out: expect.stringContaining("no time zone"),
    });
  });

  it("looks at everything, and says what to mend", async () => {
    expect(await aide(["doctor"])).toMatchObject({ code: 0, out: expect.stringContaining("All is well") });
    const sick = await aide(["doctor"], { SLACK_BOT_TOKEN: "xoxb-1" });
    expect(sick).toMatchObject({ code: 1, out: expect.stringContaining("SLACK_SIGNING_SECRET is missing") });
  });
});

describe("the program", () => {
  it("does not start on half a setting, and says which", async () => {
    expect(await aide(["start"], { SLACK_SIGNING_SECRET: "s" })).toMatchObject({
      code: 78,
      out: expect.stringContaining("SLACK_BOT_TOKEN is missing"),
    });
  });

  it("says why it cannot open its database, without the password", async () => {
    const DATABASE_URL = "postgres://aide:secret@127.0.0.1:1/aide";
    const started = await aide(["start"], { DATABASE_URL });
    expect(started).toMatchObject({ code: 78, out: expect.stringContaining("ECONNREFUSED") });
    expect(started.out).not.toContain("secret");
    expect(await aide(["doctor"], { DATABASE_URL })).toMatchObject({ code: 1 });
  });

  it("serves, and ends in peace when it is told to", async () => {
    const child = spawn(process.execPath, [RUN, "start"], {
      env: { PATH: process.env["PATH"] ?? "", PORT: "0", LOG_LEVEL: "silent", DATABASE_URL: ":memory:" },
    });
    const said = await new Promise<string>((resolve) => child.stdout.once("data", (data) => resolve(String(data))));
    const origin = /http:\/\/[\d.:]+/.exec(said)?.[0];
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("finishes what it is asked while it stops", async () => {
    const world = await openWorld();
    const asked = Array.from({ length: 20 }, () => world.say("slack", "moldavie"));
    await Promise.race(asked);
    await world.program.stop();
    const answers = await Promise.allSettled(asked);
    expect(answers.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    await expect(fetch(`${world.program.origin}/healthz`)).rejects.toThrow();
  });

  it("answers 503 where a platform is not configured, 404 elsewhere, and has no playground then", async () => {
    const world = await openWorld(SLACK);
    const status = async (path: string, method = "GET"): Promise<number> =>
      (await fetch(`${world.program.origin}${path}`, { method })).status;
    expect(await status("/api/messages", "POST")).toBe(503);
    expect(await status("/slack/events", "POST")).toBe(401);
    expect([await status("/nowhere"), await status("/playground/rooms")]).toEqual([404, 404]);
    expect([await status("/privacy"), await status("/terms")]).toEqual([200, 200]);
    await world.program.stop();
  });

  it("keeps the playground beside a real platform where that is asked for", async () => {
    const world = await openWorld({ ...SLACK, AIDE_PLAYGROUND: "on" });
    expect((await world.say("slack", "PSC"))[0]?.text).toContain("Political and Security Committee");
    expect((await world.say("teams", "PSC"))[0]?.text).toContain("Political and Security Committee");
    await world.program.stop();
  });

  it("refuses data with a broken reference, naming file, record and field", async () => {
    const folder = mkdtempSync(join(tmpdir(), "aide-data-"));
    cpSync("data", folder, { recursive: true });
    const file = join(folder, "series/eu-norway-security-and-defence-dialogue.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"norway"', '"norge"'));
    const opened = await openLibrary(folder);
    expect("problems" in opened ? opened.problems.join("\n") : "").toMatch(
      /eu-norway-security-and-defence-dialogue\.json.*partners.*norge/s,
    );
    rmSync(folder, { recursive: true });
  });
});
