import { meetingIn } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { delivery } from "../outbox/delivery.ts";
import type { Place } from "../place.ts";
import type { Settings } from "../settings/settings.ts";
import type { DeliveryRow, Store, SubscriptionRow } from "../store/store.ts";
import type { Expected, Known } from "./agenda.ts";
import { postsBetween } from "./outlook.ts";

/** Why a post comes: what the rule says, that somebody put it off, or that it has fallen due and waits. */
export type Cause = { readonly rule: SubscriptionRow; readonly expected: Expected } | "snoozed" | DeliveryRow;

/** One post to come. */
export interface Coming {
  readonly id: string;
  readonly at: number;
  readonly meeting: Meeting | undefined;
  readonly cause: Cause;
}

interface ComingContext {
  readonly store: Store;
  readonly place: Place;
  readonly settings: Settings;
  readonly now: Date;
}

const MOST = 500;

/** Corrections and notices are not what anybody waits for or would skip. */
const UNASKED: ReadonlySet<string> = new Set(["amend", "notice", "act", "word"]);

/** What has fallen due and waits: for the end of quiet hours, for its turn, or after a refusal. */
const waitingIn = (open: readonly DeliveryRow[], { library }: Known, now: number): Coming[] =>
  open
    .filter(({ state, kind, due }) => state === "due" && due <= now && !UNASKED.has(kind))
    .map((row) => ({
      id: row.id,
      at: Math.max(row.tryAt, now),
      meeting: row.meeting === null ? undefined : meetingIn(row.meeting, library),
      cause: row,
    }));

const snoozedIn = (written: readonly DeliveryRow[], { library }: Known, to: number): Coming[] =>
  written
    .filter(({ kind, due }) => kind === "snooze" && due <= to)
    .flatMap(({ id, due, meeting: name }): Coming[] => {
      const meeting = name === null ? undefined : meetingIn(name, library);
      return meeting ? [{ id, at: due, meeting, cause: "snoozed" }] : [];
    });

/** All that will be posted in a room up to an instant, the earliest first: what is skipped, muted or paused is left out. */
export async function comingTo(
  to: number,
  known: Known,
  { store, place, settings, now }: ComingContext,
): Promise<Coming[]> {
  const from = now.getTime();
  const rows = await store.subscriptions(place);
  const written = await store.roomDeliveries(place, from, MOST);
  const waiting = waitingIn(await store.openIn(place, MOST), known, from);
  const taken = new Set([...waiting, ...written.filter(({ state }) => state !== "due")].map(({ id }) => id));
  const ruled = rows.flatMap((rule) =>
    postsBetween(rule, settings, known, from, to).map((expected): Coming => {
      const { id, at, meeting } = expected;
      return { id, at, meeting, cause: { rule, expected } };
    }),
  );
  const planned = [...ruled, ...snoozedIn(written, known, to)].filter(({ id }) => !taken.has(id));
  return [...waiting, ...planned].sort((a, b) => a.at - b.at);
}

/** Leaves one post out. False where somebody has done so before. `why`: in words. */
export async function leaveOut(
  { id, at, cause }: Coming,
  why: string,
  { store, place }: ComingContext,
): Promise<boolean> {
  if (typeof cause === "object" && "expected" in cause) {
    const { kind, meeting, lead, expires } = cause.expected;
    const made = { id, kind, subscription: cause.rule.id, meeting: meeting?.id ?? null, detail: { lead } };
    const skipped = delivery(place, { ...made, due: at, expires, skipped: why });
    if ((await store.addDeliveries([skipped])) > 0) return true;
  }
  return store.skip(place, id, why);
}
