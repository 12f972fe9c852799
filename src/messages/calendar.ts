import type { Answer, Block, Inline } from "../answer.ts";
import { heading, list, prose, quiet } from "../answer.ts";
import { CalendarNews } from "../imports/news.ts";
import { sayRefusal } from "../imports/refusals.ts";
import { type NewsSection, newsSections } from "../imports/statements.ts";
import type { Library } from "../library/library.ts";
import { parseWhen } from "../library/when.ts";
import type { Words } from "../text/words.ts";
import { composed } from "./compose.ts";
import type { Kind } from "./kind.ts";
import { post } from "./post.ts";

/** So many statements of each sort are told. */
const MOST_TOLD = 6;

function sectionBlocks({ title, statements }: NewsSection, { calendarNews }: Words): Block[] {
  const rest = statements.length - MOST_TOLD;
  return [
    heading(title),
    list(statements.slice(0, MOST_TOLD).map(({ text }) => text)),
    ...(rest > 0 ? [quiet(calendarNews.andMore(rest))] : []),
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
export function calendarMessage(told: CalendarNews, library: Library, say: Words): Answer {
  const { import: id, name, news, failing } = told;
  return {
    title: news ? say.calendarNews.changed(name) : say.calendarNews.unreadable(name),
    blocks: [
      ...(news ? newsSections({ name, news }, library, say) : []).flatMap((one) => sectionBlocks(one, say)),
      ...(failing ? failingBlocks(failing, say) : []),
      quiet(say.calendarNews.reason),
    ],
    actions: [
      { label: say.imports.review, says: "import review" },
      { label: say.imports.stopReading, says: `import stop ${id}` },
    ],
    audience: "room",
  };
}

/** What a calendar that is read in here says anew. */
export const calendar: Kind = {
  timing: "put-off",
  deliver: post,
  decide: (row, { room, now }) => {
    if (row.expires <= now) return { nothing: room.say.deliveries.nothingToTell };
    const answer = calendarMessage(CalendarNews.parse(JSON.parse(row.detail)), room.library, room.say);
    return { part: composed(row.id, answer) };
  },
};
