import { randomUUID } from "node:crypto";
import { openDatabase } from "../../src/store/open.ts";
import { createStore } from "../../src/store/store.ts";
import type { Contestant } from "./contest.ts";
import { drain, eager, outboxFor, strict } from "./pulse.ts";
import { DUE, deliveryRow, openTown, range, roomRow, subscriptionRow, whereOf } from "./town.ts";

const INSERTED = 500;
const MINUTE = 60_000;

/** Our tick: from rules that fall due to receipts written down, a message for each room. */
export const ours = (url: () => Promise<string>): Contestant => ({
  name: "aide-mémoire: plan, claim, draw, post",
  ready: async (count) => {
    const { library, rules } = await openTown(1);
    const database = await openDatabase(await url(), strict);
    const { db, tables } = database;
    for (let from = 0; from < count; from += INSERTED) {
      const some = range(Math.min(INSERTED, count - from), (index) => whereOf(from + index));
      await db.insert(tables.rooms).values(some.map(roomRow));
      await db.insert(tables.subscriptions).values(some.map((where) => subscriptionRow(where, rules[0] ?? "", DUE)));
    }
    const store = createStore(database);
    const outbox = outboxFor({ store, library, clock: () => new Date(DUE + 1000), messenger: eager() });
    await outbox.holidays();
    return {
      run: async () => {
        const { posted } = await drain(outbox);
        if (posted !== count) throw new Error(`${posted} messages instead of ${count}`);
      },
      close: store.close,
    };
  },
});

/** What our store does for it, with no rules, no rooms and nothing drawn: as much as a job queue does. */
export const ourStore = (url: () => Promise<string>): Contestant => ({
  name: "its store alone: add, claim, sending, sent",
  ready: async (count) => {
    const store = createStore(await openDatabase(await url(), strict));
    return {
      run: async () => {
        for (let from = 0; from < count; from += INSERTED)
          await store.addDeliveries(range(Math.min(INSERTED, count - from), (index) => deliveryRow(from + index)));
        for (;;) {
          const token = randomUUID();
          const leaseUntil = Date.now() + MINUTE;
          const rows = await store.claim(token, DUE + 1000, leaseUntil, INSERTED);
          if (rows.length === 0) return;
          const outgoing = rows.map(({ id }) => ({ id, message: id, told: "{}" }));
          const ids = await store.sending(outgoing, token, leaseUntil);
          for (const _ of ids) await Promise.resolve();
          await store.sent(
            ids.map((id) => ({ id, receipt: id })),
            token,
            DUE + 1000,
          );
        }
      },
      close: store.close,
    };
  },
});
