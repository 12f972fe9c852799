import { hashOf } from "../hash.ts";
import type { Library } from "../library/library.ts";
import type { Lexicon } from "../query/lexicon.ts";
import type { Filter } from "../query/query.ts";
import { writeFilter } from "../query/say.ts";
import { understand } from "../query/understand.ts";
import type { SubscriptionRow, Where } from "../store/store.ts";
import { splitWords } from "../words.ts";
import { Rule, writeRule } from "./rule.ts";

/** Something that a conversation follows: a rule. */
export type Subscription = SubscriptionRow;

/** The filters as they are kept: the same for everything that means the same. */
export const writeFilters = (filters: readonly Filter[]): string => filters.map(writeFilter).sort().join(" ");

const RADAR = "radar";

/** A room may follow the radar of the same partners whose meetings it is reminded of: that is a rule of its own. */
export const writeRadar = (filters: readonly Filter[]): string =>
  [RADAR, writeFilters(filters)].filter(Boolean).join(" ");

export const isRadar = ({ rule }: Pick<SubscriptionRow, "rule">): boolean =>
  rule === RADAR || rule.startsWith(`${RADAR} `);

/** One for each room and set of filters: following the same twice is one subscription. */
export const subscriptionId = ({ platform, tenant, room }: Where, rule: string): string =>
  hashOf(JSON.stringify([platform, tenant, room, rule]));

export const ruleOf = ({ value }: Pick<SubscriptionRow, "value">): Rule => Rule.parse(JSON.parse(value));

/** Whether nothing of it is posted on an ISO day. */
export const isPaused = ({ pausedUntil }: Pick<SubscriptionRow, "pausedUntil">, day: string): boolean =>
  pausedUntil !== null && day < pausedUntil;

/** The line that makes the same subscription again; one without filters says so. */
export const lineOf = (row: Pick<SubscriptionRow, "rule" | "value">): string =>
  ["follow", row.rule || "everything", writeRule(ruleOf(row))].filter(Boolean).join(" ");

/** The filters that a kept rule means; nothing if the data no longer has what it names. */
export function filtersOf(rule: string, library: Library, lexicon: Lexicon): readonly Filter[] | undefined {
  const words = splitWords(isRadar({ rule }) ? rule.slice(RADAR.length) : rule);
  const understood = understand(words, { lexicon, names: library.names, today: "2000-01-01" });
  return "query" in understood ? understood.query.filters : undefined;
}
