import type { DeliveryKind, DeliveryRow, Where } from "../store/store.ts";

/** A message that is to be posted, or was: what the outbox keeps of it. */
export type Delivery = DeliveryRow;

interface New extends Pick<DeliveryRow, "id" | "due" | "expires"> {
  readonly kind: DeliveryKind;
  /** From when on it could be posted, if that is later than `due`. Milliseconds. */
  readonly ready?: number;
  readonly subscription?: string | null;
  readonly meeting?: string | null;
  /** What the kind needs to know besides. */
  readonly detail?: object;
  readonly skipped?: string;
}

/** A delivery that is written down: due, or skipped before it was. */
export const delivery = ({ platform, tenant, room }: Where, made: New): DeliveryRow => ({
  platform,
  tenant,
  room,
  id: made.id,
  kind: made.kind,
  subscription: made.subscription ?? null,
  meeting: made.meeting ?? null,
  detail: JSON.stringify(made.detail ?? {}),
  due: made.due,
  tryAt: Math.max(made.due, made.ready ?? 0),
  expires: made.expires,
  state: made.skipped === undefined ? "due" : "skipped",
  why: made.skipped ?? null,
  tries: 0,
  doubts: 0,
  ready: made.ready ?? 0,
  token: null,
  leaseUntil: null,
  message: null,
  receipt: null,
  told: null,
  sentAt: null,
});
