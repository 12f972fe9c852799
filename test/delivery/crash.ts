import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { slackMessenger } from "../../adapters/slack/messenger.ts";
import type { Log } from "../../src/log.ts";
import { tick } from "../../src/reminders/tick.ts";
import { openDatabase } from "../../src/store/open.ts";
import { createStore } from "../../src/store/store.ts";
import { beatOf, libraryIn } from "./house.ts";

/** What a process that will be killed is told. Instants in milliseconds. */
export const Orders = z.strictObject({
  url: z.string(),
  folder: z.string(),
  apiUrl: z.string(),
  /** Time goes so many times as fast as on the wall, and was `from` when the wall said `began`. */
  speed: z.number(),
  from: z.number(),
  began: z.number(),
  timeout: z.number(),
});
export type Orders = z.infer<typeof Orders>;

const PAUSE = 100;

export const fastClock =
  ({ speed, from, began }: Pick<Orders, "speed" | "from" | "began">) =>
  (): Date =>
    new Date(from + (Date.now() - began) * speed);

/** Ticks until it is killed, or nobody is there any more who would. */
async function run(): Promise<void> {
  const { url, folder, apiUrl, timeout, ...time } = Orders.parse(JSON.parse(process.argv[2] ?? "{}"));
  const library = await libraryIn(folder);
  const messenger = slackMessenger({ botToken: "xoxb-1", signingSecret: "s", apiUrl }, timeout);
  const problem = (facts: object, sentence: string): void => {
    process.send?.({ problem: `${sentence} ${"err" in facts ? String(facts.err) : JSON.stringify(facts)}` });
  };
  const log: Log = { info: () => {}, warn: problem, error: problem };
  process.once("disconnect", () => process.exit());
  const store = createStore(await openDatabase(url, log));
  const beat = beatOf({ store, library, messenger, clock: fastClock(time), log });
  for (;;) {
    const more = await tick(beat).then(
      (ticked) => ticked.more,
      (error: unknown) => problem({ err: error }, "a tick failed"),
    );
    if (!more) await pause(PAUSE);
  }
}

if (import.meta.main) await run();
