import { z } from "zod";
import type { Answer, Block, Inline, Line } from "../answer.ts";
import { heading, list, prose, quiet, type When } from "../answer.ts";
import type { Library } from "../library/library.ts";
import type { Meeting } from "../library/schema.ts";
import { parseWhen, sameWhen, WhenJson } from "../library/when.ts";
import type { Words } from "../text/words.ts";
import { type Copy, Imported, shortId } from "./imported.ts";
import { type Match, matchAll } from "./match.ts";
import { Refusal, sayRefusal } from "./refusals.ts";

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
export const rootOf = (id: string): string => id.replace(/^(ics-[0-9a-f]+)-\d{8}$/, "$1");

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

/** So much of each kind is kept and told. */
const MOST_KEPT = 60;
const MOST_TOLD = 6;

/** Enough of the news for a message. */
export const cutNews = (news: News): News => ({
  added: news.added.slice(0, MOST_KEPT),
  moved: news.moved.slice(0, MOST_KEPT),
  cancelled: news.cancelled.slice(0, MOST_KEPT),
  gone: news.gone.slice(0, MOST_KEPT),
});

const knownAs = (match: Match | undefined, { calendarNews: news }: Words): Line => {
  if (!match || match.kind === "new" || match.kind === "unclear") return [];
  const { title, when }: Meeting = match.meeting;
  return match.kind === "same" ? [news.asKnown] : news.knownAs(title, when);
};

interface NewsItem {
  readonly meeting: Imported;
  readonly was?: When;
}

/** Dates of one title stand in one line. */
function lineOf(items: readonly NewsItem[], matches: ReadonlyMap<string, Match>, say: Words): Line[] {
  const [first, ...others] = items;
  if (!first) return [];
  const { meeting, was } = first;
  const date: Line = was ? say.calendarNews.fromTo(was, meeting.when) : [{ when: meeting.when }];
  const more = others.length > 0 ? [say.calendarNews.moreDates(others.length)] : [];
  return [[{ strong: meeting.title }, " – ", ...date, ...more, ...knownAs(matches.get(meeting.id), say)]];
}

function section(title: string, items: readonly NewsItem[], matches: ReadonlyMap<string, Match>, say: Words): Block[] {
  if (items.length === 0) return [];
  const groups = [...Map.groupBy(items, ({ meeting }) => meeting.title).values()];
  const rest = groups.length - MOST_TOLD;
  return [
    heading(title),
    list(groups.slice(0, MOST_TOLD).flatMap((some) => lineOf(some, matches, say))),
    ...(rest > 0 ? [quiet(say.calendarNews.andMore(rest))] : []),
  ];
}

function changeBlocks({ added, moved, cancelled, gone }: News, library: Library, say: Words): Block[] {
  const all = [...added, ...moved.map(({ meeting }) => meeting), ...cancelled];
  const matches = matchAll(all, { library, accepted: {} });
  const items = (some: readonly Imported[]): NewsItem[] => some.map((meeting) => ({ meeting }));
  return [
    ...section(say.calendarNews.added, items(added), matches, say),
    ...section(say.calendarNews.moved, moved, matches, say),
    ...section(say.calendarNews.cancelled, items(cancelled), matches, say),
    ...section(say.calendarNews.gone, items(gone), new Map(), say),
  ];
}

const dayRun = (day: string, on?: true): Inline => {
  const when = parseWhen(day);
  return when ? { when, ...(on && { on }) } : day;
};

const failingBlocks = ({ since, read, why }: NonNullable<CalendarNews["failing"]>, say: Words): Block[] => [
  prose(...say.calendarNews.failing(dayRun(since), sayRefusal(why, say))),
  read === undefined ? prose(say.calendarNews.noCopy) : prose(...say.calendarNews.keptCopy(dayRun(read, true))),
];

/** The message that tells of a calendar, from what is then known here. */
export const calendarMessage = (
  { import: id, name, news, failing }: CalendarNews,
  library: Library,
  say: Words,
): Answer => ({
  title: news ? say.calendarNews.changed(name) : say.calendarNews.unreadable(name),
  blocks: [
    ...(news ? changeBlocks(news, library, say) : []),
    ...(failing ? failingBlocks(failing, say) : []),
    quiet(say.calendarNews.reason),
  ],
  actions: [
    { label: say.imports.review, says: "import review" },
    { label: say.imports.stopReading, says: `import stop ${id}` },
  ],
  audience: "room",
});
