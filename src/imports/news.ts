import { z } from "zod";
import { sameWhen, WhenJson } from "../library/when.ts";
import { type Copy, Imported, shortId } from "./imported.ts";
import { Refusal } from "./refusals.ts";

const Moved = z.strictObject({ meeting: Imported, was: WhenJson });

/** What a calendar says that it did not say before. Reorderings, new stamps and other wordings are no news. */
export const News = z.strictObject({
  added: z.array(Imported),
  moved: z.array(Moved),
  cancelled: z.array(Imported),
  /** No longer there, which need not mean cancelled. */
  gone: z.array(Imported),
});
export type News = z.infer<typeof News>;

/** What a message tells of a calendar. `import`: its id; `dayFailing`: since when it cannot be read. */
export const CalendarNews = z.strictObject({
  import: z.string(),
  name: z.string(),
  news: News.optional(),
  failing: z.strictObject({ since: z.iso.date(), read: z.iso.date().optional(), why: Refusal }).optional(),
});
export type CalendarNews = z.infer<typeof CalendarNews>;

/** The kind of post that tells of a calendar. */
export const TELLING = "calendar" as const;

/** What it is called; `reason`: what it tells of, so that writing it down twice changes nothing. */
export const tellingId = (id: string, reason: string): string => `${TELLING}@${id}@${reason}`;

/** Two copies of one calendar. `today`: an ISO day; `dismissed`: what nobody wants to hear of. */
export interface Comparing {
  readonly before: Copy;
  readonly after: Copy;
  readonly today: string;
  readonly dismissed: ReadonlySet<string>;
}

/** All dates of what recurs go by one name. */
export const rootOf = (id: string): string => id.replace(/^(ics-[0-9a-f]+)-\d{8}(\d{4})?$/, "$1");

function differences({ before, after, today, dismissed }: Comparing): News {
  const old = new Map(before.meetings.map((one) => [one.id, one]));
  const ids = new Set(after.meetings.map(({ id }) => id));
  const isWanted = ({ id, when }: Imported): boolean => when.end >= today && !dismissed.has(rootOf(id));
  const wanted = after.meetings.filter((one) => isWanted(one));
  const off = ({ status }: Imported): boolean => status === "cancelled";
  return {
    // What only now comes within sight was there before.
    added: wanted.filter((one) => !old.has(one.id) && !off(one) && one.when.start <= before.until),
    moved: wanted.flatMap((meeting) => {
      const was = old.get(meeting.id)?.when;
      return was && !off(meeting) && !sameWhen(was, meeting.when) ? [{ meeting, was }] : [];
    }),
    cancelled: wanted.filter((one) => off(one) && old.get(one.id)?.status !== "cancelled" && old.has(one.id)),
    gone: before.meetings.filter((one) => isWanted(one) && one.when.start > today && !ids.has(one.id) && !off(one)),
  };
}

/** The news of a calendar, or nothing. */
export function newsOf(comparing: Comparing): News | undefined {
  const news = differences(comparing);
  return Object.values(news).some(({ length }) => length > 0) ? news : undefined;
}

/** What a calendar says, whatever its wording: two that say the same have the same digest. */
export const digestOf = (meetings: readonly Imported[]): string =>
  shortId(...meetings.map(({ id, when, status }) => JSON.stringify([id, when, status])).sort());

/** So much of each kind is kept. */
const MOST_KEPT = 60;

/** Enough of the news for a message. */
export const cutNews = (news: News): News => ({
  added: news.added.slice(0, MOST_KEPT),
  moved: news.moved.slice(0, MOST_KEPT),
  cancelled: news.cancelled.slice(0, MOST_KEPT),
  gone: news.gone.slice(0, MOST_KEPT),
});
