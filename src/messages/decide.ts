import { dayOf } from "../clock.ts";
import { TELLING, Told } from "../imports/news.ts";
import { meetingIn } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import type { Subscriptions } from "../outbox/batch.ts";
import type { RoomView } from "../outbox/context.ts";
import type { CommitmentRow, DeliveryRow, SubscriptionRow } from "../store/store.ts";
import { followed, isMuted, isStillExpected } from "../subscriptions/agenda.ts";
import { isBriefed } from "../subscriptions/briefed.ts";
import { openFrom } from "../subscriptions/opening.ts";
import { awakeFrom } from "../subscriptions/quiet.ts";
import { ruleOf } from "../subscriptions/subscription.ts";
import { actOfWord } from "./acts/act.ts";
import { detailOf, kindOf, overdueIn } from "./compose.ts";
import { newsPart } from "./news.ts";
import type { Part } from "./part.ts";
import { radarPart } from "./radar.ts";
import { readTold } from "./snapshot.ts";

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

/** What a decision is taken from. `promised`: commitments of the workspace, where there are digests. */
export interface Circumstances {
  readonly subscriptions: Subscriptions;
  readonly view: RoomView;
  readonly now: number;
  readonly promised: readonly CommitmentRow[];
  /** What the last radars told here, the newest first. */
  readonly radars: readonly DeliveryRow[];
  /** All that is followed here, where there is news. */
  readonly rules: readonly SubscriptionRow[];
}

const calendarDecision = (row: DeliveryRow, now: number): Decision =>
  row.expires > now
    ? { row, part: { kind: "calendar", id: row.id, told: Told.parse(JSON.parse(row.detail)) } }
    : { row, nothing: "nothing to tell" };

function newsDecision(row: DeliveryRow, { view, now, rules }: Circumstances): Decision {
  const part = newsPart(detailOf(row).since ?? "", rules, view, now);
  return part && row.expires > now ? { row, part } : { row, nothing: "nothing to tell" };
}

function radarDecision(row: DeliveryRow, kept: SubscriptionRow, { view, now, radars }: Circumstances): Decision {
  const last = radars.find(({ subscription }) => subscription === row.subscription);
  const part = radarPart(kept, view, now, last && readTold(last.told).radar);
  return part ? { row, part } : { row, nothing: "nothing new" };
}

function digestPart(row: DeliveryRow, kept: SubscriptionRow, { view, now, promised }: Circumstances): Decision {
  const { digest } = ruleOf(kept);
  const today = dayOf(new Date(now), view.settings.zone);
  const meetings = followed(kept, view, today, digest?.weekday ? WEEK : DAILY).filter(
    (one) => !isMuted(one, view.settings, view, today),
  );
  const overdue = overdueIn(kept, promised, view, today);
  return meetings.length + overdue.length > 0
    ? { row, part: { kind: "digest", meetings, overdue, subscription: row.subscription } }
    : { row, nothing: "nothing to tell" };
}

const isComing = ({ status }: Meeting): boolean =>
  status !== "cancelled" && status !== "postponed" && status !== "held";

const isWanted = (row: DeliveryRow, kept: SubscriptionRow | undefined, view: RoomView, today: string): boolean =>
  kept !== undefined &&
  (kept.pausedUntil === null || today >= kept.pausedUntil) &&
  isStillExpected(kept, view.settings, view, row.id);

/** What falls due at no hour of its own. */
const PUT_OFF: ReadonlySet<string> = new Set(["snooze", "news", TELLING]);

/** Nothing comes in quiet hours. What comes late, or was put off, keeps out of days off as well. */
function opening(row: DeliveryRow, kept: SubscriptionRow | undefined, view: RoomView, now: number): number {
  const { anytime, at } = kept ? ruleOf(kept) : { anytime: false, at: SNOOZED_AT };
  if (PUT_OFF.has(row.kind) || now - row.due > LATE) return openFrom(now, { ...view, anytime, at });
  return anytime ? now : awakeFrom(now, view.settings);
}

function meetingDecision(row: DeliveryRow, kept: SubscriptionRow | undefined, { view, now }: Circumstances): Decision {
  const today = dayOf(new Date(now), view.settings.zone);
  const meeting = row.meeting === null ? undefined : meetingIn(row.meeting, view.library);
  if (!meeting || !isComing(meeting) || isMuted(meeting, view.settings, view, today)) return { row, forget: true };
  if (row.expires <= now) return { row, part: { kind: "missed", meeting } };
  const { lead = "", when } = detailOf(row);
  const part: Part = {
    kind: kindOf(row, kept !== undefined && isBriefed(meeting, lead, ruleOf(kept))),
    meeting,
    was: when ?? meeting.when,
    subscription: row.subscription,
    late: now - row.due > LATE,
  };
  return { row, part };
}

/** What a delivery tells, by its kind. */
function decision(row: DeliveryRow, kept: SubscriptionRow | undefined, circumstances: Circumstances): Decision {
  if (row.kind === "news") return newsDecision(row, circumstances);
  if (row.kind === TELLING) return calendarDecision(row, circumstances.now);
  if (row.kind === "digest" && kept) return digestPart(row, kept, circumstances);
  if (row.kind === "radar" && kept) return radarDecision(row, kept, circumstances);
  return meetingDecision(row, kept, circumstances);
}

/** Whether a delivery is still wanted, and what it tells. */
export function decide(row: DeliveryRow, circumstances: Circumstances): Decision {
  const { subscriptions, view, now } = circumstances;
  // Said while people are about, whatever the hour: it answers what one of them has just done.
  if (row.kind === "word")
    return row.expires > now
      ? { row, part: { kind: "word", act: actOfWord(row) } }
      : { row, nothing: "too late to tell" };
  const today = dayOf(new Date(now), view.settings.zone);
  const kept = row.subscription === null ? undefined : subscriptions.get(row.subscription);
  if (!PUT_OFF.has(row.kind) && !isWanted(row, kept, view, today)) return { row, forget: true };
  const until = opening(row, kept, view, now);
  if (until > now) return { row, until, why: "waits for the end of quiet hours or days off" };
  return decision(row, kept, circumstances);
}
