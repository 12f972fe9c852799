import type { Answer } from "../answer.ts";
import { begin } from "../outbox/batch.ts";
import { edit, mayCall, post } from "../outbox/calls.ts";
import { type Done, NOTHING, oneByOne } from "../outbox/context.ts";
import type { Outcome } from "../outbox/messenger.ts";
import { record } from "../outbox/record.ts";
import { isRepeat } from "../outbox/send.ts";
import type { DeliveryRow } from "../store/store.ts";
import { lookRow } from "./acts/act.ts";
import { actedDigest, actedOn } from "./acts/acted.ts";
import { truthIn } from "./acts/truth.ts";
import { compose, distinct, repeating } from "./compose.ts";
import { detailOf } from "./detail.ts";
import type { Correction, Kind, MessageContext, Part } from "./kind.ts";
import { momentOf } from "./moment.ts";
import { noteOf, uncorrected, unplaced } from "./note.ts";
import { readSnapshot, type Snapshot, snapshotOf } from "./snapshot.ts";

/** A card that is just being posted is corrected when its place is known. Milliseconds. */
const A_MOMENT = 5000;
const MOST_OPEN = 1000;
const UNDER_WAY: ReadonlySet<string> = new Set(["due", "claimed", "sending", "unknown"]);

/** What a card that was posted by itself says from now on, if a meeting or a briefing in it has changed. */
async function correctionOf(
  context: MessageContext,
  posted: readonly DeliveryRow[],
  before: Snapshot,
): Promise<Correction | undefined> {
  const { outbox, room } = context;
  const moment = momentOf(context, outbox.clock().getTime());
  const reasons: Part[] = [];
  for (const row of posted) reasons.push(...((await outbox.kinds[row.kind].retell?.(row, moment)) ?? []));
  const parts = distinct(reasons);
  const changes = parts.flatMap((part) => part.changes?.(before) ?? []);
  if (changes.length === 0) return undefined;
  const acted = actedOn(posted, await truthIn(context), room);
  return {
    answer: compose(reasons, moment, { acted, repeated: false }),
    told: snapshotOf(parts, readSnapshot(posted[0]?.told ?? null).times + 1, acted),
    note: noteOf(changes, room.say),
  };
}

/** Some cards follow from something else than their parts: they are corrected by their own kind. */
const ownWay = ({ outbox: { kinds } }: MessageContext, posted: readonly DeliveryRow[]): DeliveryRow | undefined =>
  posted.find(({ kind }) => kinds[kind].correct);

function correctionFor(
  context: MessageContext,
  posted: readonly DeliveryRow[],
  before: Snapshot,
): Promise<Correction | undefined> {
  const own = ownWay(context, posted);
  const correct = own && context.outbox.kinds[own.kind].correct;
  return correct ? correct(context, own, before) : correctionOf(context, posted, before);
}

/** When a card's fate will be known that is still on its way, or comes once more; nothing if it is known. Milliseconds. */
function settledAt(rows: readonly DeliveryRow[], now: number): number | undefined {
  const open = rows.filter(({ state }) => UNDER_WAY.has(state));
  return open.length === 0 ? undefined : Math.max(now, ...open.map(({ tryAt }) => tryAt)) + A_MOMENT;
}

/** When another correction of the same card is done that had begun before; nothing if none has. Milliseconds. */
async function othersDoneAt({ outbox, room }: MessageContext, row: DeliveryRow): Promise<number | undefined> {
  if (row.told !== null) return undefined;
  const { message } = detailOf(row);
  const begun = (await outbox.store.openIn(room.where, MOST_OPEN)).filter(
    (one) => one.kind === row.kind && one.id !== row.id && one.told !== null && detailOf(one).message === message,
  );
  return begun.length === 0
    ? undefined
    : Math.max(outbox.clock().getTime(), ...begun.map(({ tryAt }) => tryAt)) + A_MOMENT;
}

/** Where a card stands whose fate is known; `doubtful` ones may stand there or not. */
function standing(rows: readonly DeliveryRow[]): { posted: readonly DeliveryRow[]; receipt: string | undefined } {
  const sent = rows.filter(({ state }) => state === "sent");
  const receipt = sent.find((one) => one.receipt !== null)?.receipt ?? undefined;
  return { posted: receipt ? sent : rows.filter(({ state }) => state === "doubtful"), receipt };
}

const toldBy = (rows: readonly DeliveryRow[]): string | null => standing(rows).posted[0]?.told ?? null;

/**
 * Another process may have begun to correct the same card, or have done so, while this one drew its correction: both would
 * tell the same. What had begun before a crash goes on.
 */
