import { detailOf } from "../messages/compose.ts";
import type { DeliveryRow } from "../store/store.ts";
import { type Desk, idsOf, type Target } from "./batch.ts";
import { lookUp, mayCall } from "./calls.ts";
import type { LookUp } from "./messenger.ts";
import { tryAgainAt, tryDoubtedAt } from "./retry.ts";

const MINUTE = 60_000;
const ONCE_MORE = "nobody can tell; it comes once more, saying that it may repeat";
const TOO_LATE = "nobody can tell, and another try would have come too late";

/** The receipt of the card under which a note belongs. */
async function parentOf({ beat: { store } }: Desk, { view }: Target, row: DeliveryRow): Promise<string | undefined> {
  const message = row.kind === "amend" ? detailOf(row).message : undefined;
  const rows = message === undefined ? [] : await store.inMessage(view.where, message);
  return rows.find(({ receipt }) => receipt !== null)?.receipt ?? undefined;
}

/** Nobody can look: it is tried as long as it helps, each time saying that it may repeat. One chance it has in any case. */
async function tryOnceMore({ beat, token }: Desk, rows: readonly DeliveryRow[], now: number): Promise<void> {
  const { store, meter } = beat;
  const isOver = ({ doubts, expires }: DeliveryRow): boolean => doubts > 0 && expires <= now;
  const over = rows.filter(isOver);
  if (over.length > 0) {
    meter.failed("doubtful");
    await store.settle(idsOf(over), token, { state: "doubtful", why: TOO_LATE });
  }
  const again = rows.filter((row) => !isOver(row));
  if (again.length === 0) return;
  const doubts = Math.max(...again.map((row) => row.doubts)) + 1;
  const tryAt = tryDoubtedAt(now, doubts, Math.min(...again.map(({ expires }) => expires)));
  await store.settle(idsOf(again), token, { state: "due", tryAt, doubts, why: ONCE_MORE });
}

/** Writes down what a look at the platform says of rows that share a message. */
export async function conclude(desk: Desk, rows: readonly DeliveryRow[], seen: LookUp): Promise<void> {
  const { beat, token } = desk;
  const { store } = beat;
  const now = beat.clock().getTime();
  const ids = idsOf(rows);
  if (seen === "unknowable") await tryOnceMore(desk, rows, now);
  else if (seen === "absent") await store.settle(ids, token, { state: "due", tryAt: now, why: null });
  else if ("found" in seen) await desk.sent(rows, seen.found);
  else {
    const tries = Math.max(...rows.map((row) => row.tries)) + 1;
    const tryAt = tryAgainAt(now, tries, seen.after, beat.luck());
    const over = rows.every(({ expires }) => expires <= now);
    await store.settle(ids, token, over ? { state: "doubtful", why: TOO_LATE } : { state: "unknown", tryAt, tries });
  }
}

/** Looks up what nobody knows the fate of. Where one cannot look, it is posted once more, and says so. */
export async function findOut(desk: Desk, target: Target, rows: readonly DeliveryRow[]): Promise<void> {
  for (const [message, shared] of Map.groupBy(rows, (row) => row.message ?? "")) {
    const [first] = shared;
    if (!first) continue;
    const since = new Date(Math.min(...shared.map(({ due }) => due)) - MINUTE);
    const under = await parentOf(desk, target, first);
    const how = { since, ...(under && { under }) };
    if (message === "") await conclude(desk, shared, "absent");
    else if (await mayCall(desk, target, ["lookUp"], { ids: idsOf(shared), state: "unknown" }))
      await conclude(desk, shared, await lookUp(desk, target, message, how));
  }
}
