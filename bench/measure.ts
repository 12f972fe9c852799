import process from "node:process";

/** How long a job took, and how much processor time this process spent on it. */
export interface Measured {
  readonly seconds: number;
  /** Milliseconds. */
  readonly cpu: number;
}

export async function measured(job: () => Promise<unknown>): Promise<Measured> {
  const before = process.cpuUsage();
  const began = performance.now();
  await job();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { seconds, cpu: (user + system) / 1000 };
}

/** The middle one, or the one below which a part of them lies. */
export const median = (numbers: readonly number[], part = 0.5): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * part)] ?? 0;

export const tell = (...lines: readonly string[]): boolean => process.stdout.write(`${lines.join("\n")}\n`);

export const round = (count: number): string => Math.round(count).toLocaleString("en-GB");

export interface Memory {
  /** Megabytes. */
  readonly now: () => number;
  /** The most since it was last asked. */
  readonly peak: () => number;
  readonly stop: () => void;
}

const MEGABYTE = 1_048_576;
const resident = (): number => process.memoryUsage.rss() / MEGABYTE;

/** What JavaScript holds, and what is not yet taken away. */
export const held = (): number => process.memoryUsage().heapUsed / MEGABYTE;

/** Megabytes that are really in use: what was thrown away is taken away first. */
export function inUse(): number {
  global.gc?.();
  return held();
}

/** Looks at the memory of this process every now and then. */
export function watchMemory(kind = resident): Memory {
  let most = 0;
  const look = (): void => {
    most = Math.max(most, kind());
  };
  const timer = setInterval(look, 20);
  return {
    now: kind,
    peak: () => {
      look();
      const peak = most;
      most = 0;
      return peak;
    },
    stop: () => clearInterval(timer),
  };
}
