import Sqlite from "better-sqlite3";
import pg from "pg";
import { z } from "zod";

/** Runs a query on either database, as somebody does who stands beside the program. */
async function rowsIn(url: string, query: string): Promise<readonly unknown[]> {
  if (url.startsWith("postgres")) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(query);
    await client.end();
    return rows;
  }
  const client = new Sqlite(url, { readonly: true, timeout: 5000 });
  const rows = client.prepare(query).all();
  client.close();
  return rows;
}

const States = z.array(z.object({ state: z.string(), count: z.coerce.number() }));
const Messages = z.array(z.object({ room: z.string(), meeting: z.string(), message: z.string() }));

/** How many deliveries are in each state. */
export const statesIn = async (url: string): Promise<Record<string, number>> =>
  Object.fromEntries(
    States.parse(await rowsIn(url, "select state, count(*) as count from deliveries group by state")).map(
      ({ state, count }) => [state, count],
    ),
  );

/** The ids of the messages in which meetings were told of, by room and meeting. */
export async function messagesIn(url: string): Promise<ReadonlyMap<string, string>> {
  const query = "select room, meeting, message from deliveries where message is not null and meeting is not null";
  return new Map(
    Messages.parse(await rowsIn(url, query)).map(({ room, meeting, message }) => [`${room} ${meeting}`, message]),
  );
}
