import type { Block, Line } from "../../answer.ts";
import { heading, list, prose } from "../../answer.ts";
import { clockIn, dayOf } from "../../clock.ts";
import { parseWhen, sayClock } from "../../library/when.ts";
import { type Expected, expectedBetween, type Known, pastPosts } from "../../reminders/agenda.ts";
import type { Settings } from "../../settings.ts";
import type { SubscriptionRow } from "../../store/store.ts";

const DAY = 86_400_000;
const YEAR = 365 * DAY;
const SHOWN = 4;

/** An instant on a conversation's clock: "5 March 2027, 09:00 Europe/Oslo". */
export function sayInstant(at: number, { zone, clock }: Pick<Settings, "zone" | "clock">): Line {
  const when = parseWhen(dayOf(new Date(at), zone));
  return [...(when ? [{ when }] : []), `, ${sayClock(clockIn(new Date(at), zone).slice(11), clock)} ${zone}`];
}

const KIND = { reminder: "reminder", watch: "still to be confirmed", digest: "digest" } as const;

export const expectedLine = (one: Expected, settings: Settings): Line => [
  ...sayInstant(one.at, settings),
  ` – ${one.meeting ? `${one.meeting.title}${one.kind === "watch" ? ` (${KIND.watch})` : ""}` : KIND.digest}`,
];

export interface Outlook {
  readonly next: readonly Expected[];
  /** Posts that it would have made over the last twelve months. */
  readonly pastYear: number;
}

export const outlook = (row: SubscriptionRow, settings: Settings, known: Known, now: number): Outlook => ({
  next: expectedBetween(row, settings, known, now, now + 2 * YEAR).slice(0, SHOWN),
  pastYear: pastPosts(row, settings, known, now - YEAR, now),
});

export function outlookBlocks({ next, pastYear }: Outlook, settings: Settings): Block[] {
  const years = pastYear === 1 ? "one post" : `${pastYear} posts`;
  return [
    heading("Next posts"),
    next.length > 0
      ? list(next.map((one) => expectedLine(one, settings)))
      : prose("Nothing with a date is known yet. As soon as a date is known, the reminders follow by themselves."),
    prose(`Over the last twelve months this would have made ${years}.`),
  ];
}
