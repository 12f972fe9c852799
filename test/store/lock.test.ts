import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { DatabaseError } from "../../src/store/failure.ts";
import { openDatabase, whyNotOpened } from "../../src/store/open.ts";
import { createStore } from "../../src/store/store.ts";
import { wordsIn } from "../../src/text/words.ts";
import { newFile } from "../support/databases.ts";
import { PERSON, ROOM } from "../support/engines.ts";
import { openWorld, silent } from "../support/world.ts";

const SQLITE = join(import.meta.dirname, "../../node_modules/better-sqlite3/lib/index.js");
/** Holds a file until it hears anything: from writers, or from readers as well. */
const HOLD = `
  const client = require(${JSON.stringify(SQLITE)})(process.argv[1]);
  if (process.argv[2] === "all") client.pragma("locking_mode = exclusive");
  client.exec("begin exclusive");
  client.exec("create table if not exists held (a)");
  process.stdout.write("held");
  process.stdin.once("data", () => { client.exec("rollback"); client.close(); process.exit(0); });
`;
/** So often the event loop has to turn while nothing is let go. SQLite’s own waiting would let it turn not once. */
const TURNS = 500;

let holder: ChildProcess | undefined;
afterEach(() => holder?.kill());

async function hold(file: string, from: "all" | "writers"): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ["-e", HOLD, file, from], { stdio: ["pipe", "pipe", "inherit"] });
  holder = child;
  await once(child.stdout, "data");
  return async () => {
    const ended = once(child, "exit");
    child.stdin.write("go\n");
    await ended;
  };
}

/** Whether a promise is settled by the time the event loop has turned many times. */
async function isSettled(work: Promise<unknown>): Promise<boolean> {
  let settled = false;
  const note = (): void => {
    settled = true;
  };
  work.then(note, note);
  for (let count = 0; count < TURNS; count++) await turn();
  return settled;
}

const setting = (version: number) => ({ ...ROOM, ...PERSON, version, value: "{}", what: "zone" });

it("turns on while another process holds the file, and does everything once it is let go", async () => {
  const file = newFile();
  await (await openDatabase(file, silent)).close();
  const release = await hold(file, "all");
  const opening = openDatabase(file, silent);
  expect(await isSettled(opening)).toBe(false);
  await release();
  const store = createStore(await opening);
  expect(await store.addSettings(setting(1))).toBe(true);
  await store.close();
});

it("waits with every statement, prepared or not, reading or writing", async () => {
  const file = newFile();
  const store = createStore(await openDatabase(file, silent));
  await store.addSettings(setting(1));
  const release = await hold(file, "writers");
  const work = [2, 3, 4].map((version) => store.addSettings(setting(version)));
  expect(await isSettled(Promise.race(work))).toBe(false);
  // Whoever only reads waits for nobody who only writes.
  expect(await store.settings(ROOM)).toMatchObject({ version: 1 });
  await release();
  expect(await Promise.all(work)).toEqual([true, true, true]);
  expect((await store.settingsLog(ROOM, 10)).map(({ version }) => version)).toEqual([4, 3, 2, 1]);
  await store.close();
});

it("says at last that another program holds the file, in a sentence without what was to be kept", async () => {
  const file = newFile();
  const store = createStore(await openDatabase(file, silent, 20));
  const release = await hold(file, "writers");
  const error = await store.addSettings({ ...setting(1), value: "CANARY" }).catch((one: unknown) => one);
  expect(error).toBeInstanceOf(DatabaseError);
  expect(error).toMatchObject({ code: "SQLITE_BUSY", message: expect.stringContaining("another program holds it") });
  await store.close();
  const again = await openDatabase(file, silent, 20).catch((one: unknown) => one);
  expect(whyNotOpened(again)).toMatch(/is held by another program \(SQLITE_BUSY\)/);
  await release();
});

it("goes on saying that it lives, acknowledges in time, and answers once the file is let go", async () => {
  const file = newFile();
  const world = await openWorld({ DATABASE_URL: file, AIDE_PLAYGROUND: "on" });
  await world.say("slack", "schedule list");
  const release = await hold(file, "writers");
  const asked = world.say("slack", 'schedule "Talks on the north" 12 March 2027 10:00 Oslo with:norway now');
  for (let count = 0; count < 20; count++) expect((await fetch(`${world.program.origin}/healthz`)).status).toBe(200);
  const stands = async (words: string): Promise<boolean> =>
    (await world.rooms()).some(({ messages }) => messages.some(({ text }) => text.includes(words)));
  while (!(await stands(wordsIn().doors.workingOnIt))) await turn();
  await release();
  expect((await asked).map(({ text }) => text).join("\n")).toContain("Talks on the north");
  await world.program.stop();
});
