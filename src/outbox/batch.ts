import type { DeliveryRow } from "../store/store.ts";
import { coalesce } from "./coalesce.ts";
import { type Batch, type DeliveryContext, idsOf, type Outbox, type Start, tenantKey } from "./context.ts";
import { LEASE } from "./retry.ts";
import { remember } from "./unrecorded.ts";

interface End {
  readonly ids: readonly string[];
  readonly receipt: string;
}

export function openBatch(outbox: Outbox, token: string): Batch {
  const { store, systemClock, clock, meter } = outbox;
  const begin = coalesce(async (all: readonly Start[]) => {
    const outgoing = all.flatMap(({ ids, message, told }) => ids.map((id) => ({ id, message, told })));
    const ours = new Set(await store.sending(outgoing, token, systemClock().getTime() + LEASE));
    // Looked at after the commit: whoever changes a meeting later finds these rows, and has them amended.
    const tenants = new Map(all.map(({ tenancy }) => [tenantKey(tenancy), tenancy]));
    const changes = new Map<string, number>();
    for (const [key, tenancy] of tenants) changes.set(key, await store.meetingChanges(tenancy));
    const isGood = (one: Start): boolean =>
      one.ids.every((id) => ours.has(id)) && changes.get(tenantKey(one.tenancy)) === one.changes;
    const back = all.filter((one) => !isGood(one)).flatMap(({ ids }) => ids.filter((id) => ours.has(id)));
    if (back.length > 0) await store.settle(back, token, { state: "due" });
    return isGood;
  });
  const sent = coalesce(async (all: readonly End[]) => {
    const rows = all.flatMap(({ ids, receipt }) => ids.map((id) => ({ id, receipt })));
    await store.sent(rows, token, clock().getTime());
    return () => undefined;
  });
  return {
    token,
    begin,
    sent: async (rows, receipt) => {
      const now = clock().getTime();
      for (const { kind, due, ready } of rows) meter.posted(kind, Math.max(0, now - Math.max(due, ready)) / 1000);
      const end = { ids: idsOf(rows), receipt };
      await sent(end).catch((error: unknown) => {
        remember(outbox, { ...end, token });
        throw error;
      });
    },
  };
}

/** A message is about to go out for some rows. `told`: what it says, so that a later change of it is seen. */
export const begin = (
  { batch, room }: DeliveryContext,
  rows: readonly DeliveryRow[],
  message: string,
  told: string | null,
): Promise<boolean> => batch.begin({ ids: idsOf(rows), message, told, tenancy: room.where, changes: room.changes });
