import type { Action, Answer, Line } from "../answer.ts";
import { quiet } from "../answer.ts";
import { mark } from "../library/lines.ts";
import { unrecorded } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { pictureBlock } from "../pictures/attach.ts";
import { cadenceAlt, cadencePicture, meetingsIn, sayWindow, windowOf, yearOf } from "../pictures/calendar.ts";
import { takeAll } from "../query/order.ts";
import type { Query } from "../query/query.ts";
import { sayFilters, writeQuery } from "../query/say.ts";
import { widerActions } from "../query/wider.ts";
import { joinTitle } from "../text/blocks.ts";
import { type Citations, citations } from "../text/citations.ts";
import { pageActions, pageOf, sayPage } from "../text/paging.ts";
import type { Words } from "../text/words.ts";
import { readQuery } from "./ask.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";

type CadenceContext = Pick<CommandContext, "page" | "library" | "lexicon" | "today" | "say" | "language">;

/** So many rows fit a phone. */
const ROWS = 8;

/** Its date stands beside it. */
function stateOf(one: Meeting, today: string, { pictures, vocabulary }: Words): string {
  const status = vocabulary.meetingStatuses[one.status];
  return unrecorded([one], today).length > 0 ? pictures.timeline.passed(status.inside) : status.label;
}

const rowOf = (one: Meeting, { today, say }: CadenceContext, { cite }: Citations): readonly Line[] => [
  [{ when: one.when }],
  [one.title, mark(one.confidence, say), ...cite(one.sources, 1)],
  [stateOf(one, today, say)],
];

const count = (query: Query, { library, today }: CadenceContext): number =>
  meetingsIn(query, windowOf(query.span, today), library).length;

/** The same filters in the year before, this year and the next, where that shows anything. */
function years({ filters, span }: Query, context: CadenceContext): Action[] {
  const now = Number(context.today.slice(0, 4));
  return [now, now + 1, now - 1].flatMap((year) => {
    if (span?.text === String(year)) return [];
    const query: Query = { filters, span: { start: `${year}-01-01`, end: `${year}-12-31`, text: String(year) } };
    const found = count(query, context);
    return found > 0
      ? [{ label: context.say.pictures.calendar.year(year, found), says: writeQuery("cadence", query) }]
      : [];
  });
}

const titleOf = ({ filters, span }: Query, { lexicon, today, say }: CadenceContext): string =>
  joinTitle(say.pictures.calendar.name, sayFilters(filters, lexicon, say), sayWindow(windowOf(span, today), say));

const nothing = (query: Query, context: CadenceContext): Answer => ({
  title: titleOf(query, context),
  headline: [context.say.pictures.calendar.none],
  blocks: [],
  actions: [
    ...years(query, context),
    ...widerActions("cadence", query, (one) => count(one, context), context),
    ...(query.filters.length > 0 ? [{ label: context.say.pictures.calendar.whole, says: "cadence" }] : []),
  ],
  echo: writeQuery("cadence", query),
});

function cutShort({ span }: Query, { today, say }: CadenceContext): string[] {
  const { end } = windowOf(span, today);
  return span && span.end > end ? [say.pictures.calendar.cutShort(sayWindow({ start: end, end }, say))] : [];
}

function drawn(query: Query, all: boolean, context: CadenceContext): Answer {
  const { library, lexicon, today, say } = context;
  const { calendar } = say.pictures;
  const year = yearOf(query, library, today);
  if (year.drawn.length === 0) return nothing(query, context);
  const line = writeQuery("cadence", query);
  const picture = cadencePicture(year, sayFilters(query.filters, lexicon, say), context);
  const cited = citations();
  const meetings = (all ? [...year.drawn, ...year.leftOut] : year.drawn)
    .flatMap((strand) => strand.meetings)
    .sort((a, b) => a.when.start.localeCompare(b.when.start) || a.when.end.localeCompare(b.when.end));
  const page = pageOf(meetings, context.page, ROWS);
  const left = all ? 0 : year.leftOut.length;
  const said = all ? `${line} all` : line;
  return {
    title: titleOf(query, context),
    headline: [calendar.says(say.counts.meeting(meetings.length), sayWindow(year.window, say))],
    blocks: [
      ...(page.number === 1 ? [pictureBlock(line, picture, cadenceAlt(picture, year, say))] : []),
      quiet([calendar.vague, ...cutShort(query, context)].join(" ") + sayPage(page, say)),
      {
        kind: "table",
        columns: calendar.columns,
        rows: page.items.map((one) => rowOf(one, context, cited)),
      },
      ...(left > 0 ? [quiet(...calendar.notDrawn(left, `${line} all`))] : []),
    ],
    actions: [
      ...pageActions(said, page, say),
      ...(left > 0 ? [{ label: say.common.all, says: `${line} all` }] : []),
      ...years(query, context),
    ],
    sources: cited.sources,
    echo: said,
  };
}

export const cadence: Command = {
  name: "cadence",
  outside: true,
  looks: true,
  minor: true,
  run: (typed, context) => {
    const { words, all } = takeAll(typed);
    const read = readQuery("cadence", words, context, typed);
    return "problem" in read ? read.problem : drawn(read.query, all, context);
  },
};
