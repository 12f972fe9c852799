import { execFile, spawn } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { openLibrary } from "../src/library/load.ts";
import { newFolder } from "./support/folder.ts";
import { openWorld } from "./support/world.ts";
import { type Asked, END } from "./terminal/session.ts";

const SLACK = { SLACK_SIGNING_SECRET: "s", SLACK_BOT_TOKEN: "xoxb-1" };
const DATABASE_URL = "postgres://aide:secret@127.0.0.1:1/aide";
const RUN = "tools/runtime/run.mjs";
const run = promisify(execFile);
const PATH = process.env["PATH"] ?? "";

interface Outcome {
  readonly code: number;
  readonly out: string;
}

/** What some calls of the command line came to, in their order. */
async function aide(calls: readonly Asked[]): Promise<Outcome[]> {
  const script = join(import.meta.dirname, "terminal/session.ts");
  const { stdout, stderr } = await run(process.execPath, [script, JSON.stringify(calls)], { env: { PATH } });
  const [said, complained] = [stdout.split(END), stderr.split(END)];
  const codes: number[] = JSON.parse(said.pop() ?? "[]");
  return codes.map((code, index) => ({ code, out: `${said[index]}${complained[index]}` }));
}

const CALLS = {
  text: { args: ["say", "PSC"] },
  json: { args: ["say", "next norway", "--json"] },
  tokyo: { args: ["say", "next 30d", "--now", "2026-12-01T09:00:00Z", "--zone", "Asia/Tokyo"] },
  nowhere: { args: ["say", "next", "--zone", "Nowhere"] },
  well: { args: ["doctor"], env: { DATABASE_URL: ":memory:" } },
  slip: { args: ["doctor"], env: { DATABASE_URL: ":memory:", SLACK_BOT_TOKN: "xoxb-1" } },
  sick: { args: ["doctor"], env: { SLACK_BOT_TOKEN: "xoxb-1" } },
  unopened: { args: ["doctor"], env: { DATABASE_URL } },
  unstarted: { args: ["start"], env: { DATABASE_URL } },
} as const;

describe("the command line", () => {
  let outcomes: Outcome[];
  beforeAll(async () => {
    outcomes = await aide(Object.values(CALLS));
  });
  const said = (name: keyof typeof CALLS): Outcome | undefined => outcomes[Object.keys(CALLS).indexOf(name)];

  it("says the text twin, or the answer as JSON", () => {
    expect(said("text")?.out).toContain("Political and Security Committee");
    expect(JSON.parse(said("json")?.out ?? "")).toHaveProperty("title");
  });

  it("tells the time it is given, in the zone it is given", () => {
    expect(said("tokyo")?.out).toContain("December 2026");
    expect(said("nowhere")).toMatchObject({ code: 2, out: expect.stringContaining("no time zone") });
  });

  it("looks at everything, and says what to mend", () => {
    expect(said("well")).toMatchObject({ code: 0, out: expect.stringContaining("only the playground would run") });
    expect(said("well")?.out).not.toContain("All is well");
    expect(said("slip")).toMatchObject({ code: 0, out: expect.stringContaining("Did you mean SLACK_BOT_TOKEN?") });
    expect(said("sick")).toMatchObject({ code: 1, out: expect.stringContaining("SLACK_SIGNING_SECRET is missing") });
  });

  it("says why it cannot open its database, without the password", () => {
    expect(said("unopened")).toMatchObject({ code: 1, out: expect.stringContaining("ECONNREFUSED") });
    expect(said("unstarted")).toMatchObject({ code: 78, out: expect.stringContaining("ECONNREFUSED") });
    for (const name of ["unopened", "unstarted"] as const) expect(said(name)?.out).not.toContain("secret");
  });
});

describe("the program", () => {
  it("does not start on half a setting, and says which", async () => {
    const started = run(process.execPath, [RUN, "start"], { env: { PATH, SLACK_SIGNING_SECRET: "s" } });
    await expect(started).rejects.toMatchObject({
      code: 78,
      stderr: expect.stringContaining("SLACK_BOT_TOKEN is missing"),
    });
  });

  it("serves, and ends in peace when it is told to", async () => {
    const child = spawn(process.execPath, [RUN, "start"], {
      env: { PATH, PORT: "0", LOG_LEVEL: "silent", DATABASE_URL: ":memory:" },
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
    const folder = newFolder();
    cpSync("data", folder, { recursive: true });
    const file = join(folder, "series/eu-norway-security-and-defence-dialogue.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"norway"', '"norge"'));
    const opened = await openLibrary(folder);
    expect("problems" in opened ? opened.problems.join("\n") : "").toMatch(
      /eu-norway-security-and-defence-dialogue\.json.*partners.*norge/s,
    );
  });
});
