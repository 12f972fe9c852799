import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";
import { onEngines } from "../support/engines.ts";
import { past } from "./olden.ts";

const RUN = "tools/runtime/run.mjs";
const CANARY = "CANARYTITLE";

/** A real process with its playground: what it writes anywhere, and what can be asked of it. */
async function started(url: string) {
  const child = spawn(process.execPath, [RUN, "start"], {
    env: { PATH: process.env["PATH"] ?? "", PORT: "0", LOG_LEVEL: "debug", DATABASE_URL: url, AIDE_PLAYGROUND: "on" },
  });
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => written.push(String(data)));
  while (!/http:\S+playground/.test(written.join(""))) await once(child.stdout, "data");
  const [origin = ""] = /http:\/\/[\d.:]+/.exec(written.join("")) ?? [];
  const say = async (line: string): Promise<string> => {
    const body = JSON.stringify({ platform: "slack", room: "general", user: "anna", line });
    const headers = { "content-type": "application/json" };
    return (await fetch(`${origin}/playground/say`, { method: "POST", headers, body })).text();
  };
  const stop = async (): Promise<unknown> => {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    return (await ended)[0];
  };
  return { origin, say, stop, written: () => written.join("") };
}

onEngines((address) => {
  it("writes no title, name or token anywhere when its database fails it", async () => {
    const url = await address();
    const { origin, say, stop, written } = await started(url);
    const given = await say("calendar norway");
    const [, token = ""] = /calendar\/([\w-]{36})\.ics/.exec(given) ?? [];
    expect(token).not.toBe("");
    await past(url, ["drop table meetings", "drop table feeds", "drop table audit"]);
    expect(await say(`schedule "${CANARY} secret visit" 12 March 2027 10:00 Oslo with:norway now`)).toContain(
      "went wrong",
    );
    expect((await fetch(`${origin}/calendar/${token}.ics`)).status).toBe(500);
    expect(await stop()).toBe(0);
    expect(written()).toMatch(/SQLITE_ERROR|42P01/);
    for (const word of [CANARY, token, "drop table", "insert into", "select "]) expect(written()).not.toContain(word);
  }, 60_000);
});
