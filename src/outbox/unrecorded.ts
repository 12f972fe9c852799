import type { Outbox } from "./context.ts";

/** What was posted under a claim, and could not be written down because the database was away. */
interface Unrecorded {
  readonly ids: readonly string[];
  readonly receipt: string;
  readonly token: string;
}

const waiting = new WeakMap<Outbox, Unrecorded[]>();

/** Kept in memory until the database is back: where nothing can be looked up, what is not written down is posted again. */
export const remember = (outbox: Outbox, one: Unrecorded): void => {
  waiting.set(outbox, [...(waiting.get(outbox) ?? []), one]);
};

/** Writes down what could not be written before. Whatever was claimed anew since is fenced off. */
export async function recordRest(outbox: Outbox): Promise<void> {
  for (const one of waiting.get(outbox) ?? []) {
    const rows = one.ids.map((id) => ({ id, receipt: one.receipt }));
    await outbox.store.sent(rows, one.token, outbox.clock().getTime());
    waiting.set(
      outbox,
      (waiting.get(outbox) ?? []).filter((other) => other !== one),
    );
  }
}
