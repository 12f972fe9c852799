import { held, inUse, type Measured, measured, median, round, tell, watchMemory } from "../measure.ts";

/** One way of doing a number of deliveries: made ready, done in the measured time, and taken away. */
export interface Contestant {
  readonly name: string;
  readonly ready: (
    count: number,
  ) => Promise<{ readonly run: () => Promise<unknown>; readonly close: () => Promise<void> }>;
}

interface Round extends Measured {
  /** Megabytes of heap that it took at most beyond what was in use before. */
  readonly memory: number;
}

async function once({ ready }: Contestant, count: number): Promise<Round> {
  const { run, close } = await ready(count);
  const before = inUse();
  const memory = watchMemory(held);
  try {
    const spent = await measured(run);
    return { ...spent, memory: memory.peak() - before };
  } finally {
    memory.stop();
    await close();
  }
}

/** Rounds in turn, after one that warms up; the first contestant is ours. */
export async function compete(what: string, all: readonly Contestant[], count: number, rounds: number): Promise<void> {
  const results = new Map(all.map((one) => [one, [] as Round[]]));
  for (const one of all) await once(one, Math.ceil(count / 5));
  for (let index = 0; index < rounds; index++) for (const [one, times] of results) times.push(await once(one, count));
  tell(`${what}: ${round(count)} deliveries, median of ${rounds} rounds`);
  let ours = 0;
  for (const [{ name }, times] of results) {
    const rate = count / median(times.map(({ seconds }) => seconds));
    const cpu = median(times.map((one) => one.cpu)) / count;
    const memory = median(times.map((one) => one.memory));
    ours ||= rate;
    tell(
      `  ${name.padEnd(54)} ${round(rate).padStart(7)} a second  ${cpu.toFixed(3)} CPU ms each  +${memory.toFixed(0).padStart(3)} MB heap  ours ${(ours / rate).toFixed(2)} ×`,
    );
  }
}
