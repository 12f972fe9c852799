import { setImmediate as nextTurn } from "node:timers/promises";
import { cadence } from "../src/commands/cadence.ts";
import { map } from "../src/commands/map.ts";
import { timeline } from "../src/commands/timeline.ts";
import type { Picture } from "../src/pictures/picture.ts";
import { rasterOf } from "../src/pictures/png.ts";
import { svgOf } from "../src/pictures/svg.ts";
import { isKnown } from "../src/worker/job.ts";
import { openDesk } from "../test/support/desk.ts";
import { theLibrary } from "../test/support/world.ts";
import { median, round, watchMemory } from "./measure.ts";

const LINES = ["map", "map africa", "timeline norway", "timeline nato", "cadence"];
const ROUNDS = 20;

async function pictures(): Promise<{ line: string; picture: Picture; answer: number[] }[]> {
  const desk = await openDesk(await theLibrary(), [map, timeline, cadence]);
  const all = [];
  for (const line of LINES) {
    const answer: number[] = [];
    let picture: Picture | undefined;
    for (let count = 0; count < ROUNDS; count++) {
      const began = performance.now();
      const { blocks } = await desk.say(line);
      answer.push(performance.now() - began);
      const [block] = blocks;
      if (block?.kind === "picture" && isKnown(block.picture.job) && block.picture.job.kind === "picture")
        picture = block.picture.job.picture;
    }
    if (picture) all.push({ line, picture, answer });
  }
  await desk.close();
  return all;
}

/** Between two rounds memory can be given back, as between two orders. */
async function times(job: () => unknown): Promise<number[]> {
  const spent: number[] = [];
  for (let count = 0; count < ROUNDS; count++) {
    const began = performance.now();
    job();
    spent.push(performance.now() - began);
    await nextTurn();
  }
  return spent;
}

const said = (all: readonly number[]): string =>
  `${median(all).toFixed(1).padStart(6)} ms p50 ${median(all, 0.99).toFixed(1).padStart(6)} ms p99`;

/**
 * Each picture from its data to PNG, beside bare resvg that is given the finished SVG, and the answer that orders it.
 * The first picture of a process also reads the outlines of the world.
 */
export async function benchPictures(): Promise<string[]> {
  const all = await pictures();
  const [first] = all;
  const began = performance.now();
  if (first) rasterOf(svgOf(first.picture));
  const cold = performance.now() - began;
  const memory = watchMemory();
  const lines: string[] = [];
  for (const { line, picture, answer } of all) {
    const svg = svgOf(picture);
    const bytes = rasterOf(svg).length;
    const ours = await times(() => rasterOf(svgOf(picture)));
    const bare = await times(() => rasterOf(svg));
    const ratio = median(ours) / median(bare);
    lines.push(
      `${line}: SVG ${round(svg.length / 1000)} kB, PNG ${round(bytes / 1000)} kB, peak ${round(memory.peak())} MB`,
      `  ours  ${said(ours)} (${ratio.toFixed(2)} of resvg alone)`,
      `  resvg ${said(bare)}`,
      `  the answer that orders it, with its text twin ${said(answer)}`,
    );
  }
  memory.stop();
  return [`the first picture of a process: ${round(cold)} ms`, ...lines];
}
