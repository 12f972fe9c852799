import { REPEATED } from "../store/claims.ts";
import type { DeliveryRow } from "../store/store.ts";
import { detailOf } from "./compose.ts";
import { type Desk, idsOf, type Target } from "./desk.ts";
import type { LookUp } from "./messenger.ts";
import { tryAgainAt } from "./retry.ts";

const MINUTE = 60_000;
const UNKNOWN = "nobody knows whether it was posted";

/** The receipt of the card under which a note belongs. */
async function parentOf({ beat: { store } }: Desk, { view }: Target, row: DeliveryRow): Promise<string | undefined> {
  const message = row.kind === "amend" ? detailOf(row).message : undefined;
  const rows = message === undefined ? [] : await store.inMessage(view.where, message);
  return rows.find(({ receipt }) => receipt !== null)?.receipt ?? undefined;
}

/** Writes down what a look at the platform says of rows that share a message. */
export async function conclude(desk: Desk, rows: readonly DeliveryRow[], seen: LookUp): Promise<void> {
  const { beat, token } = desk;
  const { store, meter } = beat;
  const now = beat.clock().getTime();
  const ids = idsOf(rows);
  if (typeof seen === "object" && "later" in seen) {
    const tries = Math.max(...rows.map((row) => row.tries)) + 1;
    const tryAt = tryAgainAt(now, tries, seen.after, beat.luck());
    const over = rows.every(({ expires }) => expires <= now);
    await store.settle(ids, token, over ? { state: "failed", why: UNKNOWN } : { state: "unknown", tryAt, tries });
  } else if (typeof seen === "object") {
    await desk.sent({ ids, receipt: seen.found });
    for (const { kind, due } of rows) meter.posted(kind, Math.max(0, now - due) / 1000);
  } else if (seen === "absent") await store.settle(ids, token, { state: "due", tryAt: now, why: null });
  else if (rows.some(({ why }) => why === REPEATED)) {
    meter.failed("doubtful");
    await store.settle(ids, token, { state: "failed", why: UNKNOWN });
  } else await store.settle(ids, token, { state: "due", tryAt: now, why: REPEATED });
}

/** Looks up what nobody knows the fate of. Where one cannot look, it is posted once more, and says so. */
export async function findOut(desk: Desk, target: Target, rows: readonly DeliveryRow[]): Promise<void> {
  for (const [message, shared] of Map.groupBy(rows, (row) => row.message ?? "")) {
    const [first] = shared;
    if (!first) continue;
    const since = new Date(Math.min(...shared.map(({ due }) => due)) - MINUTE);
    const under = await parentOf(desk, target, first);
    const how = { since, ...(under && { under }) };
    await conclude(desk, shared, message === "" ? "absent" : await target.messenger.lookUp(target.place, message, how));
  }
}
