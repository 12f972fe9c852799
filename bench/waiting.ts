import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as turn } from "node:timers/promises";
import { brief } from "../src/commands/brief.ts";
import { map } from "../src/commands/map.ts";
import { make } from "../src/workshop/make.ts";
import type { Order } from "../src/workshop/order.ts";
import { workshop } from "../src/workshop/workshop.ts";
import { openDesk } from "../test/briefings/desk.ts";
import { theLibrary } from "../test/world.ts";

const MILLISECOND = 1_000_000;

async function orders(): Promise<Order[]> {
  const desk = await openDesk(await theLibrary(), [brief, map]);
  const [drawn, written] = [await desk.say("map"), await desk.say("brief moldova file")];
  await desk.close();
  return [
    ...drawn.blocks.flatMap((block) => (block.kind === "picture" ? [block.picture.order] : [])),
    ...(written.files ?? []).map(({ order }) => order),
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
  const all = await orders();
  const { make: elsewhere, close } = workshop();
  const times =
    <T>(job: (order: Order) => Promise<T>) =>
    async (): Promise<void> => {
      for (let round = 0; round < 5; round++)
        for (const order of all) {
          await job(order);
          // Others get their turn.
          await turn(2);
        }
    };
  const apart = await waits(times(elsewhere));
  const here = await waits(times(make));
  await close();
  return [
    "an event loop while 5 maps, 5 DOCX and 5 PDF are made, start of the thread included:",
    say("in the workshop's thread", apart),
    say("in the thread that answers", here),
  ];
}
