import { z } from "zod";
import { readCommitment } from "../briefings/commitments.ts";
import { overdueFor } from "../briefings/overdue.ts";
import { dayOf } from "../clock.ts";
import { meetingIn } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { WhenJson } from "../library/when.ts";
import type { Subscriptions } from "../outbox/batch.ts";
import type { RoomView } from "../outbox/context.ts";
import { sayFilters } from "../query/say.ts";
import { isWanted } from "../radar/about.ts";
import type { Statement } from "../statement.ts";
import type { CommitmentRow, DeliveryRow, SubscriptionRow } from "../store/store.ts";
import { filtersOf, isRadar } from "../subscriptions/subscription.ts";
import { type Acted, actedTelling, UNTOUCHED, wordHolds } from "./acts/acted.ts";
import { briefTelling } from "./briefing.ts";
import type { Context, Part } from "./part.ts";
import { readTold, type Told, tellingOf } from "./snapshot.ts";

const Detail = z.object({
  lead: z.string().optional(),
  title: z.string().optional(),
  message: z.string().optional(),
  since: z.string().optional(),
  when: WhenJson.optional(),
});
export type Detail = z.infer<typeof Detail>;
export const detailOf = ({ detail }: DeliveryRow): Detail => Detail.parse(JSON.parse(detail));

export const kindOf = ({ kind }: DeliveryRow, briefed: boolean): "reminder" | "watch" | "snooze" | "brief" =>
  kind === "watch" || kind === "snooze" ? kind : briefed ? "brief" : "reminder";

/** Commitments about what a rule follows that should have been kept by now. */
export function overdueIn(
  { rule }: SubscriptionRow,
  promised: readonly CommitmentRow[],
  { library, lexicon }: RoomView,
  today: string,
): Statement[] {
  const filters = filtersOf(rule, library, lexicon);
  if (!filters || promised.length === 0) return [];
  return overdueFor(promised, (entry) => isWanted(entry, filters, library), library, today);
}

function digestAgain(row: DeliveryRow, { view, subscriptions, promised }: Omit<Drawing, "call">, today: string): Part {
  const kept = subscriptions.get(row.subscription ?? "");
  const meetings = Object.keys(readTold(row.told).meetings).flatMap((id) => meetingIn(id, view.library) ?? []);
  const overdue = kept ? overdueIn(kept, promised, view, today) : [];
  return { kind: "digest", meetings, overdue, subscription: row.subscription };
}

/** What a posted message tells now, from the reasons for which it was posted. */
export const retold = (rows: readonly DeliveryRow[], drawing: Omit<Drawing, "call">, today: string): Part[] =>
  rows.flatMap((row): Part[] => {
    const { library } = drawing.view;
    if (row.kind === "digest") return [digestAgain(row, drawing, today)];
    if (row.meeting === null || row.kind === "amend" || row.kind === "act") return [];
    const meeting = meetingIn(row.meeting, library);
    const detail = detailOf(row);
    if (!meeting) return [{ kind: "lost", title: detail.title ?? row.meeting }];
    const kind = kindOf(row, readTold(row.told).brief !== undefined);
    return [{ kind, meeting, was: detail.when ?? meeting.when, subscription: row.subscription, late: false }];
  });

/** Parts with the same key say the same. */
export const subjectOf = (part: Part): string =>
  "meeting" in part
    ? part.meeting.id
    : "subscription" in part
      ? `${part.kind} ${part.subscription}`
      : part.kind === "lost"
        ? part.title
        : "id" in part
          ? part.id
          : part.kind === "word"
            ? part.act.id
            : part.kind;

/** Each meeting once: several leads that fall together say the same, and a briefing says it best. */
export function distinct(parts: readonly Part[]): Part[] {
  const seen = new Map<string, Part>();
  for (const part of parts) {
    const key = subjectOf(part);
    if (!seen.has(key) || part.kind === "brief") seen.set(key, part);
  }
  return [...seen.values()];
}

const meetingsOf = (part: Part): readonly Meeting[] =>
  "meeting" in part ? [part.meeting] : "meetings" in part ? part.meetings : [];

/** What a message tells, so that a later change of it is seen. `times`: how often it was amended. */
export const tellings = (parts: readonly Part[], times: number, { library, today, acted }: Context): string => {
  const meetings = Object.fromEntries(
    parts.flatMap(meetingsOf).map((one) => [one.id, { telling: tellingOf(one), when: one.when }]),
  );
  const brief = parts.find((part) => part.kind === "brief");
  const radar = parts.find((part) => part.kind === "radar");
  const word = parts.find((part) => part.kind === "word");
  return JSON.stringify({
    times,
    meetings,
    ...(acted.lines.length > 0 && { acted: actedTelling(acted) }),
    ...(word && { acted: wordHolds(word.act) }),
    ...(radar && { radar: [...radar.keys] }),
    ...(brief && { brief: { telling: briefTelling(brief.meeting, library, today), day: today } }),
  } satisfies Told);
};

/** `call`: how the bot is called there. */
export interface Drawing {
  readonly view: RoomView;
  readonly subscriptions: Subscriptions;
  readonly call: string;
  readonly promised: readonly CommitmentRow[];
  /** What people did to a card that stands. */
  readonly acted?: Acted;
}

export const contextOf = (
  { view, subscriptions, call, promised, acted = UNTOUCHED }: Drawing,
  now: number,
  repeated: boolean,
): Context => ({
  acted,
  library: view.library,
  today: dayOf(new Date(now), view.settings.zone),
  commitments: promised.map(readCommitment),
  reading: { zone: view.settings.zone, clock: view.settings.clock, call },
  repeated,
  follows: (id) => {
    const kept = id === null ? undefined : subscriptions.get(id);
    const filters = kept && filtersOf(kept.rule, view.library, view.lexicon);
    if (!filters) return "what is told here";
    if (isRadar(kept)) return filters.length === 0 ? "the radar" : `the radar of ${sayFilters(filters, view.lexicon)}`;
    return filters.length === 0 ? "everything" : sayFilters(filters, view.lexicon);
  },
});
