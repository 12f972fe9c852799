import { amendmentOf } from "../messages/amend.ts";
import { contextOf, distinct, subjectOf, tellings } from "../messages/compose.ts";
import { correct } from "../messages/correction.ts";
import { type Decision, decide } from "../messages/decide.ts";
import { takeLeave } from "../messages/farewell.ts";
import { notify } from "../messages/notice.ts";
import { recast } from "../messages/recast.ts";
import { draw, standsAlone } from "../messages/render.ts";
import { notedFor } from "../rights/audience.ts";
import { isFarewell } from "../rights/erasure.ts";
import type { CommitmentRow, DeliveryRow } from "../store/store.ts";
import { begin, type Claimed, type Desk, type Done, idsOf, NOTHING, type Target } from "./batch.ts";
import { mayCall, post } from "./calls.ts";
import type { RoomView } from "./context.ts";
import type { Messenger } from "./messenger.ts";
import { findOut } from "./reconcile.ts";
import { record } from "./record.ts";

type Told = Extract<Decision, { part: unknown }>;

/** Writes down what is not to be posted now; gives what is. */
async function sift(
  { beat: { store, clock }, token }: Desk,
  { library }: RoomView,
  decided: readonly Decision[],
): Promise<Told[]> {
  const unwanted = decided.flatMap((one) => ("forget" in one ? [one.row] : []));
  const [doubtful, unsent] = [
    unwanted.filter(({ doubts }) => doubts > 0),
    unwanted.filter(({ doubts }) => doubts === 0),
  ];
  if (unsent.length > 0) await store.forget(idsOf(unsent), token);
  if (doubtful.length > 0) {
    await store.settle(idsOf(doubtful), token, { state: "doubtful", why: "no longer wanted" });
    // A card that may stand there says what is no longer so, and nobody will post a better one.
    await store.addDeliveries(doubtful.flatMap((row) => amendmentOf(row, library, clock().getTime())));
  }
  for (const one of decided) {
    if ("nothing" in one) await store.settle([one.row.id], token, { state: "skipped", why: one.nothing });
    if ("until" in one)
      await store.settle([one.row.id], token, { state: "due", tryAt: one.until, ready: one.until, why: one.why });
  }
  return decided.flatMap((one) => ("part" in one ? [one] : []));
}

/** So many meetings are named in one message: more do not fit on both platforms. */
const MOST_NAMED = 24;

/** What is told, in as few messages as name all of it. A briefing is a message of its own. */
function messagesOf(told: readonly Told[]): Told[][] {
  const subjects = [...Map.groupBy(told, ({ part }) => subjectOf(part)).values()];
  const alone = subjects.filter((some) => some.some(({ part }) => standsAlone(part)));
  const together = subjects.filter((some) => !alone.includes(some));
  const count = Math.ceil(together.length / MOST_NAMED);
  return [
    ...Array.from({ length: count }, (_, index) => together.slice(index * MOST_NAMED, (index + 1) * MOST_NAMED).flat()),
    ...alone,
  ];
}

/** Among so many of a room's last radars is the one before of each of its rules. */
const RADARS = 30;

interface Due {
  readonly told: readonly Told[];
  readonly promised: readonly CommitmentRow[];
  readonly now: number;
}

async function postOne(desk: Desk, target: Target, { told, promised, now }: Due): Promise<boolean> {
  const rows = told.map(({ row }) => row);
  if (!(await mayCall(desk, target, ["post"], { ids: idsOf(rows), state: "due" }))) return false;
  const reasons = told.map(({ part }) => part);
  const parts = distinct(reasons);
  const message = desk.beat.newId();
  const sending: Claimed = { ...target, rows };
  const repeated = rows.some(({ doubts }) => doubts > 0);
  const context = contextOf({ ...target, call: target.place.call, promised }, now, repeated);
  if (!(await begin(desk, sending, message, tellings(parts, 0, context)))) return false;
  return record(desk, sending, await post(desk, target, draw(parts, context, reasons), { id: message }));
}

