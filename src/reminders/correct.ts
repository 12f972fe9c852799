import { dayOf } from "../clock.ts";
import { REPEATED } from "../store/claims.ts";
import type { DeliveryRow } from "../store/store.ts";
import type { RoomView } from "./beat.ts";
import { briefTelling } from "./briefing.ts";
import { contextOf, detailOf, distinct, retold, tellings } from "./compose.ts";
import { begin, type Claimed, type Desk, type Done, NOTHING, replyIn, type Target } from "./desk.ts";
import { draw } from "./draw.ts";
import { mayRepeat } from "./message.ts";
import { type Changed, type Correction, noteOf } from "./note.ts";
import type { Part } from "./part.ts";
import { record } from "./post.ts";
import { correctionOfShared } from "./shared.ts";
import { readTold, type Told, tellingOf } from "./told.ts";

/** A card that is just being posted is corrected when its place is known. Milliseconds. */
const A_MOMENT = 5000;

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
  const promised = quotes ? await beat.store.commitments(view.where) : [];
  const reasons = retold(posted, { ...target, promised }, dayOf(beat.clock(), view.settings.zone));
  const parts = distinct(reasons);
  const changed = changedIn(parts, before, view);
  if (changed.length === 0) return undefined;
  const context = contextOf({ ...target, call: place.call, promised }, beat.clock().getTime(), false);
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

/**
 * Brings a posted card up to date, and says so in one note under it. What the card said before stands in the row itself
 * while this goes on, so that after a crash in the middle the rest is still done.
 */
export async function correct(desk: Desk, target: Target, row: DeliveryRow): Promise<Done> {
  const { beat, token } = desk;
  const { store } = beat;
  const { view, place, messenger } = target;
  const { message = "" } = detailOf(row);
  const rows = await store.inMessage(view.where, message);
  if (rows.some(({ state }) => state === "sending" || state === "unknown")) {
    await store.settle([row.id], token, { state: "due", tryAt: beat.clock().getTime() + A_MOMENT });
    return NOTHING;
  }
  const posted = rows.filter(({ state }) => state === "sent");
  const receipt = posted.find((one) => one.receipt !== null)?.receipt;
  const before = readTold(row.told ?? posted[0]?.told ?? null);
  const correction = await correctionFor(desk, target, posted, before);
  if (!receipt || !correction) {
    await store.forget([row.id], token);
    return NOTHING;
  }
  const one: Claimed = { ...target, rows: [row] };
  const note = beat.newId();
  if (!(await begin(desk, one, note, JSON.stringify(before)))) return NOTHING;
  const edited = await messenger.edit(place, receipt, replyIn(view, place, correction.answer));
  if (!("sent" in edited)) {
    // Editing twice is harmless, so there is nothing to look up.
    await record(desk, one, "unknown" in edited ? { later: edited.unknown } : edited);
    return NOTHING;
  }
  beat.meter.edited();
  await store.retell(view.where, message, correction.told);
  const told = correction.note;
  const said = row.why === REPEATED ? { ...told, blocks: [...told.blocks, mayRepeat] } : told;
  const noted = await messenger.post(place, replyIn(view, place, said), { id: note, under: receipt });
  return { posted: (await record(desk, one, noted)) ? 1 : 0, edited: 1 };
}
