import type { Beat } from "./context.ts";

/** What was posted under a claim, and could not be written down because the database was away. */
export interface Unrecorded {
  readonly ids: readonly string[];
  readonly receipt: string;
  readonly token: string;
}

const waiting = new WeakMap<Beat, Unrecorded[]>();

/** Kept in memory until the database is back: where nothing can be looked up, what is not written down is posted again. */
export const remember = (beat: Beat, one: Unrecorded): void => {
  waiting.set(beat, [...(waiting.get(beat) ?? []), one]);
};

/** Writes down what could not be written before. Whatever was claimed anew since is fenced off. */
export async function recordRest(beat: Beat): Promise<void> {
  const all = waiting.get(beat) ?? [];
  for (const one of all) {
    const rows = one.ids.map((id) => ({ id, receipt: one.receipt }));
    await beat.store.sent(rows, one.token, beat.clock().getTime());
    waiting.set(
      beat,
      (waiting.get(beat) ?? []).filter((other) => other !== one),
    );
  }
}
