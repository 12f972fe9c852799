import type { Answer, Field } from "../../answer.ts";
import { prose } from "../../answer.ts";
import { partnerName } from "../../library/titles.ts";
import type { SubscriptionRow } from "../../store/store.ts";
import { writeLead } from "../../subscriptions/lead.ts";
import { type Rule, sayWeekday } from "../../subscriptions/rule.ts";
import { isRadar, ruleOf } from "../../subscriptions/subscription.ts";
import type { Scene } from "../command.ts";
import { titleOfRule } from "./about.ts";
import { channel } from "./room.ts";

const NONE = "none";
const DIGESTS = [
  { label: "No digest", value: NONE },
  { label: "Every Monday at 08:30", value: "weekly mon 08:30" },
  { label: "Every working day at 08:30", value: "daily 08:30" },
];

const BRIEFINGS = [
  { label: "With the last reminder, for senior officials and above", value: "usual" },
  { label: "With the last reminder of every meeting", value: "page" },
  { label: "None", value: "none" },
];

/** What the choices of the form mean as words of a rule: `digest:"weekly mon 08:30"`, `digest:none`. */
export const ruleWords = (words: readonly string[]): readonly string[] =>
  words.flatMap((word) => {
    const [, digest] = /^digest:(.*)$/i.exec(word) ?? [];
    if (digest === undefined) return [word];
    return digest === NONE ? [] : digest.split(" ").filter(Boolean);
  });

const digestOf = ({ digest }: Rule): string => {
  if (!digest) return NONE;
  return digest.weekday
    ? `weekly ${sayWeekday(digest.weekday).slice(0, 3).toLowerCase()} ${digest.at}`
    : `daily ${digest.at}`;
};

function whenFields(rule: Rule): Field[] {
  const digest = digestOf(rule);
  const options = DIGESTS.some(({ value }) => value === digest)
    ? DIGESTS
    : [...DIGESTS, { label: `As it is: ${digest}`, value: digest }];
  const leads = rule.leads.map(writeLead).join(",");
  return [
    {
      name: "lead",
      label: "How long before",
      hint: "30d,7d,1d,2h or 10wd",
      kind: "text",
      before: "lead:",
      ...(leads && { initial: leads }),
    },
    { name: "at", label: "At what hour", hint: "09:00", kind: "text", before: "at:", initial: rule.at },
    { name: "brief", label: "Briefing", kind: "choice", options: BRIEFINGS, before: "brief:", initial: rule.brief },
    { name: "digest", label: "Digest", kind: "choice", options, before: "digest:", initial: digest },
  ];
}

/** The radar comes once a week. */
const weekField = (rule: Rule): Field => ({
  name: "digest",
  label: "Weekday and hour",
  hint: "weekly mon 08:30",
  kind: "text",
  required: true,
  before: "digest:",
  initial: digestOf(rule),
});

const USUAL: Rule = {
  leads: [
    { amount: 7, unit: "d" },
    { amount: 1, unit: "d" },
  ],
  at: "09:00",
  digest: null,
  anytime: false,
  brief: "usual",
};

const FILTERS = { region: "Regions", area: "Areas", kind: "Kinds of dialogue", level: "Levels" } as const;

const whoFields = ({ library, lexicon }: Scene): Field[] => [
  {
    name: "with",
    label: "Partners",
    kind: "choices",
    options: library.partners.map((one) => ({ label: partnerName(one), value: one.id })),
    before: "with:",
  },
  ...(["region", "area", "kind", "level"] as const).map(
    (name): Field => ({
      name,
      label: FILTERS[name],
      kind: "choices",
      options: lexicon.values(name).map(({ id, label }) => ({ label, value: id })),
      before: `${name}:`,
    }),
  ),
];

/** What to follow, and when to be reminded. */
export const followForm = (scene: Scene): Answer => ({
  title: "Follow dialogues here",
  blocks: [
    prose(
      `Choose what this ${channel(scene)} is reminded of; what you leave open narrows nothing. You see the whole rule before it is saved.`,
    ),
    {
      kind: "form",
      form: { says: "follow", fields: [...whoFields(scene), ...whenFields(USUAL)], submit: "Look at it" },
    },
  ],
  audience: "asker",
});

/** When a kept rule reminds. */
export function editForm(row: SubscriptionRow, scene: Scene): Answer {
  const rule = ruleOf(row);
  const fields = isRadar(row) ? [weekField(rule)] : whenFields(rule);
  const says = ["follow", row.rule || "everything", ...(rule.anytime ? ["anytime"] : [])].join(" ");
  return {
    title: "Edit what is followed",
    blocks: [
      prose({ strong: titleOfRule(row, scene) }, ": when shall it come? You see the rule before it is saved."),
      { kind: "form", form: { says, fields, submit: "Look at it" } },
    ],
    actions: [{ label: "Back", says: `following #${row.id}` }],
    audience: "asker",
  };
}
