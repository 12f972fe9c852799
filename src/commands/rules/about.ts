import type { Filter } from "../../query/query.ts";
import { sayFilters } from "../../query/say.ts";
import type { SubscriptionRow } from "../../store/store.ts";
import type { Known } from "../../subscriptions/agenda.ts";
import { sayRadar, sayRule } from "../../subscriptions/rule.ts";
import { filtersOf, isRadar, lineOf, ruleOf } from "../../subscriptions/subscription.ts";
import { foldWord } from "../../words.ts";
import type { Scene } from "../command.ts";

export const knownOf = async ({ library, lexicon, holidays }: Scene): Promise<Known> => ({
  library,
  lexicon,
  holidays: await holidays(),
});

const EVERYTHING: ReadonlySet<string> = new Set(["everything", "all", "anything"]);

/** Words of a rule without those that mean no filter at all. */
export const narrowing = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !EVERYTHING.has(foldWord(word)));

/** Who or what a rule is about, in words. */
export const aboutWhom = (filters: readonly Filter[], { lexicon }: Pick<Scene, "lexicon">): string =>
  filters.length === 0 ? "everything" : sayFilters(filters, lexicon);

export const aboutRadar = (filters: readonly Filter[], scene: Pick<Scene, "lexicon">): string =>
  filters.length === 0 ? "the radar" : `the radar of ${aboutWhom(filters, scene)}`;

/** What a kept rule is about, in words. */
export const nameOfRule = (row: Pick<SubscriptionRow, "rule">, scene: Scene): string => {
  const filters = filtersOf(row.rule, scene.library, scene.lexicon);
  if (!filters) return row.rule;
  return isRadar(row) ? aboutRadar(filters, scene) : aboutWhom(filters, scene);
};

/** When a kept rule posts, in a sentence without a full stop. */
export const sayKept = (row: Pick<SubscriptionRow, "rule" | "value">, zone: string): string =>
  isRadar(row) ? sayRadar(ruleOf(row), zone) : sayRule(ruleOf(row), zone);

/** The same where it stands by itself: on a button, or at the beginning of a line. */
export const titleOfRule = (row: Pick<SubscriptionRow, "rule">, scene: Scene): string =>
  nameOfRule(row, scene).replace(/^\p{Ll}/u, (sign) => sign.toUpperCase());

/** The line that makes the same rule again; one without filters says so. */
export const lineFor = (row: Pick<SubscriptionRow, "rule" | "value">): string =>
  row.rule === "" ? lineOf(row).replace(/^follow/, "follow everything") : lineOf(row);
