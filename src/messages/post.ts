import { type Done, idsOf } from "../outbox/context.ts";
import { isRepeat, send } from "../outbox/send.ts";
import type { DeliveryRow } from "../store/store.ts";
import { isStillExpected } from "../subscriptions/agenda.ts";
import { openFrom } from "../subscriptions/opening.ts";
import { awakeFrom } from "../subscriptions/quiet.ts";
import { isPaused, ruleOf } from "../subscriptions/subscription.ts";
import { UNTOUCHED } from "./acts/acted.ts";
import { compose, distinct } from "./compose.ts";
import type { Decision, MessageContext, Moment } from "./kind.ts";
import { momentOf } from "./moment.ts";
import { snapshotOf } from "./snapshot.ts";

type Decided = { readonly row: DeliveryRow } & Decision;
type ToldDecision = Extract<Decided, { part: unknown }>;

/** A reminder this much behind its time says so. Milliseconds. */
export const LATE = 15 * 60_000;
const PUT_OFF_TO = "09:00";

/** Whether a rule still says so. */
function isWanted(row: DeliveryRow, { room, today }: Moment): boolean {
  const kept = room.subscriptions.get(row.subscription ?? "");
  return kept !== undefined && !isPaused(kept, today) && isStillExpected(kept, room.settings, room, row.id);
}

/** Nothing comes in quiet hours. What comes late, or was put off, keeps out of days off as well. */
function opening(row: DeliveryRow, putOff: boolean, { room, now }: Moment): number {
  const kept = room.subscriptions.get(row.subscription ?? "");
  const { anytime, at } = kept ? ruleOf(kept) : { anytime: false, at: PUT_OFF_TO };
  if (putOff || now - row.due > LATE) return openFrom(now, { ...room, anytime, at });
  return anytime ? now : awakeFrom(now, room.settings);
}

/** Whether a delivery is still wanted, and what it tells. */
async function decide(row: DeliveryRow, { outbox }: MessageContext, moment: Moment): Promise<Decided> {
  const { timing, decide: decideKind } = outbox.kinds[row.kind];
  if (!decideKind || (timing === "ruled" && !isWanted(row, moment))) return { row, forget: true };
  const until = timing ? opening(row, timing === "put-off", moment) : moment.now;
  if (until > moment.now) return { row, until, why: moment.room.say.deliveries.quiet };
  return { row, ...(await decideKind(row, moment)) };
}

/** What is no longer wanted disappears, unless it may stand there: then it says what is no longer so. */
async function forget({ outbox, batch, room }: MessageContext, rows: readonly DeliveryRow[], now: number) {
  const { store, kinds } = outbox;
  const doubtful = rows.filter(({ doubts }) => doubts > 0);
  const unsent = rows.filter(({ doubts }) => doubts === 0);
  if (unsent.length > 0) await store.forget(idsOf(unsent), batch.token);
  if (doubtful.length === 0) return;
  await store.settle(idsOf(doubtful), batch.token, { state: "doubtful", why: room.say.deliveries.unwanted });
  for (const row of doubtful) await store.addDeliveries((await kinds[row.kind].amend?.(row, room, now)) ?? []);
}

/** Writes down what is not to be posted now; gives what is. */
async function sift(context: MessageContext, decided: readonly Decided[], now: number): Promise<ToldDecision[]> {
  const { store } = context.outbox;
  const { token } = context.batch;
  await forget(
    context,
    decided.flatMap((one) => ("forget" in one ? [one.row] : [])),
    now,
  );
  for (const one of decided) {
    if ("nothing" in one) await store.settle([one.row.id], token, { state: "skipped", why: one.nothing });
    if ("until" in one)
      await store.settle([one.row.id], token, { state: "due", tryAt: one.until, ready: one.until, why: one.why });
  }
  return decided.flatMap((one) => ("part" in one ? [one] : []));
}

/** So many meetings are named in one message: more do not fit on both platforms. */
const MOST_NAMED = 24;

/** What is told, in as few messages as name all of it. */
function messagesOf(told: readonly ToldDecision[]): ToldDecision[][] {
  const subjects = [...Map.groupBy(told, ({ part }) => part.subject).values()];
  const alone = subjects.filter((some) => some.some(({ part }) => part.alone));
  const together = subjects.filter((some) => !alone.includes(some));
  const count = Math.ceil(together.length / MOST_NAMED);
  return [
    ...Array.from({ length: count }, (_, index) => together.slice(index * MOST_NAMED, (index + 1) * MOST_NAMED).flat()),
    ...alone,
  ];
}

function postOne(context: MessageContext, told: readonly ToldDecision[], moment: Moment): Promise<boolean> {
  const rows = told.map(({ row }) => row);
  const reasons = told.map(({ part }) => part);
  const framing = { acted: UNTOUCHED, repeated: isRepeat(rows) };
  return send(context, rows, snapshotOf(distinct(reasons), 0, UNTOUCHED), () => compose(reasons, moment, framing));
}

/** Posts what is due in a room, as one message if it fits. */
export async function post(context: MessageContext, rows: readonly DeliveryRow[]): Promise<Done> {
  const now = context.outbox.clock().getTime();
  const moment = momentOf(context, now);
  const decided: Decided[] = [];
  for (const row of rows) decided.push(await decide(row, context, moment));
  let posted = 0;
  for (const told of messagesOf(await sift(context, decided, now)))
    if (await postOne(context, told, moment)) posted += 1;
  return { posted, edited: 0 };
}
