import type { Answer, Reply } from "../answer.ts";
import type { Place } from "../place.ts";
import type { DeliveryRow, SubscriptionRow, Tenancy } from "../store/store.ts";
import { gather } from "./coalesce.ts";
import { type Beat, type RoomView, tenantKey } from "./context.ts";
import type { Messenger } from "./messenger.ts";
import { LEASE } from "./retry.ts";
import { remember } from "./unrecorded.ts";

export type Subscriptions = ReadonlyMap<string, SubscriptionRow>;

/** Deliveries of one room that this process has claimed. */
export interface Claimed {
  readonly rows: readonly DeliveryRow[];
  readonly view: RoomView;
  /** Those that the rows are about. */
  readonly subscriptions: Subscriptions;
}

/** Where they go. */
export interface Target extends Claimed {
  readonly place: Place;
  readonly messenger: Messenger;
}

/** What came of a room: how many messages were posted and edited. */
export interface Done {
  readonly posted: number;
  readonly edited: number;
}
export const NOTHING: Done = { posted: 0, edited: 0 };

interface Start {
  readonly ids: readonly string[];
  readonly message: string;
  readonly told: string | null;
  readonly tenancy: Tenancy;
  /** After how many changes to the workspace's meetings the message was drawn. */
  readonly changes: number;
}
interface End {
  readonly ids: readonly string[];
  readonly receipt: string;
}

/** What one tick writes down around its posts; rooms that are served at once share statements. */
export interface Desk {
  readonly beat: Beat;
  readonly token: string;
  /** Commits that rows are being sent. Nothing is sent that is no longer held, was changed meanwhile, or cannot be written down. */
  readonly begin: (start: Start) => Promise<boolean>;
  readonly sent: (rows: readonly DeliveryRow[], receipt: string) => Promise<void>;
}

export function deskFor(beat: Beat, token: string): Desk {
  const { store, wall, clock, meter } = beat;
  const begin = gather(async (all: readonly Start[]) => {
    const outgoing = all.flatMap(({ ids, message, told }) => ids.map((id) => ({ id, message, told })));
    const ours = new Set(await store.sending(outgoing, token, wall().getTime() + LEASE));
    // Looked at after the commit: whoever changes a meeting later finds these rows, and has them amended.
    const tenants = new Map(all.map(({ tenancy }) => [tenantKey(tenancy), tenancy]));
    const changes = new Map<string, number>();
    for (const [key, tenancy] of tenants) changes.set(key, await store.meetingChanges(tenancy));
    const isGood = (one: Start): boolean =>
      one.ids.every((id) => ours.has(id)) && changes.get(tenantKey(one.tenancy)) === one.changes;
    const back = all.filter((one) => !isGood(one)).flatMap(({ ids }) => ids.filter((id) => ours.has(id)));
    if (back.length > 0) await store.settle(back, token, { state: "due" });
    return isGood;
  });
  const sent = gather(async (all: readonly End[]) => {
    const rows = all.flatMap(({ ids, receipt }) => ids.map((id) => ({ id, receipt })));
    await store.sent(rows, token, clock().getTime());
    return () => undefined;
  });
  return {
    beat,
    token,
    begin,
    sent: async (rows, receipt) => {
      const now = clock().getTime();
      for (const { kind, due, ready } of rows) meter.posted(kind, Math.max(0, now - Math.max(due, ready)) / 1000);
      const end = { ids: idsOf(rows), receipt };
      await sent(end).catch((error: unknown) => {
        remember(beat, { ...end, token });
        throw error;
      });
    },
  };
}

export const idsOf = (rows: readonly DeliveryRow[]): string[] => rows.map(({ id }) => id);

export const replyIn = ({ settings: { zone, clock } }: RoomView, { call }: Place, answer: Answer): Reply => ({
  answer,
  reading: { zone, clock, call },
});

/** A message is about to go out for some rows. */
export const begin = (
  { begin: start }: Desk,
  { rows, view }: Claimed,
  message: string,
  told: string | null,
): Promise<boolean> => start({ ids: idsOf(rows), message, told, tenancy: view.where, changes: view.changes });
