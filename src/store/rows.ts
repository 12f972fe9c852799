import type { Platform } from "../place.ts";
import type { Tables } from "./tables.ts";

/** A workspace or a Microsoft 365 tenant. */
export interface Tenancy {
  readonly platform: Platform;
  readonly tenant: string;
}
/** A conversation. */
export interface Where extends Tenancy {
  readonly room: string;
}

type Row<Name extends keyof Tables> = Tables[Name]["$inferSelect"];
export type RoomRow = Row<"rooms">;
export type SettingsRow = Row<"settings">;
export type MeetingRow = Row<"meetings">;
export type CommitmentRow = Row<"commitments">;
export type SubscriptionRow = Row<"subscriptions">;
export type DeliveryRow = Row<"deliveries">;
export type { DeliveryKind } from "./tables/outbox.ts";
export type FileRow = Row<"files">;
export type FeedRow = Row<"feeds">;
export type ImportRow = Row<"imports">;
export type WorkspaceRow = Row<"workspaces">;
export type AuditRow = Row<"audit">;
export type ErasureRow = Row<"erasures">;
export type HeardRow = Row<"heard">;

export type DeliveryState =
  /** Will be posted at `tryAt`. */
  | "due"
  | "claimed"
  | "sending"
  /** Nobody knows whether it was posted: looked up at `tryAt`. */
  | "unknown"
  | "sent"
  /** Somebody said that it is not wanted. */
  | "skipped"
  /** It came too late to help. */
  | "missed"
  /** The room takes nothing: due again when it does. */
  | "held"
  /** It may have been posted or not, and another try would no longer help. */
  | "doubtful"
  | "failed";

/** What becomes of claimed deliveries. `tryAt` in milliseconds since 1970. */
export interface Settled {
  readonly state: DeliveryState;
  readonly why?: string | null;
  readonly tryAt?: number;
  readonly tries?: number;
  readonly doubts?: number;
  readonly ready?: number;
  /** What was not posted is in no message. */
  readonly message?: null;
  readonly told?: null;
}
