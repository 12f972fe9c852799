import type { Answer } from "../answer.ts";
import { readSaving, type Saving } from "../proposals/saving.ts";
import type { Query } from "../query/query.ts";
import { writeFilter } from "../query/say.ts";
import { understand } from "../query/understand.ts";
import { DIGEST_AT, readRule } from "../subscriptions/rule.ts";
import { problem } from "../text/blocks.ts";
import { foldWord, quoteWord } from "../words.ts";
import { notUnderstood } from "./ask.ts";
import type { Command, Scene } from "./command.ts";
import { narrowing } from "./rules/about.ts";
import { followForm, ruleWords } from "./rules/form.ts";
import { follows, type Wish } from "./rules/save.ts";

/** The words without those about time, and usual ones in their place. */
function usually(words: readonly string[]): string {
  const kept = words.filter(
    (word, index) =>
      !/^(lead:|at:|digest:|brief:|-?\d+(wd|min|m|w|d|h)(,|$)|at$|daily$|weekly$)/i.test(word) &&
      !/^(at|daily|weekly)$/i.test(words[index - 1] ?? ""),
  );
  return [...kept.map(quoteWord), "lead:7d,1d", "at", "09:00"].join(" ");
}

export const badRule = (verb: string, words: readonly string[], why: string): Answer =>
  problem(
    "I cannot remind like that",
    [why],
    [
      { label: "With 7d,1d at 09:00", says: `${verb} ${usually(words)}` },
      { label: `Help with ${verb}`, says: `help ${verb}` },
    ],
  );

/** A span without since: or until: limits on both sides. */
const dated = ({ filters, span }: Query): Query["filters"] =>
  span
    ? [...filters, { key: "since", not: false, day: span.start }, { key: "until", not: false, day: span.end }]
    : filters;

/** The radar comes once a week, however it was asked for. */
function followRadar(wish: Wish, words: readonly string[], saving: Saving, scene: Scene): Answer | Promise<Answer> {
  const { digest } = wish.rule;
  if (words.some((word) => /^(lead:|-?\d+(wd|min|m|w|d|h)(,|$)|daily$)/i.test(word)))
    return problem(
      "The radar comes once a week",
      [
        "It counts back from no meeting. Name the weekday and the hour: ",
        { command: "follow radar weekly mon 08:30" },
        ".",
      ],
      [
        {
          label: "Every Monday at 08:30",
          says: `follow radar ${wish.filters.map(writeFilter).join(" ")} weekly mon 08:30`,
        },
      ],
    );
  const rule = { ...wish.rule, leads: [], digest: digest ?? { weekday: 1, at: DIGEST_AT } };
  return follows({ ...wish, rule, radar: true }, saving, scene);
}

export const follow: Command = {
  name: "follow",
  run: (said, scene) => {
    const { words, saving } = readSaving(said);
    const [first = "", ...others] = words;
    const radar = foldWord(first) === "radar";
    const read = readRule(ruleWords(radar ? others : words));
    if (typeof read === "string") return badRule("follow", words, read);
    if (words.length === 0) return followForm(scene);
    const vocabulary = { lexicon: scene.lexicon, names: scene.library.names, today: scene.today };
    const understood = understand(narrowing(read.rest), vocabulary);
    if ("problem" in understood) return notUnderstood("follow", words, understood.problem);
    const wish = { filters: dated(understood.query), rule: read.rule };
    return radar ? followRadar(wish, others, saving, scene) : follows(wish, saving, scene);
  },
};
