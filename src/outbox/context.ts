import type { Reading } from "../answer.ts";
import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";
import type { Place, Platform } from "../place.ts";
import type { DeliveryKind, DeliveryRow, Store, Tenancy, Where } from "../store/store.ts";
import type { Words } from "../text/words.ts";
import type { Messenger } from "./messenger.ts";
import type { Pacer } from "./pace.ts";

/** What is counted for the operator. Durations in seconds. */
export interface Meter {
  readonly planned: (count: number) => void;
  readonly posted: (kind: string, lateness: number) => void;
  readonly edited: () => void;
  /** `why`: a code of the platform or of ours, never a name. */
  readonly failed: (why: string) => void;
  readonly ticked: (seconds: number) => void;
}

/** A conversation as the outbox sees it. */
export interface Room {
  readonly where: Where;
  /** How what is posted there is read. */
  readonly reading: Omit<Reading, "call">;
  readonly say: Words;
  /** Undefined while nothing may be posted there. */
  readonly place: Place | undefined;
  /** Where it is, also while nothing may be posted in its workspace. */
  readonly reach: Place | undefined;
  /** Why nothing may be posted there. */
  readonly closed: string | null;
  /** After how many changes to the workspace's meetings this was looked at. */
  readonly changes: number;
}

/** What came of deliveries: how many messages were posted and edited. */
export interface Done {
  readonly posted: number;
  readonly edited: number;
}
export const NOTHING: Done = { posted: 0, edited: 0 };
export const sum = (all: readonly Done[]): Done => ({
  posted: all.reduce((total, { posted }) => total + posted, 0),
  edited: all.reduce((total, { edited }) => total + edited, 0),
});

/** How deliveries of one kind are carried out. */
export interface Handler<R, Context> {
  /** Where they go, if they may go anywhere now; without it, to the place of the room. */
  readonly place?: (room: R) => Place | undefined;
  /** Id of the message under which they stand. */
  readonly under?: (row: DeliveryRow) => string | undefined;
  /** Nobody can look whether it was posted. */
  readonly unseen?: true;
  /** Does what is due in a room of all kinds that share this function. */
  readonly deliver: (context: Context, rows: readonly DeliveryRow[]) => Promise<Done>;
}

/** What deliveries are carried out with. `clock`: what time it is for the bot; `systemClock`: for leases. */
export interface Outbox<R extends Room = Room, K = unknown> {
  readonly store: Store;
  readonly messenger: (platform: Platform) => Messenger | undefined;
  readonly clock: Clock;
  readonly systemClock: Clock;
  readonly log: Log;
  readonly pacer: Pacer;
  readonly meter: Meter;
  /** A new id that nobody can guess. */
  readonly newId: () => string;
  /** From 0 to 1. */
  readonly random: () => number;
  /** In the order in which a room gets what is due in it at once. */
  readonly kinds: Readonly<Record<DeliveryKind, K>>;
  /** The conversations of some deliveries, with as few looks at the store as possible. */
  readonly roomsOf: (rows: readonly DeliveryRow[]) => Promise<(where: Where) => R>;
  /** Writes down what has fallen due. Whether there is more. */
  readonly plan: (now: number) => Promise<boolean>;
}

/** A message that is about to go out for some rows. */
export interface Start {
  readonly ids: readonly string[];
  readonly message: string;
  readonly told: string | null;
  readonly tenancy: Tenancy;
  /** After how many changes to the workspace's meetings the message was composed. */
  readonly changes: number;
}

/** What one tick writes down around its posts; rooms that are served at once share statements. */
export interface Batch {
  readonly token: string;
  /** Commits that rows are being sent. Nothing is sent that is no longer held, was changed meanwhile, or cannot be written down. */
  readonly begin: (start: Start) => Promise<boolean>;
  readonly sent: (rows: readonly DeliveryRow[], receipt: string) => Promise<void>;
}

/** One room's part in a tick: where its deliveries go, and what is written down around them. */
export interface DeliveryContext<R extends Room = Room, K = unknown> {
  readonly outbox: Outbox<R, K>;
  readonly batch: Batch;
  readonly room: R;
  readonly place: Place;
  readonly messenger: Messenger;
}

/** Does something for each, one after the other. */
export async function oneByOne<T>(all: readonly T[], job: (one: T) => Promise<Done>): Promise<Done> {
  const done: Done[] = [];
  for (const one of all) done.push(await job(one));
  return sum(done);
}

export const roomKey = ({ platform, tenant, room }: Where): string => JSON.stringify([platform, tenant, room]);
export const tenantKey = ({ platform, tenant }: Tenancy): string => JSON.stringify([platform, tenant]);
export const idsOf = (rows: readonly DeliveryRow[]): string[] => rows.map(({ id }) => id);
