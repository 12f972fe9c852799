import type { Language } from "../languages.ts";
import type { Library } from "../library/library.ts";
import { tenantKey } from "../outbox/context.ts";
import { meetingIdOf, sealIn, sealOf } from "../seal.ts";
import { pages } from "../store/pages.ts";
import type { DeliveryRow, Store, Tenancy } from "../store/store.ts";
import { STILL_READ } from "./amendment.ts";
import { kinds } from "./kinds.ts";
import type { Replay } from "./replay.ts";
import type { TeamView } from "./rooms.ts";

/** Once for each message, however many reasons it holds. */
const once = (rows: readonly DeliveryRow[]): DeliveryRow[] => [...new Map(rows.map((row) => [row.id, row])).values()];

const amendmentsOf = async (row: DeliveryRow, from: { library: Library; replay?: Replay }, now: number) =>
  (await kinds[row.kind].amend?.(row, from, now)) ?? [];

/** Whether a card holds does not depend on the language in which it is read. */
const WHATEVER: Language = "en";

/** Writes down what has to be amended after a meeting was changed. `row`: under which it is kept. */
export async function amendAfter(
  store: Store,
  tenancy: Tenancy,
  row: string,
  { libraryIn, now }: Pick<TeamView, "libraryIn"> & { now: number },
): Promise<void> {
  const told = await store.toldOf(tenancy, meetingIdOf(row), now - STILL_READ);
  const seal = sealIn(row);
  const rows = told.filter(({ room }) => seal === undefined || seal === sealOf(room));
  const found = await Promise.all(
    rows.map((one) => amendmentsOf(one, { library: libraryIn(one.room, WHATEVER) }, now)),
  );
  await store.addDeliveries(once(found.flat()));
}

/** What can be found out of a posted message. `failed`: told of what could not be. */
export interface Views {
  readonly teamOf: (tenancy: Tenancy) => Promise<TeamView>;
  readonly replay: Replay;
  readonly failed: (error: unknown) => void;
}

/** Writes down what has to be amended after the data set was changed. */
export async function amendAll(store: Store, { teamOf, replay, failed }: Views, now: number): Promise<void> {
  const seen = new Map<string, TeamView>();
  for await (const rows of pages((after, limit) => store.toldSince(now - STILL_READ, after, limit))) {
    const found: DeliveryRow[] = [];
    for (const row of rows) {
      const key = tenantKey(row);
      const view = seen.get(key) ?? (await teamOf(row));
      seen.set(key, view);
      try {
        found.push(...(await amendmentsOf(row, { library: view.libraryIn(row.room, WHATEVER), replay }, now)));
      } catch (error) {
        failed(error);
      }
    }
    await store.addDeliveries(once(found));
  }
}
