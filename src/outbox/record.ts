import { type Claimed, type Desk, idsOf } from "./batch.ts";
import type { Outcome } from "./messenger.ts";
import { QUARANTINE, tryAgainAt } from "./retry.ts";
import { hold } from "./suspend.ts";

/** Writes down what came of an attempt. Whether it was posted. */
export async function record(desk: Desk, claimed: Claimed, outcome: Outcome): Promise<boolean> {
  const { beat, token } = desk;
  const { store, meter, log } = beat;
  const { rows } = claimed;
  const now = beat.clock().getTime();
  const ids = idsOf(rows);
  const tries = Math.max(...rows.map((row) => row.tries)) + 1;
  if ("sent" in outcome) {
    await desk.sent(rows, outcome.sent);
    return true;
  }
  if ("later" in outcome) {
    const tryAt = tryAgainAt(now, tries, outcome.after, beat.luck());
    meter.failed("later");
    await store.settle(ids, token, { state: "due", tryAt, tries, why: outcome.later });
  } else if ("gone" in outcome) {
    meter.failed("gone");
    await hold(desk, claimed, outcome.gone, now);
  } else if ("lost" in outcome) {
    meter.failed("lost");
    await store.settle(ids, token, { state: "failed", why: outcome.lost });
  } else if ("bug" in outcome) {
    const reference = beat.newId().slice(0, 8);
    log.error({ reference, code: outcome.bug }, "a reminder was refused by the platform as wrong");
    meter.failed("bug");
    await store.settle(ids, token, { state: "failed", why: `our fault, reference ${reference}` });
  } else {
    meter.failed("unknown");
    await store.settle(ids, token, { state: "unknown", tryAt: now + QUARANTINE, tries, why: outcome.unknown });
  }
  return false;
}
