import type { Answer, Field } from "../../answer.ts";
import { prose } from "../../answer.ts";
import { partnerName } from "../../library/titles.ts";
import { choicesOf } from "../../query/lexicon.ts";
import { writeLead } from "../../subscriptions/lead.ts";
import { BRIEFS, type Rule, USUAL, writeDigest } from "../../subscriptions/rule.ts";
import { isRadar, ruleOf, type Subscription } from "../../subscriptions/subscription.ts";
import type { Words } from "../../text/words.ts";
import type { CommandContext } from "../context.ts";
import { titleOfRule } from "./rule.ts";

const NONE = "none";
/** Behind `follow`: the form with all of its fields. */
export const ALL = "form";
const WEEKLY = "weekly mon 08:30";
const DIGESTS = [NONE, WEEKLY, "daily 08:30"] as const;

/** What the choices of the form mean as words of a rule: `digest:"weekly mon 08:30"`, `digest:none`. */
export const ruleWords = (words: readonly string[]): readonly string[] =>
  words.flatMap((word) => {
    const [, digest] = /^digest:(.*)$/i.exec(word) ?? [];
    if (digest === undefined) return [word];
    return digest === NONE ? [] : digest.split(" ").filter(Boolean);
  });

const digestOf = ({ digest }: Rule): string => (digest ? writeDigest(digest) : NONE);

const LEADS = ["30d", "10wd", "7d", "1d", "2h"] as const;

/** How early, and whatever else a rule says already. */
function leadField(rule: Rule, say: Words["followForms"]): Field {
  const kept = rule.leads.map(writeLead);
  const usual = LEADS.map((value) => ({ label: say.leads[value], value }));
  const others = kept.filter((value) => !usual.some((one) => one.value === value));
  return {
    name: "lead",
    label: say.lead,
    kind: "choices",
    options: [...usual, ...others.map((value) => ({ label: say.asItIs(value), value }))],
    before: "lead:",
    ...(kept.length > 0 && { initial: kept.join(",") }),
  };
}

function whenFields(rule: Rule, { followForms: say }: Words): Field[] {
  const digest = digestOf(rule);
  const briefs = BRIEFS.map((value) => ({ label: say.briefs[value], value }));
  const digests = DIGESTS.map((value) => ({ label: say.digests[value], value }));
  const isUsual = digests.some(({ value }) => value === digest);
  const options = isUsual ? digests : [...digests, { label: say.asItIs(digest), value: digest }];
  return [
    leadField(rule, say),
    { name: "at", label: say.at, hint: "09:00", kind: "text", before: "at:", initial: rule.at },
    { name: "brief", label: say.brief, kind: "choice", options: briefs, before: "brief:", initial: rule.brief },
    { name: "digest", label: say.digest, kind: "choice", options, before: "digest:", initial: digest },
  ];
}

/** The radar comes once a week. */
const weekField = (rule: Rule, { followForms: say }: Words): Field => ({
  name: "digest",
  label: say.week,
  hint: WEEKLY,
  kind: "text",
  required: true,
  before: "digest:",
  initial: digestOf(rule),
});

const whoFields = ({ say, library, lexicon }: CommandContext): Field[] => [
  {
    name: "with",
    label: say.followForms.partners,
    kind: "choices",
    options: library.partners.map((one) => ({ label: partnerName(one), value: one.id })),
    before: "with:",
  },
  ...(["region", "area", "kind", "level"] as const).map(
    (name): Field => ({
      name,
      label: say.followForms[name],
      kind: "choices",
      options: choicesOf(name, lexicon, say),
      before: `${name}:`,
    }),
  ),
];

/** What to follow, and when to be reminded: whom and how early, or all that a rule can say. */
export const followForm = (context: CommandContext, all: boolean): Answer => ({
  title: context.say.followForms.follow,
  blocks: [
    prose(context.say.followForms.choose(context.place.direct)),
    {
      kind: "form",
      form: {
        says: "follow",
        fields: all
          ? [...whoFields(context), ...whenFields(USUAL, context.say)]
          : [...whoFields(context).slice(0, 1), leadField(USUAL, context.say.followForms)],
        submit: context.say.followForms.submit,
      },
    },
  ],
  ...(!all && { actions: [{ label: context.say.followForms.more, says: `follow ${ALL}` }] }),
  audience: "asker",
});

/** When a kept rule reminds. */
export function editForm(row: Subscription, context: CommandContext): Answer {
  const { followForms } = context.say;
  const rule = ruleOf(row);
  const fields = isRadar(row) ? [weekField(rule, context.say)] : whenFields(rule, context.say);
  const says = ["follow", row.rule || "everything", ...(rule.anytime ? ["anytime"] : [])].join(" ");
  return {
    title: followForms.edit,
    blocks: [
      prose(...followForms.when(titleOfRule(row, context))),
      { kind: "form", form: { says, fields, submit: followForms.submit } },
    ],
    actions: [{ label: followForms.back, says: `following #${row.id}` }],
    audience: "asker",
  };
}
