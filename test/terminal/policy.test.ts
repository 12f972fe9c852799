import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { SAID } from "./unruly.ts";

const SCRIPT = join(import.meta.dirname, "unruly.ts");
const PATH = process.env["PATH"] ?? "";

describe("a failure that nobody handles", () => {
  let child: ChildProcessWithoutNullStreams;
  let out: string;
  let origin: string;
  beforeAll(async () => {
    out = "";
    child = spawn(process.execPath, [SCRIPT], { env: { PATH, PORT: "0", DATABASE_URL: ":memory:" } });
    child.stdout.on("data", (data) => {
      out += data;
    });
    await vi.waitFor(() => expect(out).toMatch(/http:/), { timeout: 55_000, interval: 20 });
    origin = /http:\/\/[\d.:]+/.exec(out)?.[0] ?? "";
  });
  afterAll(() => {
    child.kill("SIGKILL");
  });
  const logged = (level: number) =>
    out
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .map((line): Record<string, unknown> => JSON.parse(line))
      .filter((line) => line["level"] === level);

  it("is logged with a reference and counted, and the program goes on", async () => {
    child.stdin.write(SAID.reject);
    await vi.waitFor(() => expect(logged(50)).toHaveLength(1), { interval: 10, timeout: 10_000 });
    expect(logged(50)[0]).toMatchObject({ reference: expect.stringMatching(/^[0-9a-f]{8}$/), err: expect.anything() });
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${origin}/metrics`)).text()).toContain("aide_unhandled_rejections_total 1");
  });

  it("ends the program in order and with a code if it was thrown", async () => {
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    // Whoever is connected does not keep it from ending.
    await fetch(`${origin}/playground/events`);
    child.stdin.write(SAID.throw);
    expect(await ended).toBe(1);
    expect(logged(60)).toEqual([expect.objectContaining({ reference: expect.stringMatching(/^[0-9a-f]{8}$/) })]);
    await expect(fetch(`${origin}/healthz`)).rejects.toThrow();
  });
});
