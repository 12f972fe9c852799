import type { Action, Answer, Line } from "../answer.ts";
import { list, prose } from "../answer.ts";
import { venueWhen } from "../library/lines.ts";
import { toCome } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { readSaving } from "../proposals/saving.ts";
import { matchesMeeting } from "../query/match.ts";
import { readRule } from "../subscriptions/reading.ts";
import { problem } from "../text/blocks.ts";
import { sayPeriod } from "../text/when.ts";
import type { Words } from "../text/words.ts";
import { quoteWord } from "../words.ts";
import { readQuery } from "./ask.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";
import { badRule } from "./follow.ts";
import { follows } from "./rules/save.ts";

/** So many meetings to come are offered. */
const OFFERED = 5;

/** No meeting was named: those that come next. `rule`: when to remind, where that was said. */
function whichMeeting(rule: readonly string[], { say, library, today }: CommandContext): Answer {
  const { unclear } = say.following;
  const next = toCome(library.meetings, today).slice(0, OFFERED);
  const buttonOf = ({ id, title, when }: Meeting): Action => ({
    ...unclear.remindOf(title, sayPeriod(when, say.dates)),
    says: ["remind", id, ...rule].map(quoteWord).join(" "),
  });
  return {
    title: unclear.remindOfWhat,
    blocks: [
      prose(...unclear.nameIt),
      list(next.map((one): Line => [{ strong: one.title }, " – ", { when: venueWhen(one) }])),
    ],
    actions: [...next.map(buttonOf), { label: unclear.coming, says: "next" }],
    audience: "asker",
  };
}

const noMeeting = (words: readonly string[], { following: { unclear } }: Words): Answer =>
  problem(
    unclear.noMeeting,
    [unclear.followInstead],
    [{ label: unclear.followIt, says: ["follow", ...words].join(" ") }],
  );

export const remind: Command = {
  name: "remind",
  run: (said, context) => {
    const { words, saving } = readSaving(said);
    const { say, library, today } = context;
    const rule = readRule(words, say);
    if (rule.wrong) return badRule("remind", rule, say);
    if (rule.rest.length === 0) return whichMeeting(words, context);
    const read = readQuery("remind", rule.rest, context, words);
    if ("problem" in read) return read.problem;
    const { filters } = read.query;
    const record = toCome(library.meetings, today).find((one) => matchesMeeting(one, filters, library));
    if (!record) return noMeeting(words, say);
    const about = [{ key: "who", not: false, entries: [{ kind: "meeting", record }] }] as const;
    return follows({ filters: about, rule: rule.rule }, saving, context);
  },
};
