import type { Answer } from "../answer.ts";
import { dayOf, instantOf } from "../clock.ts";
import { type Desk, type Done, NOTHING, type Target } from "../outbox/batch.ts";
import { edit, mayCall } from "../outbox/calls.ts";
import type { Beat, RoomView } from "../outbox/context.ts";
import { record } from "../outbox/record.ts";
import type { CommitmentRow, DeliveryRow, SubscriptionRow } from "../store/store.ts";
import type { Act } from "./acts/act.ts";
import { actOfWord } from "./acts/act.ts";
import { type Acted, actedOn, actedTelling } from "./acts/acted.ts";
import { isSo, type Truth, truthOf } from "./acts/truth.ts";
import { contextOf, distinct, retold } from "./compose.ts";
import type { Part } from "./part.ts";
import { radarPart } from "./radar.ts";
import { draw } from "./render.ts";
import { readTold } from "./snapshot.ts";
import { wordMessage, wordTelling } from "./word.ts";

/** What people can do something to, and the lines that tell of it. */
const RECAST: ReadonlySet<string> = new Set(["reminder", "watch", "digest", "radar", "snooze", "word"]);

/** A posted message, with all reasons for which it was posted. */
interface Card {
  readonly message: string;
  readonly receipt: string;
  readonly rows: readonly DeliveryRow[];
  /** What it ought to tell of what people did. */
  readonly acted: Acted;
  readonly telling: string | undefined;
}

export const truthFor = ({ store, zone, clock }: Beat, { where }: RoomView): Promise<Truth> =>
  truthOf(store, where, zone, clock().getTime());

function standing(rows: readonly DeliveryRow[], truth: Truth, view: RoomView): Omit<Card, "message" | "receipt"> {
  const acted = actedOn(rows, truth, view);
  const word = rows.find(({ kind }) => kind === "word");
  return { rows, acted, telling: word ? wordTelling(wordIn(word, truth), truth) : actedTelling(acted) };
}

/** The act that a line tells of, as it stands now. */
const wordIn = (row: DeliveryRow, { acts }: Truth): Act => {
  const first = actOfWord(row);
  return acts.find(({ id }) => id === first.id) ?? first;
};

/** Posted cards that no longer say what people did. */
function outdated(truth: Truth, view: RoomView): Card[] {
  const posted = truth.deliveries.filter(({ state, kind }) => state === "sent" && RECAST.has(kind));
  return [...Map.groupBy(posted, ({ message }) => message ?? "")].flatMap(([message, rows]) => {
    const receipt = rows.find((row) => row.receipt !== null)?.receipt;
    const card = standing(rows, truth, view);
    return receipt && message && card.telling !== readTold(rows[0]?.told ?? null).acted
      ? [{ ...card, message, receipt }]
      : [];
  });
}

/** Rules that were stopped are still named. */
const rulesIn = ({ rules, acts }: Truth): Map<string, SubscriptionRow> =>
  new Map([
    ...acts.flatMap(({ what }) => (what.did === "stopped" ? [[what.rule.id, what.rule] as const] : [])),
    ...rules,
  ]);

/** What it told when it was posted, so that only what people did to it changes. */
const sentOn = ({ rows: [first] }: Card, { settings: { zone } }: RoomView): number => {
  const day = readTold(first?.told ?? null).brief?.day;
  return day ? instantOf(day, "12:00", zone).getTime() : (first?.sentAt ?? first?.due ?? 0);
};

async function radarAgain({ beat }: Desk, card: Card, target: Target): Promise<Part[]> {
  const { store } = beat;
  const [row] = card.rows;
  const kept = target.subscriptions.get(row?.subscription ?? "");
  if (!row || !kept) return [];
  const before = (await store.sentOf(target.view.where, "radar", MOST_RADARS)).find(
    (one) => one.subscription === row.subscription && one.due < row.due,
  );
  const part = radarPart(kept, target.view, row.sentAt ?? row.due, before && readTold(before.told).radar);
  return part ? [part] : [];
}
const MOST_RADARS = 60;

