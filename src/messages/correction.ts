import type { Answer } from "../answer.ts";
import { dayOf } from "../clock.ts";
import { begin, type Desk, type Done, NOTHING, type Target } from "../outbox/batch.ts";
import { edit, mayCall, post } from "../outbox/calls.ts";
import type { RoomView } from "../outbox/context.ts";
import type { Outcome } from "../outbox/messenger.ts";
import { record } from "../outbox/record.ts";
import { notedFor } from "../rights/audience.ts";
import type { DeliveryRow } from "../store/store.ts";
import { lookRow } from "./acts/act.ts";
import { actedOn, actedTelling } from "./acts/acted.ts";
import { briefTelling } from "./briefing.ts";
import { contextOf, detailOf, distinct, retold, tellings } from "./compose.ts";
import { mayRepeat } from "./message.ts";
import { type Changed, type Correction, noteOf, uncorrected, unplaced } from "./note.ts";
import type { Part } from "./part.ts";
import { truthFor } from "./recast.ts";
import { draw } from "./render.ts";
import { correctionOfShared } from "./shared.ts";
import { readTold, type Told, tellingOf } from "./snapshot.ts";

/** A card that is just being posted is corrected when its place is known. Milliseconds. */
const A_MOMENT = 5000;
const MOST_OPEN = 1000;
const UNDER_WAY: ReadonlySet<string> = new Set(["due", "claimed", "sending", "unknown"]);

const isSameBrief = ({ meeting }: Extract<Part, { kind: "brief" }>, { brief }: Told, { library }: RoomView): boolean =>
  brief === undefined || briefTelling(meeting, library, brief.day) === brief.telling;

/** What a reader of the old card has to be told, one part for each meeting that changed. */
function changedIn(parts: readonly Part[], before: Told, view: RoomView): Changed[] {
  return parts.flatMap((part): Changed[] => {
    if (part.kind === "lost") return [part];
    if (part.kind === "digest")
      return part.meetings
        .filter((one) => before.meetings[one.id]?.telling !== tellingOf(one))
        .map((meeting) => ({
          kind: "reminder",
          meeting,
          was: before.meetings[meeting.id]?.when ?? meeting.when,
          subscription: part.subscription,
          late: false,
        }));
    if (!("was" in part)) return [];
    const told = before.meetings[part.meeting.id];
    const same =
      told?.telling === tellingOf(part.meeting) && (part.kind !== "brief" || isSameBrief(part, before, view));
    return same ? [] : [{ ...part, was: told?.when ?? part.was, ...(before.brief && { since: before.brief.day }) }];
  });
}

/** What a card that was posted by itself says from now on, if a meeting or a briefing in it has changed. */
async function correctionOf(
  { beat }: Desk,
  target: Target,
  posted: readonly DeliveryRow[],
  before: Told,
): Promise<Correction | undefined> {
  const { view, place } = target;
  const quotes = posted.some(({ kind, told }) => kind === "digest" || readTold(told).brief !== undefined);
  const promised = quotes ? notedFor(await beat.store.commitments(view.where), view.where.room) : [];
  const reasons = retold(posted, { ...target, promised }, dayOf(beat.clock(), view.settings.zone));
  const parts = distinct(reasons);
  const changed = changedIn(parts, before, view);
  if (changed.length === 0) return undefined;
  const acted = actedOn(posted, await truthFor(beat, view), view);
  const context = contextOf({ ...target, call: place.call, promised, acted }, beat.clock().getTime(), false);
  const { times } = readTold(posted[0]?.told ?? null);
  return {
    answer: draw(parts, context, reasons),
    told: tellings(parts, times + 1, context),
    note: noteOf(changed, context),
  };
}

/** An answer that was shared has no reason but its line; all else is drawn from the reasons for which it was posted. */
function correctionFor(
  desk: Desk,
  target: Target,
  posted: readonly DeliveryRow[],
  before: Told,
): Promise<Correction | undefined> {
  const shared = posted.find(({ kind }) => kind === "shared");
  if (!shared) return correctionOf(desk, target, posted, before);
  return correctionOfShared(desk.beat, target, shared, before);
}

/** Where a card stands whose fate is known; `doubtful` ones may stand there or not. */
interface Standing {
  readonly posted: readonly DeliveryRow[];
  readonly receipt: string | undefined;
}

/** When a card's fate will be known that is still on its way, or comes once more; nothing if it is known. Milliseconds. */
function settledAt(rows: readonly DeliveryRow[], now: number): number | undefined {
  const open = rows.filter(({ state }) => UNDER_WAY.has(state));
  return open.length === 0 ? undefined : Math.max(now, ...open.map(({ tryAt }) => tryAt)) + A_MOMENT;
}

