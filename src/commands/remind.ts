import type { Entry } from "../library/library.ts";
import { toCome } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { readSaving } from "../proposals/saving.ts";
import { matchesMeeting } from "../query/match.ts";
import { understand } from "../query/understand.ts";
import { readRule } from "../subscriptions/rule.ts";
import { problem } from "../text/blocks.ts";
import { notUnderstood } from "./ask.ts";
import type { Command, Scene } from "./command.ts";
import { badRule } from "./follow.ts";
import { follows } from "./rules/save.ts";

/** The next meeting that the words are about. */
function nextMeeting(words: readonly string[], { library, lexicon, today }: Scene): Meeting | undefined {
  const understood = understand(words, { lexicon, names: library.names, today });
  if ("problem" in understood) return undefined;
  const { filters } = understood.query;
  return toCome(library.meetings, today).find((one) => matchesMeeting(one, filters, library));
}

export const remind: Command = {
  name: "remind",
  run: (said, scene) => {
    const { words, saving } = readSaving(said);
    const read = readRule(words);
    if (typeof read === "string") return badRule("remind", words, read);
    if (read.rest.length === 0)
      return problem(
        "Remind of which meeting?",
        ["Name it, then say when: ", { command: "remind schuman forum 7d,1d" }, "."],
        [{ label: "What is coming", says: "next" }],
      );
    const understood = understand(read.rest, {
      lexicon: scene.lexicon,
      names: scene.library.names,
      today: scene.today,
    });
    if ("problem" in understood) return notUnderstood("remind", words, understood.problem);
    const meeting = nextMeeting(read.rest, scene);
    if (!meeting)
      return problem(
        "No such meeting is known to be coming",
        ["Follow what you mean instead: then you hear of it as soon as a date is known."],
        [{ label: "Follow it", says: ["follow", ...words].join(" ") }],
      );
    const entry: Entry = { kind: "meeting", record: meeting };
    return follows({ filters: [{ key: "who", not: false, entries: [entry] }], rule: read.rule }, saving, scene);
  },
};
