import type { Answer, Reply } from "../answer.ts";
import { prose } from "../answer.ts";
import type { Place, Platform } from "../place.ts";
import type { DeliveryRow } from "../store/store.ts";
import type { Beat, RoomView } from "./beat.ts";
import { contextOf, decide, detailOf, distinct, retold, type Subscriptions, subscriptionsOf } from "./compose.ts";
import { delivery } from "./delivery.ts";
import { messageOf, noteOf, type Part } from "./message.ts";
import type { Messenger, Outcome } from "./messenger.ts";
import { LEASE, QUARANTINE, tryAgainAt } from "./retry.ts";
import { readTold, type Told, tellingOf } from "./told.ts";

/** Deliveries of one room that this process has claimed. */
export interface Claimed {
  readonly rows: readonly DeliveryRow[];
  readonly token: string;
  readonly view: RoomView;
}

/** What came of a room: how many messages were posted and edited. */
export interface Done {
  readonly posted: number;
  readonly edited: number;
}
const NOTHING: Done = { posted: 0, edited: 0 };
const REPEATED = "possibly a repeat";
const DAY = 86_400_000;

const idsOf = (rows: readonly DeliveryRow[]): string[] => rows.map(({ id }) => id);
const replyIn = ({ settings: { zone, clock } }: RoomView, { call }: Place, answer: Answer): Reply => ({
  answer,
  reading: { zone, clock, call },
});

/** Somebody must hear that a room is silent; they hear it once. */
async function suspend(beat: Beat, { view, rows }: Claimed, why: string, now: number): Promise<void> {
  const [row] = rows;
  if (!row || !(await beat.store.suspendRoom(view.where, why, now))) return;
  await beat.store.addDeliveries([
    delivery(view.where, {
      id: `${row.id}@suspended@${now}`,
      kind: "notice",
      subscription: row.subscription,
      detail: { title: why },
      due: now,
      expires: now + 30 * DAY,
    }),
  ]);
}

/** Writes down what came of an attempt. Whether it was posted. */
async function record(beat: Beat, claimed: Claimed, outcome: Outcome): Promise<boolean> {
  const { store, meter, log } = beat;
  const { rows, token } = claimed;
  const now = beat.clock().getTime();
  const ids = idsOf(rows);
  const tries = Math.max(...rows.map((row) => row.tries)) + 1;
  if ("sent" in outcome) {
    await store.settle(ids, token, { state: "sent", receipt: outcome.sent, sentAt: now });
    for (const { kind, due } of rows) meter.posted(kind, Math.max(0, now - due) / 1000);
    return true;
  }
  if ("later" in outcome) {
    const tryAt = tryAgainAt(now, tries, outcome.after, beat.luck());
    meter.failed("later");
    await store.settle(ids, token, { state: "due", tryAt, tries, why: outcome.later });
  } else if ("gone" in outcome) {
    meter.failed("gone");
    await store.settle(ids, token, { state: "failed", why: outcome.gone });
    await suspend(beat, claimed, outcome.gone, now);
  } else if ("lost" in outcome) {
    await store.settle(ids, token, { state: "failed", why: outcome.lost });
  } else if ("bug" in outcome) {
    const reference = beat.newId().slice(0, 8);
    log.error({ reference, code: outcome.bug }, "a reminder was refused by the platform as wrong");
    meter.failed("bug");
    await store.settle(ids, token, { state: "failed", why: `our fault, reference ${reference}` });
  } else {
    meter.failed("unknown");
    await store.settle(ids, token, { state: "unknown", tryAt: now + QUARANTINE, tries, why: outcome.unknown });
  }
  return false;
}

const tellings = (parts: readonly Part[], times: number): string => {
  const meetings = Object.fromEntries(
    parts.flatMap((part) => ("meeting" in part ? [[part.meeting.id, tellingOf(part.meeting)] as const] : [])),
  );
  return JSON.stringify({ times, meetings } satisfies Told);
};

