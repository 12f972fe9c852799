import type { Action, Answer, Block, Line } from "../answer.ts";
import { heading, list, prose } from "../answer.ts";
import { spanSaid } from "../dates/span.ts";
import { DAY } from "../days.ts";
import { sayComing } from "../messages/coming.ts";
import { pastLine, pastOf } from "../messages/past.ts";
import { dayIn } from "../query/say.ts";
import { closedIn } from "../rooms.ts";
import { type Coming, comingTo } from "../subscriptions/coming.ts";
import { problem, section } from "../text/blocks.ts";
import { type Page, pageActions, pageOf, sayPage } from "../text/paging.ts";
import type { Words } from "../text/words.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";
import { sayPaused } from "./following.ts";
import { knownOf, titleOfRule } from "./rules/rule.ts";

const SHOWN = 8;
const SKIPS = 3;
/** How far the first later post is looked for. Milliseconds. */
const FAR = 400 * DAY;
const DEFAULT = "30d";

/** What will be posted, a page of it. `later`: the first post after the time that was asked for. */
function comingBlocks(page: Page<Coming>, end: string, later: Coming | undefined, context: CommandContext): Block[] {
  const { outbox, dates } = context.say;
  const before = (page.number - 1) * SHOWN;
  if (page.total === 0) return later ? [prose(...outbox.after(sayComing(later, context)))] : [];
  const lineOf = (one: Coming, index: number): Line => [
    { strong: `${before + index + 1}.` },
    " ",
    ...sayComing(one, context),
  ];
  return [heading(outbox.until(dates.days(end, end))), list(page.items.map(lineOf))];
}

const skips = ({ items, number }: Page<Coming>, { outbox }: Words): Action[] =>
  items
    .slice(0, SKIPS)
    .map(({ id }, index) => ({ label: outbox.skip((number - 1) * SHOWN + index + 1), says: `skip ${id}` }));

/** How many posts there will be, or why there are none. */
function headlineOf(page: Page<Coming>, follows: boolean, say: Words): string {
  const { outbox } = say;
  if (page.total > 0) return outbox.count(page.total, sayPage(page, say));
  return follows ? outbox.nothingDue : outbox.nothingFollowed;
}

/** `end`: ISO day, the last that is asked for. */
async function outboxAnswer(text: string, end: string, context: CommandContext): Promise<Answer> {
  const { store, place, say, now } = context;
  const { outbox } = say;
  const to = Date.parse(`${end}T23:59:59Z`);
  const rows = await store.subscriptions(place);
  const paused = rows.flatMap((row): Line[] => {
    const said = sayPaused(row, context);
    return said.length > 0 ? [outbox.paused(titleOfRule(row, context), said)] : [];
  });
  const all = await comingTo(Math.max(to, now.getTime() + FAR), await knownOf(context), context);
  const due = all.filter(({ at }) => at <= to);
  const page = pageOf(due, context.page);
  const closed = await closedIn(context);
  const past = (await pastOf(context)).slice(0, SHOWN);
  return {
    title: outbox.title(place.direct),
    headline: [headlineOf(page, rows.length > 0, say)],
    blocks: [
      ...(closed ? [prose(...outbox.closed(closed))] : []),
      ...(paused.length > 0 ? [list(paused)] : []),
      ...comingBlocks(page, end, all[due.length], context),
      ...section(
        outbox.past,
        past.map((row) => pastLine(row, context)),
      ),
    ],
    actions: [
      ...pageActions(`outbox ${text}`, page, say),
      ...skips(page, say),
      ...(rows.length === 0
        ? [{ label: outbox.follow, says: "follow" }]
        : paused.length === rows.length
          ? [{ label: outbox.resume, says: "resume" }]
          : [{ label: outbox.pause, says: "pause 2w" }]),
      ...(text === "90d" ? [] : [{ label: outbox.days90, says: "outbox 90d" }]),
      { label: say.common.followedHere, says: "following" },
    ],
    audience: "asker",
  };
}

export const outbox: Command = {
  name: "outbox",
  run: (words, context) => {
    const said = context.say.outbox;
    const text = words.join(" ") || DEFAULT;
    const read = spanSaid(text, context.today);
    if (!read || "problem" in read)
      return problem(
        said.howFar,
        [read?.problem(context.say) ?? said.noTime(text.slice(0, 40))],
        [
          ...(read?.instead ?? []).map((day) => ({ label: dayIn(day, context.say), says: `outbox ${day}` })),
          { label: said.days30, says: "outbox 30d" },
          { label: said.months6, says: "outbox 6m" },
        ],
      );
    return outboxAnswer(text, read.span.end, context);
  },
};
