import { REPEATED } from "../store/claims.ts";
import type { DeliveryRow } from "../store/store.ts";
import { roomKey } from "./beat.ts";
import { type Claimed, type Desk, idsOf } from "./desk.ts";
import type { Outcome } from "./messenger.ts";
import { QUARANTINE, tryAgainAt } from "./retry.ts";
import { hold } from "./suspend.ts";

/** That something may have been posted before is never forgotten. */
const whyOf = (rows: readonly DeliveryRow[], why: string): string =>
  rows.some((row) => row.why === REPEATED) ? REPEATED : why;

/** Writes down what came of an attempt. Whether it was posted. */
export async function record(desk: Desk, claimed: Claimed, outcome: Outcome): Promise<boolean> {
  const { beat, token } = desk;
  const { store, meter, log } = beat;
  const { rows } = claimed;
  const now = beat.clock().getTime();
  const ids = idsOf(rows);
  const tries = Math.max(...rows.map((row) => row.tries)) + 1;
  if ("sent" in outcome) {
    await desk.sent({ ids, receipt: outcome.sent });
    for (const { kind, due } of rows) meter.posted(kind, Math.max(0, now - due) / 1000);
    return true;
  }
  if ("later" in outcome) {
    const tryAt = tryAgainAt(now, tries, outcome.after, beat.luck());
    meter.failed("later");
    // What else is due there would be refused as well.
    if (outcome.after !== undefined)
      beat.pacer.hold(roomKey(claimed.view.where), beat.wall().getTime() + outcome.after);
    await store.settle(ids, token, { state: "due", tryAt, tries, why: whyOf(rows, outcome.later) });
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
    const why = whyOf(rows, outcome.unknown);
    await store.settle(ids, token, { state: "unknown", tryAt: now + QUARANTINE, tries, why });
  }
  return false;
}