/** Commits that rows are being sent; nothing is sent that this process no longer holds, or cannot write down. */
async function begin(
  { store, wall }: Beat,
  { rows, token }: Claimed,
  message: string,
  told: string | null,
): Promise<boolean> {
  const leaseUntil = wall().getTime() + LEASE;
  const ours = await store.sending(idsOf(rows), token, { message, told, leaseUntil });
  if (ours.length === rows.length) return true;
  await store.settle(ours, token, { state: "due" });
  return false;
}

/** Posts what is due in a room as one message. */
async function postMessage(
  beat: Beat,
  claimed: Claimed,
  place: Place,
  messenger: Messenger,
  subscriptions: Subscriptions,
): Promise<Done> {
  const now = beat.clock().getTime();
  const decided = claimed.rows.map((row) => decide(row, subscriptions, claimed.view, now));
  const unwanted = decided.flatMap((one) => ("forget" in one ? [one.row.id] : []));
  if (unwanted.length > 0) await beat.store.forget(unwanted, claimed.token);
  for (const one of decided)
    if ("nothing" in one) await beat.store.settle([one.row.id], claimed.token, { state: "skipped", why: one.nothing });
  const told = decided.flatMap((one) => ("part" in one ? [one] : []));
  if (told.length === 0) return NOTHING;
  const rows = told.map(({ row }) => row);
  const parts = distinct(told.map(({ part }) => part));
  const message = beat.newId();
  const sending: Claimed = { ...claimed, rows };
  if (!(await begin(beat, sending, message, tellings(parts, 0)))) return NOTHING;
  const repeated = rows.some(({ why }) => why === REPEATED);
  const answer = messageOf(parts, contextOf(claimed.view, subscriptions, now, repeated));
  const outcome = await messenger.post(place, replyIn(claimed.view, place, answer), { id: message });
  return { posted: (await record(beat, sending, outcome)) ? 1 : 0, edited: 0 };
}

/** Brings a posted message up to date, and says so under it. */
async function amend(
  beat: Beat,
  claimed: Claimed,
  row: DeliveryRow,
  place: Place,
  messenger: Messenger,
): Promise<Done> {
  const { store } = beat;
  const { view, token } = claimed;
  const one: Claimed = { ...claimed, rows: [row] };
  const { message } = detailOf(row);
  const rows = message === undefined ? [] : await store.inMessage(view.where, message);
  const receipt = rows.find(({ state }) => state === "sent")?.receipt;
  const parts = distinct(retold(rows, view));
  const told = readTold(rows[0]?.told ?? null);
  const changed = parts.filter(
    (part) => part.kind === "lost" || ("was" in part && told.meetings[part.meeting.id] !== tellingOf(part.meeting)),
  );
  const [first] = changed.filter((part) => part.kind === "lost" || "was" in part);
  if (!receipt || message === undefined || !first) {
    await store.forget([row.id], token);
    return NOTHING;
  }
  const note = beat.newId();
  if (!(await begin(beat, one, note, null))) return NOTHING;
  const subscriptions = await subscriptionsOf(store, view);
  const context = contextOf(view, subscriptions, beat.clock().getTime(), false);
  const edited = await messenger.edit(place, receipt, replyIn(view, place, messageOf(parts, context)));
  if (!("sent" in edited)) {
    await record(beat, one, edited);
    return NOTHING;
  }
  beat.meter.edited();
  const noted = await messenger.post(place, replyIn(view, place, noteOf(first)), { id: note, under: receipt });
  if (await record(beat, one, noted)) await store.retell(view.where, message, tellings(parts, told.times + 1));
  return { posted: "sent" in noted ? 1 : 0, edited: 1 };
}

