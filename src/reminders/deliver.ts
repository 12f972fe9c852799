import { REPEATED } from "../store/claims.ts";
import type { DeliveryRow } from "../store/store.ts";
import { contextOf, type Decision, decide, distinct, subjectOf, tellings } from "./compose.ts";
import { correct } from "./correct.ts";
import { begin, type Claimed, type Desk, type Done, idsOf, NOTHING, replyIn, type Target } from "./desk.ts";
import { findOut } from "./doubt.ts";
import { messageOf } from "./message.ts";
import { notify } from "./notice.ts";
import { record } from "./post.ts";

type Told = Extract<Decision, { part: unknown }>;

/** Writes down what is not to be posted now; gives what is. */
async function sift({ beat: { store }, token }: Desk, decided: readonly Decision[]): Promise<Told[]> {
  const unwanted = decided.flatMap((one) => ("forget" in one ? [one.row.id] : []));
  if (unwanted.length > 0) await store.forget(unwanted, token);
  for (const one of decided) {
    if ("nothing" in one) await store.settle([one.row.id], token, { state: "skipped", why: one.nothing });
    if ("until" in one) await store.settle([one.row.id], token, { state: "due", tryAt: one.until, why: one.why });
  }
  return decided.flatMap((one) => ("part" in one ? [one] : []));
}

/** So many meetings are named in one message: more do not fit on both platforms. */
const MOST_NAMED = 24;

/** What is told, in as few messages as name all of it. */
function messagesOf(told: readonly Told[]): Told[][] {
  const subjects = [...Map.groupBy(told, ({ part }) => subjectOf(part)).values()];
  const count = Math.ceil(subjects.length / MOST_NAMED);
  return Array.from({ length: count }, (_, index) =>
    subjects.slice(index * MOST_NAMED, (index + 1) * MOST_NAMED).flat(),
  );
}

async function postOne(desk: Desk, target: Target, told: readonly Told[], now: number): Promise<boolean> {
  const { view, place, messenger, subscriptions } = target;
  const rows = told.map(({ row }) => row);
  const reasons = told.map(({ part }) => part);
  const parts = distinct(reasons);
  const message = desk.beat.newId();
  const sending: Claimed = { ...target, rows };
  if (!(await begin(desk, sending, message, tellings(parts, 0)))) return false;
  const repeated = rows.some(({ why }) => why === REPEATED);
  const answer = messageOf(parts, contextOf(view, subscriptions, now, repeated), reasons);
  return record(desk, sending, await messenger.post(place, replyIn(view, place, answer), { id: message }));
}

/** Posts what is due in a room, as one message if it fits. */
async function postDue(desk: Desk, target: Target): Promise<Done> {
  const { view, subscriptions } = target;
  const now = desk.beat.clock().getTime();
  const decided = target.rows.map((row) => decide(row, subscriptions, view, now));
  let posted = 0;
  for (const told of messagesOf(await sift(desk, decided))) if (await postOne(desk, target, told, now)) posted += 1;
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

/** Does what is due in one room. */
export async function deliverRoom(desk: Desk, claimed: Claimed): Promise<Done> {
  const { view, rows } = claimed;
  const messenger = desk.beat.messenger(view.where.platform);
  const { place } = view;
  const notices = rows.filter(({ kind }) => kind === "notice");
  const others = rows.filter(({ kind }) => kind !== "notice");
  if (messenger && !view.departed) for (const row of notices) await notify(desk, claimed, row, messenger);
  else await wait(desk, claimed, notices);
  if (!messenger || !place) {
    await wait(desk, claimed, others);
    return NOTHING;
  }
  const target: Target = { ...claimed, place, messenger };
  await findOut(
    desk,
    target,
    others.filter(({ state }) => state === "sending"),
  );
  const due = others.filter(({ state }) => state === "claimed");
  const fresh = due.filter(({ kind }) => kind !== "amend");
  const done: Done[] = [];
  if (fresh.length > 0) done.push(await postDue(desk, { ...target, rows: fresh }));
  for (const row of due.filter(({ kind }) => kind === "amend")) done.push(await correct(desk, target, row));
  return {
    posted: done.reduce((sum, { posted }) => sum + posted, 0),
    edited: done.reduce((sum, { edited }) => sum + edited, 0),
  };
}