const isMissed = ({ sentAt, expires }: DeliveryRow): boolean => sentAt !== null && sentAt >= expires;

async function reasonsOf(desk: Desk, card: Card, target: Target, at: number): Promise<[Part[], CommitmentRow[]]> {
  if (card.rows.some(({ kind }) => kind === "radar")) return [await radarAgain(desk, card, target), []];
  const quotes = card.rows.some(({ kind, told }) => kind === "digest" || readTold(told).brief !== undefined);
  const promised = quotes ? await desk.beat.store.commitments(target.view.where) : [];
  const today = dayOf(new Date(at), target.view.settings.zone);
  const parts = card.rows.flatMap((row) =>
    retold([row], { ...target, promised }, today).map(
      (part): Part => (isMissed(row) && "meeting" in part ? { kind: "missed", meeting: part.meeting } : part),
    ),
  );
  return [parts, promised];
}

/** The card as it was posted, with what people did to it; nothing if it cannot be drawn again. */
async function redrawn(desk: Desk, card: Card, target: Target, truth: Truth): Promise<Answer | undefined> {
  const word = card.rows.find(({ kind }) => kind === "word");
  if (word) {
    const act = wordIn(word, truth);
    return wordMessage(act, isSo(act, truth), target.view.settings.zone);
  }
  const at = sentOn(card, target.view);
  const [reasons, promised] = await reasonsOf(desk, card, target, at);
  if (reasons.length === 0) return undefined;
  const repeated = card.rows.some(({ doubts }) => doubts > 0);
  const context = contextOf({ ...target, call: target.place.call, promised, acted: card.acted }, at, repeated);
  return draw(distinct(reasons), context, reasons);
}

/** Edits one card. False if that has to be tried again. */
async function renew(desk: Desk, target: Target, card: Card, truth: Truth): Promise<boolean> {
  const { store, meter, log } = desk.beat;
  const answer = await redrawn(desk, card, target, truth);
  if (answer) {
    if (!(await mayCall(desk, target, ["edit"], { ids: target.rows.map(({ id }) => id), state: "due" }))) return false;
    const edited = await edit(desk, target, card.receipt, answer);
    if ("later" in edited || "unknown" in edited) {
      await record(desk, target, "unknown" in edited ? { later: edited.unknown } : edited);
      return false;
    }
    if ("sent" in edited) meter.edited();
    else log.warn({ code: Object.values(edited)[0] }, "a card could not be brought up to date with what people did");
  }
  const { acted: _old, ...told } = readTold(card.rows[0]?.told ?? null);
  const now = { ...told, ...(card.telling && { acted: card.telling }) };
  await store.retell(target.view.where, card.message, JSON.stringify(now));
  return true;
}

/**
 * Brings the cards of a room up to date with what people did: once more as long as somebody did something meanwhile.
 * Editing twice is harmless, so that after a crash anywhere the row is simply due again.
 */
export async function recast(desk: Desk, whole: Target, row: DeliveryRow): Promise<Done> {
  const { beat, token } = desk;
  let edited = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const truth = await truthFor(beat, whole.view);
    const view = { ...whole.view, settings: truth.settings };
    const target: Target = { ...whole, rows: [row], view, subscriptions: rulesIn(truth) };
    const cards = outdated(truth, view);
    if (cards.length === 0) {
      await beat.store.settle([row.id], token, { state: "skipped", why: TOLD });
      return { ...NOTHING, edited };
    }
    for (const card of cards) {
      if (!(await renew(desk, target, card, truth))) return { ...NOTHING, edited };
      edited += 1;
    }
  }
  const tryAt = beat.clock().getTime() + A_MOMENT;
  await beat.store.settle([row.id], token, { state: "due", tryAt });
  return { ...NOTHING, edited };
}
const ROUNDS = 5;
const TOLD = "the cards tell of it";
/** Milliseconds. */
const A_MOMENT = 1000;