/** Tells whoever set something up that a room has fallen silent. */
async function notify(beat: Beat, claimed: Claimed, row: DeliveryRow, messenger: Messenger): Promise<Done> {
  const { where } = claimed.view;
  const subscriptions = await subscriptionsOf(beat.store, claimed.view);
  const owner = (row.subscription === null ? undefined : subscriptions.get(row.subscription))?.person;
  const one: Claimed = { ...claimed, rows: [row] };
  const room = await beat.store.room(where);
  if (owner === undefined || !room) {
    await beat.store.forget([row.id], claimed.token);
    return NOTHING;
  }
  const message = beat.newId();
  if (!(await begin(beat, one, message, null))) return NOTHING;
  const from: Place = {
    platform: where.platform,
    tenant: where.tenant,
    room: where.room,
    direct: true,
    call: "",
    address: JSON.parse(room.address),
  };
  const answer: Answer = {
    title: "I can no longer post in a channel",
    blocks: [
      prose(
        "You set up reminders in a conversation where I may no longer post. The platform’s reason: ",
        { strong: detailOf(row).title ?? "none given" },
        ".",
      ),
      prose("Nothing is lost: invite me there again, or say anything to me there, and the reminders go on."),
    ],
    audience: "asker",
  };
  const outcome = await messenger.tell(owner, from, replyIn(claimed.view, from, answer), message);
  // A person who cannot be reached is no reason to silence the room again.
  await record(beat, one, "gone" in outcome ? { bug: `the owner cannot be told: ${outcome.gone}` } : outcome);
  return NOTHING;
}

/** The receipt of the card under which a note belongs. */
async function parentOf(
  { store }: Beat,
  { where }: RoomView,
  [row]: readonly DeliveryRow[],
): Promise<string | undefined> {
  const message = row?.kind === "amend" ? detailOf(row).message : undefined;
  const rows = message === undefined ? [] : await store.inMessage(where, message);
  return rows.find(({ receipt }) => receipt !== null)?.receipt ?? undefined;
}

/** Looks up what nobody knows the fate of. Where one cannot look, it is posted once more, and says so. */
async function findOut(
  beat: Beat,
  claimed: Claimed,
  rows: readonly DeliveryRow[],
  place: Place,
  messenger: Messenger,
): Promise<void> {
  const { store } = beat;
  const now = beat.clock().getTime();
  for (const [message, shared] of Map.groupBy(rows, (row) => row.message ?? "")) {
    const since = new Date(Math.min(...shared.map(({ due }) => due)) - 60_000);
    const under = await parentOf(beat, claimed.view, shared);
    const seen = message === "" ? "absent" : await messenger.lookUp(place, message, { since, ...(under && { under }) });
    const ids = idsOf(shared);
    if (typeof seen === "object") {
      await store.settle(ids, claimed.token, { state: "sent", receipt: seen.found, sentAt: now });
      for (const { kind, due } of shared) beat.meter.posted(kind, Math.max(0, now - due) / 1000);
    } else if (seen === "absent") await store.settle(ids, claimed.token, { state: "due", tryAt: now, why: null });
    else if (shared.some(({ why }) => why === REPEATED)) {
      beat.meter.failed("doubtful");
      await store.settle(ids, claimed.token, { state: "failed", why: "nobody knows whether it was posted" });
    } else await store.settle(ids, claimed.token, { state: "due", tryAt: now, why: REPEATED });
  }
}

/** Does what is due in one room. */
export async function deliverRoom(beat: Beat, claimed: Claimed): Promise<Done> {
  const { view, token } = claimed;
  const messenger = beat.messenger(view.where.platform as Platform);
  const { place } = view;
  const notices = claimed.rows.filter(({ kind }) => kind === "notice");
  const others = claimed.rows.filter(({ kind }) => kind !== "notice");
  if (messenger) for (const row of notices) await notify(beat, claimed, row, messenger);
  if (others.length === 0) return NOTHING;
  if (!messenger || !place) {
    await beat.store.settle(idsOf(others), token, {
      state: "missed",
      why: view.suspended ?? "nothing can be posted there",
    });
    return NOTHING;
  }
  const doubted = others.filter(({ state }) => state === "sending");
  const due = others.filter(({ state }) => state === "claimed");
  if (doubted.length > 0) await findOut(beat, claimed, doubted, place, messenger);
  const fresh = due.filter(({ kind }) => kind !== "amend");
  const done: Done[] = [];
  if (fresh.length > 0)
    done.push(
      await postMessage(beat, { ...claimed, rows: fresh }, place, messenger, await subscriptionsOf(beat.store, view)),
    );
  for (const row of due.filter(({ kind }) => kind === "amend"))
    done.push(await amend(beat, claimed, row, place, messenger));
  return {
    posted: done.reduce((sum, { posted }) => sum + posted, 0),
    edited: done.reduce((sum, { edited }) => sum + edited, 0),
  };
}
