import type { Line, When } from "../answer.ts";
import type { Library } from "../library/library.ts";
import type { Statement } from "../statement.ts";
import type { Words } from "../text/words.ts";
import type { Imported } from "./imported.ts";
import { type Match, matchAll } from "./match.ts";
import type { CalendarNews, News } from "./news.ts";

interface NewsItem {
  readonly meeting: Imported;
  readonly was?: When;
  /** What it is to us. */
  readonly match?: Match | undefined;
}

/** What a calendar says of one sort: new, moved, cancelled, gone. Never without a statement. */
export interface NewsSection {
  readonly title: string;
  readonly statements: readonly Statement[];
}

const knownAs = (match: Match | undefined, { calendarNews: news }: Words): Line => {
  if (!match || match.kind === "new" || match.kind === "unclear") return [];
  const { title, when } = match.meeting;
  return match.kind === "same" ? [news.asKnown] : news.knownAs(title, when);
};

const idsIn = (match: Match | undefined): string[] => (match && "meeting" in match ? [match.meeting.id] : []);

/** News of a calendar that is read in, from what is known here: dates of one title are one statement. */
export function newsSections(
  { name, news }: Pick<CalendarNews, "name"> & { readonly news: News },
  library: Library,
  say: Words,
): readonly NewsSection[] {
  const { added, moved, cancelled, gone } = news;
  const known = [...added, ...moved.map(({ meeting }) => meeting), ...cancelled];
  const matches = matchAll(known, { library, accepted: {} });
  const statement = ([first, ...others]: readonly [NewsItem, ...NewsItem[]]): Statement => {
    const { meeting, was, match } = first;
    return {
      text: [
        { strong: meeting.title },
        " – ",
        ...(was ? say.calendarNews.fromTo(was, meeting.when) : [{ when: meeting.when }]),
        ...(others.length > 0 ? [say.calendarNews.moreDates(others.length)] : []),
        ...knownAs(match, say),
      ],
      sources: [{ title: meeting.title, publisher: name, url: meeting.url }],
      about: idsIn(match),
    };
  };
  const section = (title: string, items: readonly NewsItem[]): NewsSection[] => {
    const groups = [...Map.groupBy(items, ({ meeting }) => meeting.title).values()];
    const statements = groups.flatMap(([first, ...others]) => (first ? [statement([first, ...others])] : []));
    return statements.length > 0 ? [{ title, statements }] : [];
  };
  const compared = ({ meeting, ...rest }: NewsItem): NewsItem => ({ meeting, ...rest, match: matches.get(meeting.id) });
  const items = (some: readonly Imported[]): NewsItem[] => some.map((meeting) => ({ meeting }));
  return [
    ...section(say.calendarNews.added, items(added).map(compared)),
    ...section(say.calendarNews.moved, moved.map(compared)),
    ...section(say.calendarNews.cancelled, items(cancelled).map(compared)),
    ...section(say.calendarNews.gone, items(gone)),
  ];
}
