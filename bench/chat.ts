import { type ChildProcess, fork } from "node:child_process";
import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { z } from "zod";
import { median, tell } from "./measure.ts";

const CONNECTIONS = 16;
const REQUESTS = 1500;
const ROUNDS = 4;
/** Both sides start with a warm compile cache, as `npm start` does. */
const CACHE = join(tmpdir(), "aide-bench-cache");
const Started = z.object({ origin: z.string() });
const Usage = z.object({ cpu: z.object({ user: z.number(), system: z.number() }), memory: z.number() });

interface Subject {
  readonly child: ChildProcess;
  readonly origin: string;
  readonly startup: number;
}
type Send = (origin: string) => Promise<Response>;

const message = (child: ChildProcess): Promise<unknown> => new Promise((resolve) => child.once("message", resolve));

async function start(kind: string, send: Send): Promise<Subject> {
  const began = performance.now();
  const child = fork(join(import.meta.dirname, "server.ts"), [kind], {
    env: { ...process.env, NODE_COMPILE_CACHE: CACHE },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const { origin } = Started.parse(await message(child));
  await (await send(origin)).arrayBuffer();
  return { child, origin, startup: performance.now() - began };
}

async function usage({ child }: Subject): Promise<z.infer<typeof Usage>> {
  child.send("usage");
  return Usage.parse(await message(child));
}

let count = 0;
const slash: Send = (origin) => {
  const fields = {
    command: "/aide",
    text: "next norway",
    team_id: "T1",
    channel_id: "C1",
    channel_name: "general",
    user_id: "U1",
    user_name: "anna",
    trigger_id: String(count++),
    response_url: "http://127.0.0.1/",
  };
  const body = new URLSearchParams(fields).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = `v0=${createHmac("sha256", "bench").update(`v0:${timestamp}:${body}`).digest("hex")}`;
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    "x-slack-request-timestamp": timestamp,
    "x-slack-signature": signature,
  };
  return fetch(`${origin}/slack/events`, { method: "POST", headers, body });
};

/** Takes what the bots say, as the Bot Connector would. */
const connector = createServer((request, response) => {
  request.resume().on("end", () => response.writeHead(201, { "content-type": "application/json" }).end('{"id":"1"}'));
});
const serviceUrl = (): string => {
  const address = connector.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`;
};
const activity: Send = (origin) =>
  fetch(`${origin}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      type: "message",
      id: `a${count++}`,
      channelId: "msteams",
      serviceUrl: serviceUrl(),
      text: "next norway",
      from: { id: "29:anna", name: "anna" },
      recipient: { id: "28:aide", name: "Aide" },
      conversation: { id: "a:anna", conversationType: "personal" },
      channelData: { tenant: { id: "t" } },
    }),
  });

interface Measured {
  readonly rate: number;
  readonly cpu: number;
  readonly times: readonly number[];
}

async function measure(subject: Subject, send: Send): Promise<Measured> {
  const times: number[] = [];
  let left = REQUESTS;
  const { cpu: before } = await usage(subject);
  const began = performance.now();
  const one = async (): Promise<void> => {
    while (left-- > 0) {
      const at = performance.now();
      const response = await send(subject.origin);
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`status ${response.status}`);
      times.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  const spent = performance.now() - began;
  const { cpu: after } = await usage(subject);
  return {
    rate: (REQUESTS / spent) * 1000,
    cpu: (after.user + after.system - before.user - before.system) / REQUESTS / 1000,
    times,
  };
}

async function compare(name: string, bare: string, ours: string, send: Send): Promise<string[]> {
  for (const kind of [bare, ours]) (await start(kind, send)).child.kill();
  const subjects = [await start(bare, send), await start(ours, send)] as const;
  const results: readonly [Measured[], Measured[]] = [[], []];
  for (const subject of subjects) await measure(subject, send);
  for (let round = 0; round < ROUNDS; round++)
    for (const which of [0, 1] as const) results[which].push(await measure(subjects[which], send));
  const memory = await Promise.all(subjects.map(async (subject) => (await usage(subject)).memory / 1_048_576));
  for (const { child } of subjects) child.kill();
  const row = (what: string, of: (all: Measured[]) => number, digits = 1): string => {
    const [theirs, own] = [of(results[0]), of(results[1])];
    return `${name}  ${what.padEnd(22)} bare ${theirs.toFixed(digits).padStart(8)}  ours ${own.toFixed(digits).padStart(8)}  ratio ${(own / theirs).toFixed(2)}`;
  };
  const fixed = (what: string, [theirs = 1, own = 0]: readonly number[]): string =>
    `${name}  ${what.padEnd(22)} bare ${theirs.toFixed(0).padStart(8)}  ours ${own.toFixed(0).padStart(8)}  ratio ${(own / theirs).toFixed(2)}`;
  return [
    row("requests per second", (all) => median(all.map(({ rate }) => rate)), 0),
    row("CPU ms per request", (all) => median(all.map(({ cpu }) => cpu)), 3),
    row("p50 ms", (all) => median(all.flatMap(({ times }) => times))),
    row("p99 ms", (all) =>
      median(
        all.flatMap(({ times }) => times),
        0.99,
      ),
    ),
    fixed(
      "start to first answer, ms",
      subjects.map(({ startup }) => startup),
    ),
    fixed("resident memory, MB", memory),
  ];
}

/** Our doors against the bare SDKs they stand on, over real HTTP. */
export async function chat(): Promise<void> {
  await new Promise<void>((resolve) => connector.listen(0, "127.0.0.1", resolve));
  tell(...(await compare("Slack", "bare-slack", "ours-slack", slash)), "");
  tell(...(await compare("Teams", "bare-teams", "ours-teams", activity)));
  connector.closeAllConnections();
  connector.close();
}
