import { randomUUID } from "node:crypto";
import Sqlite from "better-sqlite3";
import { openDatabase } from "../../src/store/open.ts";
import type { DeliveryRow } from "../../src/store/store.ts";
import type { Contestant } from "./contest.ts";
import { strict } from "./pulse.ts";
import { DUE, deliveryRow } from "./town.ts";

const BATCH = 500;

type Row = Pick<DeliveryRow, "id">;

/** The same table and indexes with nothing around: written, claimed in batches, and each one recorded when it was sent. */
function loop(client: Sqlite.Database, count: number, together: boolean): () => Promise<void> {
  const columns = Object.keys(deliveryRow(0)).map((name) =>
    name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  );
  const insert = client.prepare(
    `insert into deliveries (${columns.join()}) values (${columns.map(() => "?").join()}) on conflict do nothing`,
  );
  const claim = client.prepare<[string, number, number, number], Row>(
    `update deliveries set state = 'claimed', token = ?, lease_until = ? where id in
      (select id from deliveries where state = 'due' and try_at <= ? order by try_at limit ?) returning *`,
  );
  const sent = client.prepare(
    `update deliveries set state = 'sent', receipt = ?, sent_at = ?, token = null, lease_until = null where id = ? and token = ?`,
  );
  const write = client.transaction((from: number) => {
    for (let index = from; index < Math.min(from + BATCH, count); index++)
      insert.run(Object.values(deliveryRow(index)));
  });
  const record = (rows: readonly Row[], token: string): void => {
    for (const { id } of rows) sent.run("receipt", DUE, id, token);
  };
  const recordAll = client.transaction(record);
  return async () => {
    for (let from = 0; from < count; from += BATCH) write(from);
    for (;;) {
      const token = randomUUID();
      const rows = claim.all(token, Date.now() + 60_000, DUE + 1000, BATCH);
      if (rows.length === 0) return;
      for (const _ of rows) await Promise.resolve();
      if (together) recordAll(rows, token);
      else record(rows, token);
    }
  };
}

/** A loop over better-sqlite3. `together`: a batch is recorded by one commit, not each delivery by its own. */
export const bare = (file: () => string, together: boolean): Contestant => ({
  name: `bare better-sqlite3 loop, a commit for each ${together ? "batch" : "delivery"}`,
  ready: async (count) => {
    const name = file();
    const { close } = await openDatabase(name, strict);
    await close();
    const client = new Sqlite(name);
    client.pragma("journal_mode = WAL");
    client.pragma("synchronous = FULL");
    return {
      run: loop(client, count, together),
      close: async () => {
        client.close();
      },
    };
  },
});
