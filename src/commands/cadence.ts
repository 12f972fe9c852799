import type { Action, Answer, Line } from "../answer.ts";
import { prose, quiet } from "../answer.ts";
import { mark, sayMeeting } from "../library/lines.ts";
import type { Meeting } from "../library/schema.ts";
import { pictureBlock } from "../pictures/attach.ts";
import {
  cadenceAlt,
  cadencePicture,
  meetingsIn,
  sayLeftOut,
  sayWindow,
  windowOf,
  yearOf,
} from "../pictures/calendar.ts";
import type { Query } from "../query/query.ts";
import { sayFilters, writeQuery } from "../query/say.ts";
import { widerActions } from "../query/wider.ts";
import { joinTitle } from "../text/blocks.ts";
import { type Citations, citations } from "../text/citations.ts";
import { readQuery } from "./ask.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";

type CadenceContext = Pick<CommandContext, "library" | "lexicon" | "today" | "say" | "language">;

const rowOf = (one: Meeting, { today, say }: CadenceContext, { cite }: Citations): readonly Line[] => [
  [{ when: one.when }],
  [one.title, mark(one.confidence, say), ...cite(one.sources, 1)],
  sayMeeting(one, today, say),
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
  blocks: [prose(context.say.pictures.calendar.none)],
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

function drawn(query: Query, context: CadenceContext): Answer {
  const { library, lexicon, today, say } = context;
  const { calendar } = say.pictures;
  const year = yearOf(query, library, today);
  if (year.drawn.length === 0) return nothing(query, context);
  const line = writeQuery("cadence", query);
  const picture = cadencePicture(year, sayFilters(query.filters, lexicon, say), context);
  const cited = citations();
  const meetings = year.drawn
    .flatMap((strand) => strand.meetings)
    .sort((a, b) => a.when.start.localeCompare(b.when.start) || a.when.end.localeCompare(b.when.end));
  return {
    title: titleOf(query, context),
    blocks: [
      pictureBlock(line, picture, cadenceAlt(picture, year, say)),
      quiet([calendar.vague, ...cutShort(query, context), ...sayLeftOut(year, say)].join(" ")),
      {
        kind: "table",
        columns: calendar.columns,
        rows: meetings.map((one) => rowOf(one, context, cited)),
      },
    ],
    actions: years(query, context),
    sources: cited.sources,
    echo: line,
  };
}

export const cadence: Command = {
  name: "cadence",
  outside: true,
  looks: true,
  minor: true,
  run: (words, context) => {
    const read = readQuery("cadence", words, context);
    return "problem" in read ? read.problem : drawn(read.query, context);
  },
};