/** When another correction of the same card is done that had begun before; nothing if none has. Milliseconds. */
async function othersDoneAt({ beat }: Desk, { view }: Target, row: DeliveryRow): Promise<number | undefined> {
  if (row.told !== null) return undefined;
  const { message } = detailOf(row);
  const begun = (await beat.store.openIn(view.where, MOST_OPEN)).filter(
    (one) => one.kind === "amend" && one.id !== row.id && one.told !== null && detailOf(one).message === message,
  );
  return begun.length === 0
    ? undefined
    : Math.max(beat.clock().getTime(), ...begun.map(({ tryAt }) => tryAt)) + A_MOMENT;
}

function standing(rows: readonly DeliveryRow[]): Standing {
  const sent = rows.filter(({ state }) => state === "sent");
  const receipt = sent.find((one) => one.receipt !== null)?.receipt ?? undefined;
  return { posted: receipt ? sent : rows.filter(({ state }) => state === "doubtful"), receipt };
}

/** Edits the card, if it is known where it stands. Whether it says what is so; an outcome if that is still to be tried. */
async function amend(
  desk: Desk,
  target: Target,
  receipt: string | undefined,
  { answer }: Correction,
): Promise<boolean | Outcome> {
  if (!receipt) return false;
  const edited = await edit(desk, target, receipt, answer);
  if ("sent" in edited) {
    desk.beat.meter.edited();
    return true;
  }
  // Editing twice is harmless, so there is nothing to look up.
  if ("unknown" in edited) return { later: edited.unknown };
  if ("later" in edited || "gone" in edited) return edited;
  desk.beat.meter.failed("edit");
  desk.beat.log.warn(
    { code: "bug" in edited ? edited.bug : edited.lost },
    "a card could not be corrected; its note says so",
  );
  return false;
}

/** Somebody may have pressed while the card was drawn, and another process have told of it on the card before this one. */
async function lookAgain({ beat }: Desk, { view }: Target, posted: readonly DeliveryRow[], { told }: Correction) {
  if (posted.some(({ kind }) => kind === "shared")) return;
  const now = actedTelling(actedOn(posted, await truthFor(beat, view), view));
  if (now === readTold(told).acted) return;
  await beat.store.addDeliveries([lookRow(view.where, `act-${beat.newId()}`, beat.clock().getTime())]);
}

/** The note that goes with a correction, or takes its place. */
function noteFor({ note }: Correction, row: DeliveryRow, receipt: string | undefined, corrected: boolean): Answer {
  const said = corrected ? note : receipt ? uncorrected(note) : unplaced(note);
  return row.doubts > 0 ? { ...said, blocks: [...said.blocks, mayRepeat] } : said;
}

/**
 * Brings a posted card up to date, and says so in one note under it. What the card said before stands in the row itself
 * while this goes on, so that after a crash in the middle the rest is still done. Where the card takes no correction, or
 * nobody knows where it stands, the note alone says what is so.
 */
export async function correct(desk: Desk, target: Target, row: DeliveryRow): Promise<Done> {
  const { beat, token } = desk;
  const { store, clock } = beat;
  const { message = "" } = detailOf(row);
  const rows = await store.inMessage(target.view.where, message);
  // Two that go on at once would each tell what the other tells.
  const until = settledAt(rows, clock().getTime()) ?? (await othersDoneAt(desk, target, row));
  if (until !== undefined) {
    await store.settle([row.id], token, { state: "due", tryAt: until, ready: until });
    return NOTHING;
  }
  const { posted, receipt } = standing(rows);
  const before = readTold(row.told ?? posted[0]?.told ?? null);
  const correction = await correctionFor(desk, target, posted, before);
  if (!correction) {
    await store.forget([row.id], token);
    return NOTHING;
  }
  const one: Target = { ...target, rows: [row] };
  if (!(await mayCall(desk, one, receipt ? ["post", "edit"] : ["post"], { ids: [row.id], state: "due" })))
    return NOTHING;
  const id = beat.newId();
  if (!(await begin(desk, one, id, JSON.stringify(before)))) return NOTHING;
  const corrected = await amend(desk, one, receipt, correction);
  if (typeof corrected === "object") {
    await record(desk, one, corrected);
    return NOTHING;
  }
  await store.retell(target.view.where, message, correction.told);
  await lookAgain(desk, target, posted, correction);
  const note = noteFor(correction, row, receipt, corrected);
  const noted = await post(desk, one, note, { id, ...(receipt && { under: receipt }) });
  return { posted: (await record(desk, one, noted)) ? 1 : 0, edited: corrected ? 1 : 0 };
}