async function isOvertaken(context: MessageContext, row: DeliveryRow, told: string | null): Promise<boolean> {
  if (row.told !== null) return false;
  if ((await othersDoneAt(context, row)) !== undefined) return true;
  const { message = "" } = detailOf(row);
  return toldBy(await context.outbox.store.inMessage(context.room.where, message)) !== told;
}

/** Gives a correction back that had begun; two that step back for each other do not meet again at the same moment. */
async function stepBack({ outbox, batch }: MessageContext, { id }: DeliveryRow): Promise<Done> {
  const tryAt = outbox.clock().getTime() + Math.round(A_MOMENT * (1 + outbox.random()));
  await outbox.store.settle([id], batch.token, { state: "due", message: null, told: null, tryAt, ready: tryAt });
  return NOTHING;
}

/** Edits the card, if it is known where it stands. Whether it says what is so; an outcome if that is still to be tried. */
async function amend(
  context: MessageContext,
  receipt: string | undefined,
  { answer }: Correction,
): Promise<boolean | Outcome> {
  if (!receipt) return false;
  const { meter, log } = context.outbox;
  const edited = await edit(context, receipt, answer);
  if ("sent" in edited) {
    meter.edited();
    return true;
  }
  // Editing twice is harmless, so there is nothing to look up.
  if ("unknown" in edited) return { later: edited.unknown };
  if ("later" in edited || "gone" in edited) return edited;
  meter.failed("edit");
  log.warn({ code: "bug" in edited ? edited.bug : edited.lost }, "a card could not be corrected; its note says so");
  return false;
}

/** Somebody may have pressed while the card was drawn, and another process have told of it on the card before this one. */
async function lookAgain(context: MessageContext, posted: readonly DeliveryRow[], { told }: Correction) {
  if (ownWay(context, posted)) return;
  const { outbox, room } = context;
  const now = actedDigest(actedOn(posted, await truthIn(context), room));
  if (now === readSnapshot(told).acted) return;
  await outbox.store.addDeliveries([lookRow(room.where, `act-${outbox.newId()}`, outbox.clock().getTime())]);
}

/** The note that goes with a correction, or takes its place. */
function noteFor(
  { room: { say } }: MessageContext,
  { note }: Correction,
  row: DeliveryRow,
  { receipt, corrected }: { readonly receipt: string | undefined; readonly corrected: boolean },
): Answer {
  const said = corrected ? note : receipt ? uncorrected(note, say) : unplaced(note, say);
  return repeating(said, isRepeat([row]), say);
}

/**
 * Brings a posted card up to date, and says so in one note under it. What the card said before stands in the row itself
 * while this goes on, so that after a crash in the middle the rest is still done. Where the card takes no correction, or
 * nobody knows where it stands, the note alone says what is so.
 */
async function correct(context: MessageContext, row: DeliveryRow): Promise<Done> {
  const { outbox, batch, room } = context;
  const { store, clock } = outbox;
  const { message = "" } = detailOf(row);
  const rows = await store.inMessage(room.where, message);
  // Two that go on at once would each tell what the other tells.
  const until = settledAt(rows, clock().getTime()) ?? (await othersDoneAt(context, row));
  if (until !== undefined) {
    await store.settle([row.id], batch.token, { state: "due", tryAt: until, ready: until });
    return NOTHING;
  }
  const { posted, receipt } = standing(rows);
  const before = readSnapshot(row.told ?? posted[0]?.told ?? null);
  const correction = await correctionFor(context, posted, before);
  if (!correction) {
    await store.forget([row.id], batch.token);
    return NOTHING;
  }
  if (!(await mayCall(context, receipt ? ["post", "edit"] : ["post"], { ids: [row.id], state: "due" }))) return NOTHING;
  const id = outbox.newId();
  if (!(await begin(context, [row], id, JSON.stringify(before)))) return NOTHING;
  if (await isOvertaken(context, row, toldBy(rows))) return stepBack(context, row);
  const corrected = await amend(context, receipt, correction);
  if (typeof corrected === "object") {
    await record(context, [row], corrected);
    return NOTHING;
  }
  await store.retell(room.where, message, correction.told);
  await lookAgain(context, posted, correction);
  const note = noteFor(context, correction, row, { receipt, corrected });
  const noted = await post(context, note, { id, ...(receipt && { under: receipt }) });
  return { posted: (await record(context, [row], noted)) ? 1 : 0, edited: corrected ? 1 : 0 };
}

/** A posted card says what is no longer so. */
export const correction: Kind = {
  under: (row) => detailOf(row).message,
  deliver: (context, rows) => oneByOne(rows, (row) => correct(context, row)),
};
