import { Router } from "express";
import type { SettableClock } from "../../src/clock.ts";
import { SetClock } from "./protocol.ts";
import { taking } from "./taking.ts";

/** A clock turned by years passes many dates. */
const MOST_STEPS = 2000;

export interface Turning {
  /** The bot's clock. */
  readonly clock: SettableClock;
  /** Resolves when both doors have done all that they promised. */
  readonly settled: () => Promise<void>;
  /** When something falls due next, and doing all that is due. */
  readonly due: {
    readonly next: () => Promise<Date | undefined>;
    readonly drain: () => Promise<{ posted: number; edited: number }>;
  };
}

/** Turns the clock to whatever falls due on the way, as it would have fallen due, and at last to where it was wanted. */
async function turn({ clock, due, settled }: Turning, to: Date) {
  let [posted, edited] = [0, 0];
  const stop = async (at: Date): Promise<void> => {
    clock.set(at);
    const done = await due.drain();
    posted += done.posted;
    edited += done.edited;
  };
  // What is due already is done at its own time, also what is just being posted.
  await stop(clock.read());
  let before: number | undefined;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const next = await due.next();
    // What fell due before now is done now; what is still due after that has to wait for something.
    if (!next || next > to || next.getTime() === before) break;
    before = next.getTime();
    await stop(next < clock.read() ? clock.read() : next);
  }
  await stop(to);
  await settled();
  return { now: clock.read().toISOString(), posted, edited };
}

/** The bot's clock, to see what an answer says another day, and which reminders come until then. */
export function clockRoutes(options: Turning): Router {
  const { clock, due } = options;
  const router = Router();
  router.get("/clock", async (_request, response) => {
    const next = await due.next();
    response.json({ now: clock.read().toISOString(), next: next?.toISOString() ?? null });
  });
  router.post(
    "/clock",
    taking(SetClock, async ({ now }, response) => {
      response.json(await turn(options, new Date(now)));
    }),
  );
  return router;
}
