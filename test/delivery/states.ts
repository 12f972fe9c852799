import Sqlite from "better-sqlite3";
import pg from "pg";
import { z } from "zod";

/** A server that is just going down ends connections: whoever stands beside it asks again. */
async function askServer(url: string, query: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  try {
    await client.connect();
    return (await client.query(query)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Runs a query on either database, as somebody does who stands beside the program. */
async function rowsIn(url: string, query: string): Promise<readonly unknown[]> {
  if (url.startsWith("postgres")) return askServer(url, query);
  const client = new Sqlite(url, { readonly: true, timeout: 5000 });
  try {
    return client.prepare(query).all();
  } finally {
    client.close();
  }
}

const States = z.array(z.object({ state: z.string(), count: z.coerce.number() }));
const Meetings = z.array(z.object({ tenant: z.string(), id: z.string() }));

/** How many deliveries are in each state. */
export const statesIn = async (url: string): Promise<Record<string, number>> =>
  Object.fromEntries(
    States.parse(await rowsIn(url, "select state, count(*) as count from deliveries group by state")).map(
      ({ state, count }) => [state, count],
    ),
  );

/** The meetings that a workspace has moved. */
export async function movedIn(url: string, tenant: string): Promise<ReadonlySet<string>> {
  const rows = Meetings.parse(await rowsIn(url, "select tenant, id from meetings"));
  return new Set(rows.filter((row) => row.tenant === tenant).map(({ id }) => id));
}
