import { z } from "zod";
import { dayOf } from "../clock.ts";
import type { Meeting } from "../library/schema.ts";
import { WhenJson } from "../library/when.ts";
import { sayFilters } from "../query/say.ts";
import type { DeliveryRow, SubscriptionRow } from "../store/store.ts";
import { followed, isMuted, isStillExpected } from "./agenda.ts";
import { meetingIn } from "./amend.ts";
import type { RoomView } from "./beat.ts";
import type { Subscriptions } from "./desk.ts";
import type { Context, Part } from "./message.ts";
import { openFrom } from "./opening.ts";
import { filtersOf, ruleOf } from "./subscription.ts";
import { readTold, type Told, tellingOf } from "./told.ts";

const Detail = z.object({
  lead: z.string().optional(),
  title: z.string().optional(),
  message: z.string().optional(),
  when: WhenJson.optional(),
});
export type Detail = z.infer<typeof Detail>;
export const detailOf = ({ detail }: DeliveryRow): Detail => Detail.parse(JSON.parse(detail));

/** What becomes of a delivery at the moment of sending, decided from what is then true. */
export type Decision =
  | { readonly row: DeliveryRow; readonly part: Part }
  /** No longer wanted: it disappears. */
  | { readonly row: DeliveryRow; readonly forget: true }
  /** Nothing to tell. */
  | { readonly row: DeliveryRow; readonly nothing: string }
  /** Not now: the conversation is quiet until then. */
  | { readonly row: DeliveryRow; readonly until: number; readonly why: string };

/** A reminder this much behind its time says so. Milliseconds. */
const LATE = 15 * 60_000;
const SNOOZED_AT = "09:00";
/** How many days a digest looks ahead. */
const WEEK = 42;
const DAILY = 14;

function digestPart(row: DeliveryRow, kept: SubscriptionRow, view: RoomView, now: number): Decision {
  const { digest } = ruleOf(kept);
  const today = dayOf(new Date(now), view.settings.zone);
  const meetings = followed(kept, view, today, digest?.weekday ? WEEK : DAILY).filter(
    (one) => !isMuted(one, view.settings, view, today),
  );
  return meetings.length > 0
    ? { row, part: { kind: "digest", meetings, subscription: row.subscription } }
    : { row, nothing: "nothing to tell" };
}

const isComing = ({ status }: Meeting): boolean =>
  status !== "cancelled" && status !== "postponed" && status !== "held";

const isWanted = (row: DeliveryRow, kept: SubscriptionRow | undefined, view: RoomView, today: string): boolean =>
  kept !== undefined &&
  (kept.pausedUntil === null || today >= kept.pausedUntil) &&
  isStillExpected(kept, view.settings, view, row.id);

/** What comes late, or was put off, keeps out of quiet hours and days off as well. */
function opening(row: DeliveryRow, kept: SubscriptionRow | undefined, view: RoomView, now: number): number {
  const { anytime, at } = kept ? ruleOf(kept) : { anytime: false, at: SNOOZED_AT };
  return row.kind === "snooze" || now - row.due > LATE ? openFrom(now, row.expires, { ...view, anytime, at }) : now;
}

/** Whether a delivery is still wanted, and what it tells. */
export function decide(row: DeliveryRow, subscriptions: Subscriptions, view: RoomView, now: number): Decision {
  const today = dayOf(new Date(now), view.settings.zone);
  const kept = row.subscription === null ? undefined : subscriptions.get(row.subscription);
  if (row.kind !== "snooze" && !isWanted(row, kept, view, today)) return { row, forget: true };
  const until = opening(row, kept, view, now);
  if (until > now) return { row, until, why: "waits for the end of quiet hours or days off" };
  if (row.kind === "digest" && kept) return digestPart(row, kept, view, now);
  const meeting = row.meeting === null ? undefined : meetingIn(row.meeting, view.library);
  if (!meeting || !isComing(meeting) || isMuted(meeting, view.settings, view, today)) return { row, forget: true };
  if (row.expires <= now) return { row, part: { kind: "missed", meeting } };
  const kind = row.kind === "watch" || row.kind === "snooze" ? row.kind : "reminder";
  const part: Part = {
    kind,
    meeting,
    was: detailOf(row).when ?? meeting.when,
    subscription: row.subscription,
    late: now - row.due > LATE,
  };
  return { row, part };
}

/** What a posted message tells now, from the reasons for which it was posted. */
export const retold = (rows: readonly DeliveryRow[], { library }: RoomView): Part[] =>
  rows.flatMap((row): Part[] => {
    if (row.kind === "digest") {
      const meetings = Object.keys(readTold(row.told).meetings).flatMap((id) => meetingIn(id, library) ?? []);
      return [{ kind: "digest", meetings, subscription: row.subscription }];
    }
    if (row.meeting === null || row.kind === "amend") return [];
    const meeting = meetingIn(row.meeting, library);
    const detail = detailOf(row);
    if (!meeting) return [{ kind: "lost", title: detail.title ?? row.meeting }];
    const kind = row.kind === "watch" || row.kind === "snooze" ? row.kind : "reminder";
    return [{ kind, meeting, was: detail.when ?? meeting.when, subscription: row.subscription, late: false }];
  });

/** Parts with the same key say the same. */
export const subjectOf = (part: Part): string =>
  "meeting" in part ? part.meeting.id : part.kind === "lost" ? part.title : `digest ${part.subscription}`;

/** Each meeting once: several leads that fall together say the same. */
export function distinct(parts: readonly Part[]): Part[] {
  const seen = new Map<string, Part>();
  for (const part of parts) {
    const key = subjectOf(part);
    if (!seen.has(key)) seen.set(key, part);
  }
  return [...seen.values()];
}

const meetingsOf = (part: Part): readonly Meeting[] =>
  "meeting" in part ? [part.meeting] : "meetings" in part ? part.meetings : [];

/** What a message tells, so that a later change of it is seen. `times`: how often it was amended. */
export const tellings = (parts: readonly Part[], times: number): string => {
  const meetings = Object.fromEntries(
    parts.flatMap(meetingsOf).map((one) => [one.id, { telling: tellingOf(one), when: one.when }]),
  );
  return JSON.stringify({ times, meetings } satisfies Told);
};

export const contextOf = (view: RoomView, subscriptions: Subscriptions, now: number, repeated: boolean): Context => ({
  library: view.library,
  today: dayOf(new Date(now), view.settings.zone),
  repeated,
  follows: (id) => {
    const kept = id === null ? undefined : subscriptions.get(id);
    const filters = kept && filtersOf(kept.rule, view.library, view.lexicon);
    if (!filters) return "what is told here";
    return filters.length === 0 ? "everything" : sayFilters(filters, view.lexicon);
  },
});
