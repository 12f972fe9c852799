import type { Answer } from "../answer.ts";
import { instantOf } from "../clock.ts";
import { edit, mayCall } from "../outbox/calls.ts";
import { type Done, idsOf, NOTHING, oneByOne } from "../outbox/context.ts";
import { record } from "../outbox/record.ts";
import { isRepeat } from "../outbox/send.ts";
import type { DeliveryRow, SubscriptionRow } from "../store/store.ts";
import { type Acted, actedDigest, actedOn } from "./acts/acted.ts";
import { type Truth, truthIn } from "./acts/truth.ts";
import { compose } from "./compose.ts";
import type { Kind, MessageContext, Part } from "./kind.ts";
import { momentOf } from "./moment.ts";
import { readSnapshot } from "./snapshot.ts";

/** A posted message, with all reasons for which it was posted. */
interface Card {
  readonly message: string;
  readonly receipt: string;
  readonly rows: readonly DeliveryRow[];
  /** What it ought to tell of what people did. */
  readonly acted: Acted;
  readonly telling: string | undefined;
}

/** What it ought to remember of what people did. */
function tellingOf(rows: readonly DeliveryRow[], acted: Acted, truth: Truth, { kinds }: MessageContext["outbox"]) {
  const [own] = rows.flatMap((row) => kinds[row.kind].acted?.(row, truth) ?? []);
  return own ?? actedDigest(acted);
}

/** Posted cards that no longer say what people did. */
function outdated(truth: Truth, { outbox, room }: MessageContext): Card[] {
  const posted = truth.deliveries.filter(({ state, kind }) => state === "sent" && outbox.kinds[kind].redraw);
  return [...Map.groupBy(posted, ({ message }) => message ?? "")].flatMap(([message, rows]) => {
    const receipt = rows.find((row) => row.receipt !== null)?.receipt;
    const acted = actedOn(rows, truth, room);
    const telling = tellingOf(rows, acted, truth, outbox);
    return receipt && message && telling !== readSnapshot(rows[0]?.told ?? null).acted
      ? [{ message, receipt, rows, acted, telling }]
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
const sentOn = ({ rows: [first] }: Card, zone: string): number => {
  const day = readSnapshot(first?.told ?? null).brief?.day;
  return day ? instantOf(day, "12:00", zone).getTime() : (first?.sentAt ?? first?.due ?? 0);
};

/** The card as it was posted, with what people did to it; nothing if it cannot be drawn again. */
async function redrawn(context: MessageContext, card: Card, truth: Truth): Promise<Answer | undefined> {
  const { kinds } = context.outbox;
  const moment = momentOf(context, sentOn(card, context.room.settings.zone));
  const reasons: Part[] = [];
  for (const row of card.rows) reasons.push(...((await kinds[row.kind].redraw?.(row, moment, truth)) ?? []));
  return reasons.length > 0
    ? compose(reasons, moment, { acted: card.acted, repeated: isRepeat(card.rows) })
    : undefined;
}

/** Edits one card. False if that has to be tried again. */
async function renew(context: MessageContext, row: DeliveryRow, card: Card, truth: Truth): Promise<boolean> {
  const { store, meter, log } = context.outbox;
  const answer = await redrawn(context, card, truth);
  if (answer) {
    if (!(await mayCall(context, ["edit"], { ids: idsOf([row]), state: "due" }))) return false;
    const edited = await edit(context, card.receipt, answer);
    if ("later" in edited || "unknown" in edited) {
      await record(context, [row], "unknown" in edited ? { later: edited.unknown } : edited);
      return false;
    }
    if ("sent" in edited) meter.edited();
    else log.warn({ code: Object.values(edited)[0] }, "a card could not be brought up to date with what people did");
  }
  const { acted: _old, ...told } = readSnapshot(card.rows[0]?.told ?? null);
  const now = { ...told, ...(card.telling && { acted: card.telling }) };
  await store.retell(context.room.where, card.message, JSON.stringify(now));
  return true;
}

const ROUNDS = 5;
/** Milliseconds. */
const A_MOMENT = 1000;

/**
 * Brings the cards of a room up to date with what people did: once more as long as somebody did something meanwhile.
 * Editing twice is harmless, so that after a crash anywhere the row is simply due again.
 */
async function recast(whole: MessageContext, row: DeliveryRow): Promise<Done> {
  const { outbox, batch } = whole;
  let edited = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const truth = await truthIn(whole);
    const room = { ...whole.room, settings: truth.settings, subscriptions: rulesIn(truth) };
    const context: MessageContext = { ...whole, room };
    const cards = outdated(truth, context);
    if (cards.length === 0) {
      await outbox.store.settle([row.id], batch.token, { state: "skipped", why: room.say.deliveries.told });
      return { ...NOTHING, edited };
    }
    for (const card of cards) {
      if (!(await renew(context, row, card, truth))) return { ...NOTHING, edited };
      edited += 1;
    }
  }
  const tryAt = outbox.clock().getTime() + A_MOMENT;
  await outbox.store.settle([row.id], batch.token, { state: "due", tryAt });
  return { ...NOTHING, edited };
}

/** Somebody did something: cards that stand are to tell of it. */
export const act: Kind = {
  deliver: (context, rows) => oneByOne(rows, (row) => recast(context, row)),
};
