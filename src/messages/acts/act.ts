import { z } from "zod";
import { DAY } from "../../days.ts";
import { delivery } from "../../outbox/delivery.ts";
import { Settings } from "../../settings/settings.ts";
import type { DeliveryRow, SubscriptionRow, Where } from "../../store/store.ts";

const Mute = Settings.shape.mutes.element;

/** A rule as it stood when somebody stopped it, so that it can be followed again as it was. */
const Stopped = z.custom<SubscriptionRow>(
  (value) => z.looseObject({ id: z.string(), rule: z.string(), value: z.string() }).safeParse(value).success,
);

/** What somebody did here, and what stood before, so that it can be taken back. Ids are those of records and deliveries. */
const Did = z.discriminatedUnion("did", [
  z.strictObject({ did: z.enum(["done", "muted"]), mute: Mute, before: Mute.nullable() }),
  z.strictObject({
    did: z.enum(["snoozed", "skipped"]),
    meeting: z.string().nullable(),
    delivery: z.string(),
    due: z.int(),
  }),
  z.strictObject({ did: z.literal("stopped"), rule: Stopped }),
  z.strictObject({
    did: z.literal("paused"),
    /** ISO day. */
    until: z.string(),
    rules: z.array(z.strictObject({ id: z.string(), before: z.string().nullable() })),
  }),
  z.strictObject({ did: z.literal("saved"), id: z.string(), value: z.string(), changed: z.boolean(), how: z.string() }),
]);
export type Did = z.infer<typeof Did>;

const By = z.strictObject({ id: z.string(), name: z.string() });

const Act = z.strictObject({
  what: Did,
  /** What it is about, in words. */
  name: z.string(),
  by: By,
  /** Milliseconds. */
  at: z.int(),
  undone: z.strictObject({ by: By, at: z.int() }).optional(),
});
type Written = z.infer<typeof Act>;

/** Something that somebody did to what a room hears of. Cards that stand there tell of it. */
export interface Act extends Written {
  readonly id: string;
}

export const KEPT = 30 * DAY;

export const writeAct = ({ id: _id, ...act }: Act): string => JSON.stringify(act satisfies Written);
export const readAct = ({ id, detail }: DeliveryRow): Act => ({ id, ...Act.parse(JSON.parse(detail)) });

/** An act is written down as something due: the cards that stand are to be redrawn. */
export const actRow = (where: Where, { id, ...act }: Act): DeliveryRow =>
  delivery(where, { id, kind: "act", detail: act, due: act.at, expires: act.at + KEPT });

/** That cards are to be looked at once more, though nobody did anything. */
export const lookRow = (where: Where, id: string, now: number): DeliveryRow =>
  delivery(where, { id, kind: "act", due: now, expires: now + KEPT });
export const isAct = ({ kind, detail }: DeliveryRow): boolean => kind === "act" && detail !== "{}";

/** The one line in the room that tells of it. */
export const wordRow = (where: Where, { id, ...act }: Act): DeliveryRow =>
  delivery(where, { id: `word@${id}`, kind: "word", detail: act, due: act.at, expires: act.at + DAY });
export const actOfWord = (row: DeliveryRow): Act => ({ ...readAct(row), id: row.id.slice("word@".length) });
