import type { Answer } from "../answer.ts";
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
import { readSeen } from "./seen.ts";

/** The words without those about time, and usual ones in their place. */
function usually(words: readonly string[]): string {
  const kept = words.filter(
    (word, index) =>
      !/^(lead:|at:|digest:|brief:|-?\d+(wd|min|m|w|d|h)(,|$)|at$|daily$|weekly$|now$)/i.test(word) &&
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
function followRadar(wish: Wish, words: readonly string[], scene: Scene): Answer | Promise<Answer> {
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
  return follows({ ...wish, rule, radar: true }, scene);
}

export const follow: Command = {
  name: "follow",
  usage: "follow [who] [kind:…] [-level:…] [lead:30d,7d,1d] [at 09:00] [weekly mon 08:30] [brief:page]",
  summary: "Reminders for this channel, kept up to date",
  examples: [
    "follow norway lead:30d,7d,1d at 09:00",
    "follow asia kind:dialogue -level:staff",
    "follow nato weekly mon 08:30",
    "follow region:western-balkans lead:10wd,1d",
  ],
  details: [
    [
      "Filters are those of ",
      { command: "find" },
      ": a partner, a region, an area, a kind, a level; a minus leaves out.",
    ],
    [
      "Leads count back from the meeting: ",
      { strong: "30d,7d,1d" },
      ", ",
      { strong: "2w" },
      ", ",
      { strong: "1m" },
      ", ",
      { strong: "2h" },
      ", ",
      { strong: "30min" },
      ", and ",
      { strong: "10wd" },
      " for working days on which neither the EU institutions nor the partner are closed.",
    ],
    [
      "Reminders come at the hour you name, in the channel’s zone. What falls into quiet hours or on a day off moves, unless you add ",
      { strong: "anytime" },
      ".",
    ],
    [
      { strong: "weekly mon 08:30" },
      " or ",
      { strong: "daily 08:30" },
      " gives a digest, and nothing where there is nothing to tell. Several reminders due together are one message.",
    ],
    [
      "Where senior officials or above meet, the last reminder comes as a briefing of one page. ",
      { strong: "brief:page" },
      " asks for that before every meeting, ",
      { strong: "brief:none" },
      " for none.",
    ],
    [
      { command: "follow radar norway" },
      " posts once a week what is on the radar: overdue rounds, windows that close, clashes.",
    ],
    [
      "Before it is saved you see the rule, its next posts and how many it would have made over the last year. Following the same twice is one rule; ",
      { strong: "now" },
      " at the end saves at once.",
    ],
    [
      "A date that is not known to the day is never counted back from. It is watched: I say when it is still unconfirmed.",
    ],
    [
      "When a meeting moves or is cancelled, reminders to come follow and cards already posted are corrected, with one short note.",
    ],
    ["What is promised, and what is not: ", { command: "help outbox" }, "."],
  ],
  run: (said, scene) => {
    const { words, seen } = readSeen(said);
    const [first = "", ...others] = words;
    const radar = foldWord(first) === "radar";
    const read = readRule(ruleWords(radar ? others : words));
    if (typeof read === "string") return badRule("follow", words, read);
    if (words.length === 0) return followForm(scene);
    const vocabulary = { lexicon: scene.lexicon, names: scene.library.names, today: scene.today };
    const understood = understand(narrowing(read.rest), vocabulary);
    if ("problem" in understood) return notUnderstood("follow", words, understood.problem);
    const wish = { filters: dated(understood.query), rule: read.rule, now: read.now, seen };
    return radar ? followRadar(wish, others, scene) : follows(wish, scene);
  },
};
