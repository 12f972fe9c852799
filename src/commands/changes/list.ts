import type { Action, Answer, Block, Line } from "../../answer.ts";
import { heading, prose, quiet } from "../../answer.ts";
import { addDays } from "../../calendar/days.ts";
import { byGroup, newestGroups } from "../../changes/groups.ts";
import type { Query } from "../../query/query.ts";
import { sayFilters, writeQuery } from "../../query/say.ts";
import { citedList } from "../../statement.ts";
import { joinTitle } from "../../text/blocks.ts";
import { type Citations, citations } from "../../text/citations.ts";
import type { Scene } from "../command.ts";
import { pageActions, pageOf, sayPage } from "../paging.ts";
import { changedSince, dayWhen, type Item } from "./items.ts";

/** What is not told, because nobody wrote it down then. */
function beginning(since: string, { library, say: { changes } }: Scene): Block[] {
  const first = library.history.at(-1);
  if (!first) return [quiet(changes.answer.noHistory)];
  return since < first.on ? [quiet(...changes.answer.historySince(dayWhen(first.on)))] : [];
}

const standing = ({ library: { release }, say: { changes } }: Scene): Line =>
  changes.answer.standing(release.version, dayWhen(release.asOf), dayWhen(release.checked ?? release.asOf));

const titleOf = (since: string, { filters }: Query, { lexicon, say }: Scene): string =>
  joinTitle(say.changes.answer.title(say.dates.days(since, since)), sayFilters(filters, lexicon, say));

const lineFor = (since: string, query: Query): string => writeQuery(`changes since ${since}`, query);

const YEAR = 365;

/** Farther back, and without the conditions, where there may be more. */
function widerOffers(since: string, query: Query, { today, say: { changes, common } }: Scene): Action[] {
  const year = addDays(today, -YEAR);
  return [
    ...(since > year ? [{ label: changes.answer.lastYear, says: lineFor(year, query) }] : []),
    ...(query.filters.length > 0 ? [{ label: changes.answer.everyone, says: lineFor(since, { filters: [] }) }] : []),
    { label: common.coming, says: writeQuery("next", query) },
  ];
}

const nothing = (since: string, query: Query, scene: Scene): Answer => ({
  title: titleOf(since, query, scene),
  blocks: [prose(scene.say.changes.answer.none), ...beginning(since, scene), quiet(...standing(scene))],
  actions: widerOffers(since, query, scene),
  echo: lineFor(since, query),
});

const blocksOf = (items: readonly Item[], cited: Citations): Block[] =>
  byGroup(items).flatMap((group) => [heading(group.heading), citedList(group.items, cited)]);

/** What changed since an ISO day, by partner, the newest first. */
export async function told(since: string, query: Query, scene: Scene): Promise<Answer> {
  const items = await changedSince(since, query, scene);
  if (items.length === 0) return nothing(since, query, scene);
  const page = pageOf(
    newestGroups(items).flatMap((group) => group.items),
    scene.page,
  );
  const cited = citations();
  const line = lineFor(since, query);
  return {
    title: titleOf(since, query, scene),
    blocks: [
      prose(scene.say.changes.answer.count(items.length, sayPage(page, scene.say))),
      ...blocksOf(page.items, cited),
      ...beginning(since, scene),
      quiet(...standing(scene)),
    ],
    actions: [...pageActions(line, page, scene.say), ...widerOffers(since, query, scene)],
    sources: cited.sources,
    echo: line,
  };
}
