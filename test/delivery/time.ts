import { z } from "zod";

/** Time goes so many times as fast as on the wall, and was `from` when the wall said `began`. Milliseconds. */
export const Time = z.strictObject({ speed: z.number(), from: z.number(), began: z.number() });
export type Time = z.infer<typeof Time>;

export const clockOf =
  ({ speed, from, began }: Time) =>
  (): Date =>
    new Date(from + (Date.now() - began) * speed);

/** Processors do not go faster: calls are given up only after so many times as long, which is still less than a quarantine. */
const PATIENT = 3;

/** Whatever waits for so long guards against something that never comes, and does not make time pass. Milliseconds. */
const GUARD = 10_000;

/** Makes all waiting in this process as much shorter as its clock is faster. Its clock. */
export function speedUp(time: Time): () => Date {
  const [once, often, abort] = [globalThis.setTimeout, globalThis.setInterval, AbortSignal.timeout];
  const shorter = (ms = 0): number => (ms < GUARD ? Math.max(1, ms / time.speed) : ms);
  const patched = {
    setTimeout: (job: () => void, ms?: number, ...args: []) => once(job, shorter(ms), ...args),
    setInterval: (job: () => void, ms?: number, ...args: []) => often(job, shorter(ms), ...args),
  };
  Object.assign(globalThis, patched);
  AbortSignal.timeout = (ms) => abort.call(AbortSignal, Math.ceil((ms * PATIENT) / time.speed));
  return clockOf(time);
}
