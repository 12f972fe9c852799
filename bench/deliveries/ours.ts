import { openDatabase } from "../../src/store/open.ts";
import { createStore } from "../../src/store/store.ts";
import type { Contestant } from "./contest.ts";
import { beatOf, drain, eager, strict } from "./pulse.ts";
import { DUE, openTown, range, roomRow, subscriptionRow, whereOf } from "./town.ts";

const INSERTED = 500;

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
    const beat = beatOf({ store, library, clock: () => new Date(DUE + 1000), messenger: eager() });
    await beat.holidays();
    return {
      run: async () => {
        const { posted } = await drain(beat);
        if (posted !== count) throw new Error(`${posted} messages instead of ${count}`);
      },
      close: store.close,
    };
  },
});
