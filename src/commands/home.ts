import type { Action, Answer, Block, Line } from "../answer.ts";
import { heading, list, prose, quiet } from "../answer.ts";
import { overdueFor } from "../briefings/overdue.ts";
import { DAY } from "../days.ts";
import { meetingLine } from "../library/lines.ts";
import { toCome } from "../library/relations.ts";
import { sayComing } from "../messages/coming.ts";
import { citedList } from "../statement.ts";
import { section } from "../text/blocks.ts";
import { type Citations, citations } from "../text/citations.ts";
import { sayInstant } from "../text/when.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";
import { sayPaused } from "./following.ts";
import { conversationsOf, type Followed, postsOf } from "./home/followed.ts";
import { titleOfRule } from "./rules/rule.ts";
import { taskActions } from "./tasks.ts";

/** So many are shown of each list, so that the page stays one. */
const RULES = 10;
const POSTS = 5;
const MEETINGS = 8;
const OVERDUE = 5;

const ruleLines = (all: readonly Followed[], context: CommandContext): Line[] =>
  all
    .flatMap(({ name, rows }) =>
      rows.map((row) => context.say.desk.rule(name, titleOfRule(row, context), sayPaused(row, context))),
    )
    .slice(0, RULES);

/** Meetings with a date in the seven days from today. */
function weekBlocks(context: CommandContext, cited: Citations): Block[] {
  const { library, today, now, say } = context;
  const last = new Date(now.getTime() + 7 * DAY).toISOString().slice(0, 10);
  const dated = toCome(library.meetings, today).filter(
    ({ when }) => when.precision === "day" && when.start <= last && when.end >= today,
  );
  const lines = dated.slice(0, MEETINGS).map((one) => meetingLine(one, today, cited, say));
  return [heading(say.desk.week), lines.length > 0 ? list(lines) : prose(say.desk.noneDated)];
}

async function overdueBlocks(context: CommandContext, cited: Citations): Promise<Block[]> {
  const { store, place, say } = context;
  const late = overdueFor(await store.commitments(place), () => true, context).slice(0, OVERDUE);
  return late.length > 0 ? [heading(say.desk.overdue), citedList(late, cited)] : [];
}

const buttons = (isEmpty: boolean, context: CommandContext): Action[] => {
  const { desk, common } = context.say;
  if (isEmpty) return taskActions(context, ["remind", "brief", "lookUp"]);
  return [
    { label: desk.edit, says: "following", style: "primary" },
    { label: desk.calendar, says: "calendar here" },
    { label: common.settings, says: "settings" },
    { label: common.help, says: "help", more: true },
  ];
};

/** What concerns one person: what is followed, what comes, what is late. Calendar addresses come by a press alone. */
async function deskOf(context: CommandContext): Promise<Answer> {
  const { say, settings } = context;
  const { desk } = say;
  const all = await conversationsOf(context);
  const posts = (await postsOf(all, context)).slice(0, POSTS);
  const rules = all.reduce((sum, { rows }) => sum + rows.length, 0);
  const [first] = posts;
  const cited = citations();
  return {
    title: desk.title,
    headline: rules === 0 ? desk.empty : desk.follows(rules, first && sayInstant(first.at, settings)),
    blocks: [
      ...section(desk.followed, ruleLines(all, context)),
      ...(all.some(({ own }) => !own) ? [quiet(desk.onlyOpen)] : []),
      ...section(
        desk.posts,
        posts.map((one) => desk.post(one.name, sayComing(one, context, false))),
      ),
      ...weekBlocks(context, cited),
      ...(await overdueBlocks(context, cited)),
    ],
    actions: buttons(rules === 0, context),
    sources: cited.sources,
    audience: "asker",
  };
}

export const home: Command = {
  name: "home",
  minor: true,
  alone: true,
  run: (_words, context) => deskOf(context),
};
