import type { Known } from "../../subscriptions/agenda.ts";
import { nameOfRule } from "../../subscriptions/say.ts";
import type { Subscription } from "../../subscriptions/subscription.ts";
import { capital } from "../../text/grammar.ts";
import type { CommandContext } from "../context.ts";

export const knownOf = async ({
  library,
  lexicon,
  holidays,
}: Pick<CommandContext, "library" | "lexicon" | "holidays">): Promise<Known> => ({
  library,
  lexicon,
  holidays: await holidays(),
});

/** What a kept rule is about where that stands by itself: on a button, or at the beginning of a line. */
export const titleOfRule = (row: Pick<Subscription, "rule">, context: CommandContext): string =>
  capital(nameOfRule(row, context));
