import type { Action, Answer, Block, Line } from "../../answer.ts";
import { heading, prose, quiet } from "../../answer.ts";
import { addDays } from "../../calendar/days.ts";
import { byGroup, newestGroups } from "../../changes/groups.ts";
import type { Query } from "../../query/query.ts";
import { sayFilters, writeQuery } from "../../query/say.ts";
import { citedList } from "../../statement.ts";
import { type Citations, citations } from "../../text/citations.ts";
import { sayWhen } from "../../text/when.ts";
import type { Scene } from "../command.ts";
import { pageActions, pageOf, sayPage } from "../paging.ts";
import { changedSince, dayWhen, type Item } from "./items.ts";

/** What is not told, because nobody wrote it down then. */
function beginning(since: string, { library }: Scene): Block[] {
  const first = library.history.at(-1);
  if (!first) return [quiet("No history of the data set is kept here; only your team’s own changes are known.")];
  return since < first.on
    ? [
        quiet(
          "I keep a history since ",
          { when: dayWhen(first.on) },
          ", the data set’s first release; what it held before that day is not compared.",
        ),
      ]
    : [];
}

const standing = ({ library: { release } }: Scene): Line => [
  `The data set is version ${release.version} of `,
  { when: dayWhen(release.asOf) },
  "; all of it was last checked ",
  { when: dayWhen(release.checked ?? release.asOf), on: true },
  ".",
];

const titleOf = (since: string, { filters }: Query, { lexicon, settings }: Scene): string =>
  [`Changes since ${sayWhen(dayWhen(since), settings)}`, sayFilters(filters, lexicon)].filter(Boolean).join(" · ");

const lineFor = (since: string, query: Query): string => writeQuery(`changes since ${since}`, query);

const YEAR = 365;

/** Farther back, and without the conditions, where there may be more. */
function widerOffers(since: string, query: Query, { today }: Scene): Action[] {
  const year = addDays(today, -YEAR);
  return [
    ...(since > year ? [{ label: "Last 12 months", says: lineFor(year, query) }] : []),
    ...(query.filters.length > 0 ? [{ label: "Everyone", says: lineFor(since, { filters: [] }) }] : []),
    { label: "What is coming", says: writeQuery("next", query) },
  ];
}

const nothing = (since: string, query: Query, scene: Scene): Answer => ({
  title: titleOf(since, query, scene),
  blocks: [
    prose("No change is recorded, neither in the data set nor in your team’s calendar."),
    ...beginning(since, scene),
    quiet(...standing(scene)),
  ],
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
  const count = items.length === 1 ? "One change" : `${items.length} changes`;
  return {
    title: titleOf(since, query, scene),
    blocks: [
      prose(`${count}, by partner, the newest first.${sayPage(page)}`),
      ...blocksOf(page.items, cited),
      ...beginning(since, scene),
      quiet(...standing(scene)),
    ],
    actions: [...pageActions(line, page), ...widerOffers(since, query, scene)],
    sources: cited.sources,
    echo: line,
  };
}
