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

/** Makes all waiting in this process as much shorter as its clock is faster. Its clock. */
export function speedUp(time: Time): () => Date {
  const [once, often, abort] = [globalThis.setTimeout, globalThis.setInterval, AbortSignal.timeout];
  const shorter = (ms: number | undefined): number => Math.max(1, (ms ?? 0) / time.speed);
  const patched = {
    setTimeout: (job: () => void, ms?: number, ...args: []) => once(job, shorter(ms), ...args),
    setInterval: (job: () => void, ms?: number, ...args: []) => often(job, shorter(ms), ...args),
  };
  Object.assign(globalThis, patched);
  AbortSignal.timeout = (ms) => abort.call(AbortSignal, Math.ceil(shorter(ms) * PATIENT));
  return clockOf(time);
}
