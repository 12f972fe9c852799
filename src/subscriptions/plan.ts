import { dayOf } from "../clock.ts";
import { DAY } from "../days.ts";
import type { Log } from "../log.ts";
import type { Meter } from "../outbox/context.ts";
import { delivery } from "../outbox/delivery.ts";
import type { Settings } from "../settings/settings.ts";
import type { DeliveryRow, Store, SubscriptionRow, Where } from "../store/store.ts";
import { type Expected, expectedBetween, type Known, nextAfter, overtaken } from "./agenda.ts";
import { isPaused, ruleOf } from "./subscription.ts";

/** A conversation as planning sees it. `departed`: the app was removed, and what falls due waits for its return. */
interface Planned extends Known {
  readonly where: Where;
  readonly settings: Settings;
  readonly departed: boolean;
}

/** What planning needs. */
export interface Planning {
  readonly store: Store;
  readonly meter: Pick<Meter, "planned">;
  readonly log: Log;
  readonly roomsOf: (rooms: readonly Where[]) => Promise<(where: Where) => Planned>;
}

/** What was missed longer ago is not worth a word. */
const WORTH_A_WORD = 7 * DAY;
const BATCH = 500;

const isRegular = ({ kind }: Expected): boolean => kind === "digest" || kind === "radar";

/** Of several digests that fell due meanwhile only the newest is worth reading. */
function worthwhile(all: readonly Expected[], now: number): Expected[] {
  const newest = all.findLast(isRegular);
  return all.filter((one) => (isRegular(one) ? one === newest : one.expires > now - WORTH_A_WORD));
}

/** Meetings that got a nearer date and of which no card stands here, which would be corrected instead. */
async function overtakenIn({ store }: Planning, row: SubscriptionRow, view: Planned, now: number): Promise<Expected[]> {
  const found: Expected[] = [];
  for (const one of overtaken(row, view.settings, view, now)) {
    const told = one.meeting ? await store.toldOf(view.where, one.meeting.id, now) : [];
    if (!told.some(({ room }) => room === row.room)) found.push(one);
  }
  return found;
}

/** What falls due for a subscription up to now, as deliveries. */
const dueFor = (row: SubscriptionRow, late: readonly Expected[], view: Planned, now: number): DeliveryRow[] =>
  [
    ...worthwhile(expectedBetween(row, view.settings, view, row.plannedTo, now), now),
    // Nobody could have posted it before.
    ...late.map((one) => ({ ...one, ready: now })),
  ]
    .filter(({ at }) => !isPaused(row, dayOf(new Date(at), view.settings.zone)))
    .map(({ id, kind, at, expires, meeting, lead, ...made }: Expected & { readonly ready?: number }) =>
      delivery(row, {
        id,
        kind,
        subscription: row.id,
        meeting: meeting?.id ?? null,
        detail: { lead, ...(meeting && { when: meeting.when, title: meeting.title }) },
        due: at,
        expires,
        ...(made.ready !== undefined && { ready: made.ready }),
      }),
    );

interface Looked {
  readonly row: SubscriptionRow;
  readonly view: Planned;
}

/** What there is to do next for each, in as few statements as there are instants. Departed rooms wait to be woken. */
async function ahead({ store }: Planning, looked: readonly Looked[], now: number): Promise<void> {
  const next = looked.map(({ row, view }) => {
    const to = view.departed ? row.plannedTo : Math.max(now, row.plannedTo);
    const nextAt = view.departed ? null : nextAfter(row, view.settings, view, to);
    return { id: row.id, revision: row.revision, to, nextAt };
  });
  const alike = Map.groupBy(next, ({ revision, to, nextAt }) => `${revision} ${to} ${nextAt}`);
  for (const some of alike.values()) {
    const [first] = some;
    if (first)
      await store.planned(
        some.map(({ id }) => id),
        first,
      );
  }
}

function isReadable(row: SubscriptionRow): boolean {
  try {
    ruleOf(row);
    return true;
  } catch {
    return false;
  }
}

/** A rule that cannot be read holds up nobody else’s: it is passed over until somebody changes it. */
async function leaveAlone({ store, log }: Planning, rows: readonly SubscriptionRow[]): Promise<void> {
  for (const { id, revision, plannedTo } of rows) {
    log.error({ subscription: id }, "a rule cannot be read, and is passed over");
    await store.planned([id], { revision, to: plannedTo, nextAt: null });
  }
}

async function planSome(planning: Planning, now: number): Promise<boolean> {
  const { store, meter } = planning;
  const rows = await store.subscriptionsDue(now, BATCH);
  if (rows.length === 0) return false;
  const [unreadable, readable] = [rows.filter((row) => !isReadable(row)), rows.filter(isReadable)];
  await leaveAlone(planning, unreadable);
  const viewOf = await planning.roomsOf(readable);
  const looked = readable.map((row) => ({ row, view: viewOf(row) }));
  const due: DeliveryRow[] = [];
  for (const { row, view } of looked)
    if (!view.departed) due.push(...dueFor(row, await overtakenIn(planning, row, view, now), view, now));
  meter.planned(await store.addDeliveries(due));
  await ahead(planning, looked, now);
  return rows.length === BATCH;
}

/** SQLite answers at once, so that nobody else would be heard while thousands are planned. */
const otherWork = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** However much falls due at once, posting begins after so many batches. */
const MOST_BATCHES = 400;

/**
 * Writes down what has fallen due. The work follows what falls due: subscriptions with nothing to say are not looked at.
 * Planning twice changes nothing, because the ids say what they mean. Everything due is planned before anything is
 * posted, so that what falls due together in a room becomes one message. Whether there is more to plan.
 */
export async function plan(planning: Planning, now: number): Promise<boolean> {
  for (let batches = 0; batches < MOST_BATCHES; batches++) {
    if (!(await planSome(planning, now))) return false;
    await otherWork();
  }
  return true;
}
