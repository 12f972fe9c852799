import type { Action, Answer, Block, Line } from "../answer.ts";
import { heading, list, prose, quiet } from "../answer.ts";
import { DAY } from "../calendar/days.ts";
import { readSpan } from "../library/span.ts";
import { closedIn } from "../rooms.ts";
import { type Coming, comingTo } from "../subscriptions/coming.ts";
import { problem } from "../text/blocks.ts";
import type { Words } from "../text/words.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";
import { sayPaused } from "./following.ts";
import { type Page, pageActions, pageOf, sayPage } from "./paging.ts";
import { knownOf, titleOfRule } from "./rules/about.ts";
import { sayComing } from "./rules/coming.ts";
import { pastLine, pastOf } from "./rules/past.ts";

const SHOWN = 8;
const SKIPS = 3;
/** How far the first later post is looked for. Milliseconds. */
const FAR = 400 * DAY;
const DEFAULT = "30d";

interface OutboxView {
  /** As it was typed: `30d`. */
  readonly text: string;
  readonly page: Page<Coming>;
  /** The first post after the time that was asked for. */
  readonly later: Coming | undefined;
  readonly paused: readonly Line[];
  readonly follows: boolean;
  /** Why nothing is posted here for now. */
  readonly closed: string | undefined;
}

function comingBlocks({ text, page, later, paused, follows, closed }: OutboxView, context: CommandContext): Block[] {
  const first = (page.number - 1) * SHOWN;
  const { outbox } = context.say;
  return [
    ...(closed ? [prose(...outbox.closed(closed))] : []),
    ...(paused.length > 0 ? [list(paused)] : []),
    heading(outbox.within(text)),
    ...(page.total > 0
      ? [
          quiet(outbox.count(page.total, sayPage(page))),
          list(
            page.items.map(
              (one, index): Line => [{ strong: `${first + index + 1}.` }, " ", ...sayComing(one, context)],
            ),
          ),
        ]
      : [prose(follows ? outbox.nothingDue : outbox.nothingFollowed)]),
    ...(page.total === 0 && later ? [prose(...outbox.after(sayComing(later, context)))] : []),
  ];
}

const skips = ({ page }: OutboxView, { outbox }: Words): Action[] =>
  page.items
    .slice(0, SKIPS)
    .map(({ id }, index) => ({ label: outbox.skip((page.number - 1) * SHOWN + index + 1), says: `skip ${id}` }));

async function outboxAnswer(text: string, to: number, context: CommandContext): Promise<Answer> {
  const { store, place, say } = context;
  const { outbox } = say;
  const rows = await store.subscriptions(place);
  const paused = rows.flatMap((row): Line[] => {
    const said = sayPaused(row, context);
    return said.length > 0 ? [outbox.paused(titleOfRule(row, context), said)] : [];
  });
  const all = await comingTo(Math.max(to, context.now.getTime() + FAR), await knownOf(context), context);
  const view: OutboxView = {
    text,
    page: pageOf(
      all.filter(({ at }) => at <= to),
      context.page,
    ),
    later: all.find(({ at }) => at > to),
    paused,
    follows: rows.length > 0,
    closed: await closedIn(context),
  };
  const past = (await pastOf(context)).slice(0, SHOWN);
  return {
    title: outbox.title(place.direct),
    blocks: [
      ...comingBlocks(view, context),
      ...(past.length > 0 ? [heading(outbox.past), list(past.map((row) => pastLine(row, context)))] : []),
    ],
    actions: [
      ...pageActions(`outbox ${text}`, view.page),
      ...skips(view, say),
      ...(rows.length === 0
        ? [{ label: outbox.follow, says: "follow" }]
        : paused.length === rows.length
          ? [{ label: outbox.resume, says: "resume" }]
          : [{ label: outbox.pause, says: "pause 2w" }]),
      ...(text === "90d" ? [] : [{ label: outbox.days90, says: "outbox 90d" }]),
      { label: say.common.followedHere, says: "following" },
    ],
    echo: `outbox ${text}`,
    audience: "asker",
  };
}

export const outbox: Command = {
  name: "outbox",
  run: (words, context) => {
    const text = words.join(" ") || DEFAULT;
    const read = readSpan(text, context.today);
    if (!read || "problem" in read)
      return problem(
        context.say.outbox.howFar,
        [read?.problem(context.say) ?? context.say.outbox.noTime(text.slice(0, 40))],
        [
          ...(read?.instead ?? []).map((day) => ({ label: day, says: `outbox ${day}` })),
          { label: context.say.outbox.days30, says: "outbox 30d" },
          { label: context.say.outbox.months6, says: "outbox 6m" },
        ],
      );
    return outboxAnswer(text, Date.parse(`${read.span.end}T23:59:59Z`), context);
  },
};
