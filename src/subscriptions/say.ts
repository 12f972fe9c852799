import type { Library } from "../library/library.ts";
import type { Lexicon } from "../query/lexicon.ts";
import type { Filter } from "../query/query.ts";
import { sayFilters } from "../query/say.ts";
import type { SubscriptionRow } from "../store/store.ts";
import { sayClock } from "../text/when.ts";
import type { Words } from "../text/words.ts";
import { isClockLead, sayLead } from "./lead.ts";
import type { Rule } from "./rule.ts";
import { filtersOf, isRadar, ruleOf } from "./subscription.ts";

/** What rules are said with. */
export interface RuleContext {
  readonly say: Words;
  readonly lexicon: Lexicon;
}

/** When the radar comes, in a sentence without a full stop. */
function sayRadar({ digest, anytime }: Rule, zone: string, say: Words): string {
  const { rules } = say;
  const weekly = digest ? rules.weekly(digest.weekday ?? 1, sayClock(digest.at, zone, say)) : rules.never;
  return rules.parts([weekly, ...(anytime ? [rules.anytime] : [])]);
}

/** The rule in a sentence without a full stop. */
export function sayRule({ leads, at, digest, anytime, brief }: Rule, zone: string, say: Words): string {
  const { rules } = say;
  const said = (isClock: boolean): string[] =>
    leads.filter((lead) => isClockLead(lead) === isClock).map((lead) => sayLead(lead, say));
  const [days, clock] = [said(false), said(true)];
  return rules.parts([
    ...(days.length > 0 ? [rules.onDays(days, sayClock(at, zone, say))] : []),
    ...(clock.length > 0 ? [rules.byTheClock(clock)] : []),
    // The usual goes without saying.
    ...(leads.length > 0 && brief !== "usual" ? [rules.brief[brief]] : []),
    ...(digest ? [rules.digest(digest.weekday, sayClock(digest.at, zone, say))] : []),
    ...(anytime ? [rules.anytime] : []),
  ]);
}

/** When a kept rule posts, in a sentence without a full stop. */
export const sayKept = (row: Pick<SubscriptionRow, "rule" | "value">, zone: string, say: Words): string =>
  (isRadar(row) ? sayRadar : sayRule)(ruleOf(row), zone, say);

/** Who or what some filters are about, in words. */
export const aboutWhom = (filters: readonly Filter[], { say, lexicon }: RuleContext): string =>
  filters.length === 0 ? say.rules.everything : sayFilters(filters, lexicon, say);

export const aboutRadar = (filters: readonly Filter[], context: RuleContext): string =>
  filters.length === 0 ? context.say.rules.theRadar : context.say.rules.radarOf(aboutWhom(filters, context));

/** The same of a kept rule with these filters. */
export const aboutRule = (
  row: Pick<SubscriptionRow, "rule">,
  filters: readonly Filter[],
  context: RuleContext,
): string => (isRadar(row) ? aboutRadar : aboutWhom)(filters, context);

/** What a kept rule is about, in words; as it is written, where the data no longer has what it names. */
export const nameOfRule = (
  row: Pick<SubscriptionRow, "rule">,
  context: RuleContext & { readonly library: Library },
): string => {
  const filters = filtersOf(row.rule, context.library, context.lexicon);
  return filters ? aboutRule(row, filters, context) : row.rule;
};
