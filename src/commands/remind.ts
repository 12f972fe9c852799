import type { Answer } from "../answer.ts";
import { toCome } from "../library/relations.ts";
import { readSaving } from "../proposals/saving.ts";
import { matchesMeeting } from "../query/match.ts";
import { understand } from "../query/understand.ts";
import { readRule } from "../subscriptions/reading.ts";
import { problem } from "../text/blocks.ts";
import type { Words } from "../text/words.ts";
import { notUnderstood } from "./ask.ts";
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
  run: (said, scene) => {
    const { words, saving } = readSaving(said);
    const { say, lexicon, library, today } = scene;
    const read = readRule(words, say);
    if (read.wrong) return badRule("remind", read, say);
    if (read.rest.length === 0) return whichMeeting(say);
    const understood = understand(read.rest, { lexicon, names: library.names, today });
    if ("problem" in understood) return notUnderstood("remind", words, understood.problem);
    const { filters } = understood.query;
    const record = toCome(library.meetings, today).find((one) => matchesMeeting(one, filters, library));
    if (!record) return noMeeting(words, say);
    const about = [{ key: "who", not: false, entries: [{ kind: "meeting", record }] }] as const;
    return follows({ filters: about, rule: read.rule }, saving, scene);
  },
};