/** Posts what is due in a room, as one message if it fits. */
async function postDue(desk: Desk, target: Target): Promise<Done> {
  const { view, subscriptions } = target;
  const now = desk.beat.clock().getTime();
  const all = async (): Promise<CommitmentRow[]> =>
    notedFor(await desk.beat.store.commitments(view.where), view.where.room);
  const promised = target.rows.some(({ kind }) => kind === "digest") ? await all() : undefined;
  const { store } = desk.beat;
  const has = (wanted: string): boolean => target.rows.some(({ kind }) => kind === wanted);
  const radars = has("radar") ? await store.sentOf(view.where, "radar", RADARS) : [];
  const rules = has("news") ? await store.subscriptions(view.where) : [];
  const known =
    rules.length > 0 ? new Map([...subscriptions, ...rules.map((row) => [row.id, row] as const)]) : subscriptions;
  const whole: Target = { ...target, subscriptions: known };
  const circumstances = { subscriptions: known, view, now, promised: promised ?? [], radars, rules };
  const decided = target.rows.map((row) => decide(row, circumstances));
  const due = await sift(desk, view, decided);
  // Read only where it is told: most reminders are short.
  const quoted = promised ?? (due.some(({ part }) => part.kind === "brief") ? await all() : []);
  let posted = 0;
  for (const told of messagesOf(due)) if (await postOne(desk, whole, { told, promised: quoted, now })) posted += 1;
  return { posted, edited: 0 };
}

/** Nothing can be posted there: what is due waits until it can. What may have been posted keeps its message. */
async function wait({ beat: { store }, token }: Desk, { view }: Claimed, rows: readonly DeliveryRow[]): Promise<void> {
  const why = view.closed ?? "this platform is not configured here";
  const doubted = rows.filter(({ state }) => state === "sending");
  const due = rows.filter(({ state }) => state === "claimed");
  if (doubted.length > 0) await store.settle(idsOf(doubted), token, { state: "held", why });
  if (due.length > 0) await store.settle(idsOf(due), token, { state: "held", why, message: null });
}

/** Why nothing more is posted in the workspace, if that is due. */
async function leave(desk: Desk, claimed: Claimed, messenger: Messenger | undefined): Promise<Done> {
  const rows = claimed.rows.filter(isFarewell);
  const { reach } = claimed.view;
  if (rows.length > 0 && messenger && reach) return takeLeave(desk, { ...claimed, place: reach, messenger }, rows);
  await wait(desk, claimed, rows);
  return NOTHING;
}

/** Does what is due in one room. */
export async function deliverRoom(desk: Desk, all: Claimed): Promise<Done> {
  const { view } = all;
  const messenger = desk.beat.messenger(view.where.platform);
  const left = await leave(desk, all, messenger);
  const rows = all.rows.filter((row) => !isFarewell(row));
  const claimed: Claimed = { ...all, rows };
  const { place } = view;
  const notices = rows.filter(({ kind }) => kind === "notice");
  const others = rows.filter(({ kind }) => kind !== "notice");
  if (messenger && !view.departed) for (const row of notices) await notify(desk, claimed, row, messenger);
  else await wait(desk, claimed, notices);
  if (!messenger || !place) {
    await wait(desk, claimed, others);
    return left;
  }
  const target: Target = { ...claimed, place, messenger };
  await findOut(
    desk,
    target,
    others.filter(({ state }) => state === "sending"),
  );
  const due = others.filter(({ state }) => state === "claimed");
  const fresh = due.filter(({ kind }) => kind !== "amend" && kind !== "act");
  const done: Done[] = [left];
  if (fresh.length > 0) done.push(await postDue(desk, { ...target, rows: fresh }));
  for (const row of due.filter(({ kind }) => kind === "amend")) done.push(await correct(desk, target, row));
  for (const row of due.filter(({ kind }) => kind === "act")) done.push(await recast(desk, target, row));
  return {
    posted: done.reduce((sum, { posted }) => sum + posted, 0),
    edited: done.reduce((sum, { edited }) => sum + edited, 0),
  };
}
