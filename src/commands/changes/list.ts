import type { Action, Answer, Block, Line } from "../../answer.ts";
import { heading, prose, quiet } from "../../answer.ts";
import { byGroup, newestGroups } from "../../changes/groups.ts";
import { changedSince, dayWhen, type Item } from "../../changes/items.ts";
import { addDays } from "../../days.ts";
import { sayMeeting } from "../../library/lines.ts";
import { nextOf } from "../../library/weight.ts";
import { matchesMeeting } from "../../query/match.ts";
import type { Query } from "../../query/query.ts";
import { sayFilters, writeQuery } from "../../query/say.ts";
import { citedList } from "../../statement.ts";
import { joinTitle } from "../../text/blocks.ts";
import { type Citations, citations } from "../../text/citations.ts";
import { pageActions, pageOf, sayPage } from "../../text/paging.ts";
import type { CommandContext } from "../context.ts";

/** What is not told, because nobody wrote it down then. */
function beginning(since: string, { library, say: { changes } }: CommandContext): Block[] {
  const first = library.history.at(-1);
  if (!first) return [quiet(changes.answer.noHistory)];
  return since < first.on ? [quiet(...changes.answer.historySince(dayWhen(first.on)))] : [];
}

const standing = ({ library: { release }, say: { changes } }: CommandContext): Line =>
  changes.answer.standing(release.version, dayWhen(release.asOf), dayWhen(release.checked ?? release.asOf));

const titleOf = (since: string, { filters }: Query, { lexicon, say }: CommandContext): string =>
  joinTitle(say.changes.answer.title(say.dates.days(since, since)), sayFilters(filters, lexicon, say));

const lineFor = (since: string, query: Query): string => writeQuery(`changes since ${since}`, query);

const YEAR = 365;

/** Farther back, and without the conditions, where there may be more. */
function widerOffers(since: string, query: Query, { today, say: { changes, common } }: CommandContext): Action[] {
  const year = addDays(today, -YEAR);
  return [
    ...(since > year ? [{ label: changes.answer.lastYear, says: lineFor(year, query) }] : []),
    ...(query.filters.length > 0 ? [{ label: changes.answer.everyone, says: lineFor(since, { filters: [] }) }] : []),
    { label: common.coming, says: writeQuery("next", query) },
  ];
}

/** What is coming all the same, for whoever asks what is new. */
function nextOne({ filters }: Query, { library, today, say }: CommandContext): Line {
  const [next] = nextOf(
    library.meetings.filter((one) => matchesMeeting(one, filters, library)),
    today,
    library,
  );
  const { answer } = say.changes;
  return next ? answer.next(next.title, sayMeeting(next, today, say)) : [answer.noNext];
}

const nothing = (since: string, query: Query, context: CommandContext): Answer => ({
  title: titleOf(since, query, context),
  headline: [context.say.changes.answer.none],
  blocks: [prose(...nextOne(query, context)), ...beginning(since, context), quiet(...standing(context))],
  actions: widerOffers(since, query, context),
  echo: lineFor(since, query),
});

const blocksOf = (items: readonly Item[], cited: Citations): Block[] =>
  byGroup(items).flatMap((group) => [heading(group.heading), citedList(group.items, cited)]);

/** What changed since an ISO day, by partner, the newest first. */
export async function told(since: string, query: Query, context: CommandContext): Promise<Answer> {
  const items = await changedSince(since, query, context);
  if (items.length === 0) return nothing(since, query, context);
  const page = pageOf(
    newestGroups(items).flatMap((group) => group.items),
    context.page,
  );
  const cited = citations();
  const line = lineFor(since, query);
  return {
    title: titleOf(since, query, context),
    headline: [context.say.changes.answer.count(items.length, sayPage(page, context.say))],
    blocks: [...blocksOf(page.items, cited), ...beginning(since, context), quiet(...standing(context))],
    actions: [...pageActions(line, page, context.say), ...widerOffers(since, query, context)],
    sources: cited.sources,
    echo: line,
  };
}
