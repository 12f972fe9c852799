import type { Action, Answer, Line } from "../answer.ts";
import { prose, quiet } from "../answer.ts";
import { mark, sayMeeting } from "../library/lines.ts";
import type { Meeting } from "../library/schema.ts";
import type { Query } from "../query/query.ts";
import { sayFilters, writeQuery } from "../query/say.ts";
import { understand } from "../query/understand.ts";
import { type Citations, citations } from "../text/citations.ts";
import { notUnderstood } from "./ask.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";
import { pictureBlock } from "./pictures/attach.ts";
import { cadenceAlt, cadencePicture, meetingsIn, sayLeftOut, sayWindow, windowOf, yearOf } from "./pictures/cadence.ts";
import { widerActions } from "./wider.ts";

const rowOf = (one: Meeting, today: string, { cite }: Citations): readonly Line[] => [
  [{ when: one.when }],
  [one.title, mark(one.confidence), ...cite(one.sources, 1)],
  sayMeeting(one, today),
];

const count = (query: Query, { library, today }: CommandContext): number =>
  meetingsIn(query, windowOf(query.span, today), library).length;

/** The same filters in the year before, this year and the next, where that shows anything. */
function years({ filters, span }: Query, context: CommandContext): Action[] {
  const now = Number(context.today.slice(0, 4));
  return [now, now + 1, now - 1].flatMap((year) => {
    if (span?.text === String(year)) return [];
    const query: Query = { filters, span: { start: `${year}-01-01`, end: `${year}-12-31`, text: String(year) } };
    const found = count(query, context);
    return found > 0 ? [{ label: `${year} (${found})`, says: writeQuery("cadence", query) }] : [];
  });
}

const titleOf = (query: Query, { lexicon, today }: CommandContext): string =>
  ["Calendar", sayFilters(query.filters, lexicon), sayWindow(windowOf(query.span, today))].filter(Boolean).join(" · ");

const nothing = (query: Query, context: CommandContext): Answer => ({
  title: titleOf(query, context),
  blocks: [prose("No meeting that fits is known in these months, so there is nothing to draw.")],
  actions: [
    ...years(query, context),
    ...widerActions("cadence", query, (one) => count(one, context)),
    ...(query.filters.length > 0 ? [{ label: "The whole calendar", says: "cadence" }] : []),
  ],
  echo: writeQuery("cadence", query),
});

function cutShort({ span }: Query, today: string): string[] {
  const { end } = windowOf(span, today);
  return span && span.end > end
    ? [`A picture holds twelve months; this one ends with ${sayWindow({ start: end, end })}.`]
    : [];
}

function drawn(query: Query, context: CommandContext): Answer {
  const { library, lexicon, today } = context;
  const year = yearOf(query, library, today);
  if (year.drawn.length === 0) return nothing(query, context);
  const line = writeQuery("cadence", query);
  const picture = cadencePicture(year, sayFilters(query.filters, lexicon), today);
  const cited = citations();
  const meetings = year.drawn
    .flatMap((strand) => strand.meetings)
    .sort((a, b) => a.when.start.localeCompare(b.when.start) || a.when.end.localeCompare(b.when.end));
  return {
    title: titleOf(query, context),
    blocks: [
      pictureBlock(line, picture, cadenceAlt(picture, year)),
      quiet(
        [
          "A date that is only known to a month or more is a bar over the time in which it may lie.",
          ...cutShort(query, today),
          ...sayLeftOut(year),
        ].join(" "),
      ),
      {
        kind: "table",
        columns: ["When", "Meeting", "Where it stands"],
        rows: meetings.map((one) => rowOf(one, today, cited)),
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
    const understood = understand(words, {
      lexicon: context.lexicon,
      names: context.library.names,
      today: context.today,
    });
    return "problem" in understood
      ? notUnderstood("cadence", words, understood.problem)
      : drawn(understood.query, context);
  },
};
