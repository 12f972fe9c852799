import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as turn } from "node:timers/promises";
import type { Job } from "../src/answer.ts";
import { brief } from "../src/commands/brief.ts";
import { map } from "../src/commands/map.ts";
import { run } from "../src/worker/run.ts";
import { openWorker } from "../src/worker/worker.ts";
import { openDesk } from "../test/support/desk.ts";
import { theLibrary } from "../test/support/world.ts";

const MILLISECOND = 1_000_000;

async function jobs(): Promise<Job[]> {
  const desk = await openDesk(await theLibrary(), [brief, map]);
  const [drawn, written] = [await desk.say("map"), await desk.say("brief moldova file")];
  await desk.close();
  return [
    ...drawn.blocks.flatMap((block) => (block.kind === "picture" ? [block.picture.job] : [])),
    ...(written.files ?? []).map(({ job }) => job),
  ];
}

/** How long somebody else waits while a job goes on. Milliseconds. */
async function waits(job: () => Promise<unknown>): Promise<{ p50: number; p99: number; most: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await job();
  delay.disable();
  const [p50, p99] = [delay.percentile(50), delay.percentile(99)].map((one) => one / MILLISECOND);
  return { p50: p50 ?? 0, p99: p99 ?? 0, most: delay.max / MILLISECOND };
}

const say = (what: string, { p50, p99, most }: Awaited<ReturnType<typeof waits>>): string =>
  `  ${what.padEnd(34)} p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, at most ${most.toFixed(0)} ms`;

/** What an acknowledgement waits for while a map, a DOCX and a PDF are made, over and over. */
export async function benchWaiting(): Promise<string[]> {
  const all = await jobs();
  const { run: elsewhere, close } = openWorker();
  const times =
    <T>(job: (one: Job) => Promise<T>) =>
    async (): Promise<void> => {
      for (let round = 0; round < 5; round++)
        for (const one of all) {
          await job(one);
          // Others get their turn.
          await turn(2);
        }
    };
  const apart = await waits(times(elsewhere));
  const here = await waits(times(run));
  await close();
  return [
    "an event loop while 5 maps, 5 DOCX and 5 PDF are made, start of the thread included:",
    say("in the thread of the worker", apart),
    say("in the thread that answers", here),
  ];
}
