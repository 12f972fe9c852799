import { DAY } from "../calendar/days.ts";
import type { Library } from "../library/library.ts";
import { meetingIn } from "../library/relations.ts";
import { type TeamView, tenantKey } from "../outbox/context.ts";
import { delivery } from "../outbox/delivery.ts";
import { meetingIdOf, sealIn, sealOf } from "../rights/seal.ts";
import type { DeliveryRow, Store, Tenancy } from "../store/store.ts";
import { briefTelling } from "./briefing.ts";
import { readTold, tellingOf } from "./snapshot.ts";

/** A card of a meeting that is over is left as it was, after a few days. */
const STILL_READ = 30 * DAY;

/** The amendment that a posted message needs, if what it said is no longer so. */
export function amendmentOf(row: DeliveryRow, library: Library, now: number): DeliveryRow[] {
  if (row.message === null || row.kind === "amend" || (row.kind === "shared" && row.expires <= now)) return [];
  const { times, meetings, brief } = readTold(row.told);
  return Object.entries(meetings).flatMap(([id, told]) => {
    const meeting = meetingIn(id, library);
    const facts = tellingOf(meeting);
    const text = meeting && brief ? briefTelling(meeting, library, brief.day) : brief?.telling;
    if (facts === told.telling && text === brief?.telling) return [];
    const telling = [facts, ...(text ? [text] : [])].join("-");
    return delivery(row, {
      id: `amend@${row.message}@${times + 1}@${id}@${telling}`,
      kind: "amend",
      subscription: row.subscription,
      meeting: id,
      detail: { message: row.message },
      due: now,
      expires: row.expires + STILL_READ,
    });
  });
}

/** Once for each message, however many reasons it holds. */
const once = (rows: readonly DeliveryRow[]): DeliveryRow[] => [...new Map(rows.map((row) => [row.id, row])).values()];

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
  await store.addDeliveries(once(rows.flatMap((row) => amendmentOf(row, libraryIn(row.room), now))));
}

const PAGE = 500;

/** What can be found out of a posted message. `ofShared`: of a shared answer. `failed`: told of what could not be. */
export interface Views {
  readonly teamOf: (tenancy: Tenancy) => Promise<TeamView>;
  readonly ofShared: (row: DeliveryRow) => Promise<DeliveryRow[]>;
  readonly failed: (error: unknown) => void;
}

/** Writes down what has to be amended after the data set was changed. */
export async function amendAll(store: Store, { teamOf, ofShared, failed }: Views, now: number): Promise<void> {
  const seen = new Map<string, TeamView>();
  for (let after = ""; ; ) {
    const rows = await store.toldSince(now - STILL_READ, after, PAGE);
    const found: DeliveryRow[] = [];
    for (const row of rows) {
      const key = tenantKey(row);
      const view = seen.get(key) ?? (await teamOf(row));
      seen.set(key, view);
      const library = view.libraryIn(row.room);
      try {
        found.push(...(row.kind === "shared" ? await ofShared(row) : amendmentOf(row, library, now)));
      } catch (error) {
        failed(error);
      }
    }
    await store.addDeliveries(once(found));
    const last = rows.at(-1);
    if (rows.length < PAGE || !last) return;
    after = last.id;
  }
}
