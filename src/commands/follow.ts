import type { Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import { partnerName } from "../library/titles.ts";
import type { Query } from "../query/query.ts";
import { understand } from "../query/understand.ts";
import { readRule } from "../reminders/rule.ts";
import { foldWord } from "../words.ts";
import { notUnderstood } from "./ask.ts";
import type { Command, Scene } from "./command.ts";
import { problem } from "./lines.ts";
import { follows } from "./rules/save.ts";

const form = ({ library, lexicon }: Scene): Answer => ({
  title: "Follow dialogues here",
  blocks: [
    prose("Choose what this channel is reminded of. You see the whole rule before it is saved."),
    {
      kind: "form",
      form: {
        says: "follow",
        fields: [
          {
            name: "with",
            label: "Partners",
            kind: "choices",
            options: library.partners.map((one) => ({ label: partnerName(one), value: one.id })),
            before: "with:",
          },
          ...(["region", "area", "kind", "level"] as const).map((name) => ({
            name,
            label: { region: "Regions", area: "Areas", kind: "Kinds of dialogue", level: "Levels" }[name],
            kind: "choices" as const,
            options: lexicon.values(name).map(({ id, label }) => ({ label, value: id })),
            before: `${name}:`,
          })),
          {
            name: "lead",
            label: "How long before",
            hint: "30d,7d,1d,2h or 10wd",
            kind: "text",
            before: "lead:",
            initial: "7d,1d",
          },
          { name: "at", label: "At what hour", hint: "09:00", kind: "text", before: "at:", initial: "09:00" },
        ],
        submit: "Look at it",
      },
    },
  ],
  audience: "asker",
});

export const badRule = (verb: string, why: string): Answer =>
  problem("I cannot remind like that", [why], [{ label: `Help with ${verb}`, says: `help ${verb}` }]);

/** A span without since: or until: limits on both sides. */
const dated = ({ filters, span }: Query): Query["filters"] =>
  span
    ? [...filters, { key: "since", not: false, day: span.start }, { key: "until", not: false, day: span.end }]
    : filters;

const EVERYTHING: ReadonlySet<string> = new Set(["everything", "all", "anything"]);

export const follow: Command = {
  name: "follow",
  usage: "follow [who] [kind:…] [-level:…] [lead:30d,7d,1d] [at 09:00] [weekly mon 08:30]",
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
      "Reminders come at the hour you name, in the channel’s zone, never in its quiet hours or on its days off, unless you add ",
      { strong: "anytime" },
      ".",
    ],
    [
      { strong: "weekly mon 08:30" },
      " or ",
      { strong: "daily 08:30" },
      " gives a digest, and nothing where there is nothing to tell.",
    ],
    ["You see the rule, its next posts and how many it would have made over the last year before it is saved."],
    [
      "A date that is not known to the day is never counted back from. It is watched: I say when it is still unconfirmed.",
    ],
  ],
  run: (words, scene) => {
    const read = readRule(words);
    if (typeof read === "string") return badRule("follow", read);
    if (words.length === 0) return form(scene);
    const rest = read.rest.filter((word) => !EVERYTHING.has(foldWord(word)));
    const understood = understand(rest, { lexicon: scene.lexicon, names: scene.library.names, today: scene.today });
    if ("problem" in understood) return notUnderstood("follow", words, understood.problem);
    return follows({ filters: dated(understood.query), rule: read.rule, now: read.now }, scene);
  },
};
