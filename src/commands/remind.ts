import type { Answer } from "../answer.ts";
import { toCome } from "../library/relations.ts";
import { readSaving } from "../proposals/saving.ts";
import { matchesMeeting } from "../query/match.ts";
import { readRule } from "../subscriptions/reading.ts";
import { problem } from "../text/blocks.ts";
import type { Words } from "../text/words.ts";
import { readQuery } from "./ask.ts";
import type { Command } from "./command.ts";
import { badRule } from "./follow.ts";
import { follows } from "./rules/save.ts";

const whichMeeting = ({ following: { unclear } }: Words): Answer =>
  problem(unclear.remindOfWhat, unclear.nameIt, [{ label: unclear.coming, says: "next" }]);

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
    if (rule.rest.length === 0) return whichMeeting(say);
    const read = readQuery("remind", rule.rest, context, words);
    if ("problem" in read) return read.problem;
    const { filters } = read.query;
    const record = toCome(library.meetings, today).find((one) => matchesMeeting(one, filters, library));
    if (!record) return noMeeting(words, say);
    const about = [{ key: "who", not: false, entries: [{ kind: "meeting", record }] }] as const;
    return follows({ filters: about, rule: rule.rule }, saving, context);
  },
};
