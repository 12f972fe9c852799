import type { Answer } from "../answer.ts";
import { readSaving, type Saving } from "../proposals/saving.ts";
import { filtersOf } from "../query/query.ts";
import { writeFilter } from "../query/say.ts";
import { afterRadar, narrowing } from "../subscriptions/find.ts";
import { DIGEST_AT, isLeads, type RuleReading, readRule } from "../subscriptions/reading.ts";
import { USUAL, writeRule } from "../subscriptions/rule.ts";
import { problem } from "../text/blocks.ts";
import type { Words } from "../text/words.ts";
import { quoteWord } from "../words.ts";
import { readQuery, unread } from "./ask.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";
import { ALL, followForm, ruleWords } from "./rules/form.ts";
import type { Wish } from "./rules/preview.ts";
import { follows } from "./rules/save.ts";

/** `verb`: what stands before the words that were read. */
export const badRule = (
  verb: string,
  { wrong = "", rest, rule }: RuleReading,
  { following: { unclear } }: Words,
): Answer => {
  const [name = ""] = verb.split(" ");
  return unread(
    problem(
      unclear.rule,
      [wrong],
      [
        {
          label: unclear.usual,
          says: [verb, ...rest.map(quoteWord), ...(rule.anytime ? ["anytime"] : []), writeRule(USUAL)].join(" "),
        },
        { label: unclear.help(name), says: `help ${name}` },
      ],
    ),
  );
};

/** The radar comes once a week, however it was asked for. */
function followRadar(
  wish: Wish,
  words: readonly string[],
  saving: Saving,
  context: CommandContext,
): Answer | Promise<Answer> {
  const { unclear } = context.say.following;
  const { digest } = wish.rule;
  if (words.some(isLeads) || (digest && !digest.weekday))
    return problem(unclear.radarIsWeekly, unclear.radarCounts, [
      { label: unclear.weekly, says: `follow radar ${wish.filters.map(writeFilter).join(" ")} weekly mon 08:30` },
    ]);
  const rule = { ...wish.rule, leads: [], digest: digest ?? { weekday: 1, at: DIGEST_AT } };
  return follows({ ...wish, rule, radar: true }, saving, context);
}

export const follow: Command = {
  name: "follow",
  run: (said, context) => {
    const { words, saving } = readSaving(said);
    const radar = afterRadar(words);
    const verb = radar ? "follow radar" : "follow";
    const rule = readRule(ruleWords(radar ?? words), context.say);
    if (rule.wrong) return badRule(verb, rule, context.say);
    if (words.length === 0 || words.join(" ") === ALL) return followForm(context, words.length > 0);
    const read = readQuery("follow", narrowing(rule.rest), context, words);
    if ("problem" in read) return read.problem;
    const wish = { filters: filtersOf(read.query), rule: rule.rule };
    return radar ? followRadar(wish, radar, saving, context) : follows(wish, saving, context);
  },
};
