import type { Reply } from "../../src/answer.ts";
import { repeating } from "../../src/messages/compose.ts";
import { wordsIn } from "../../src/text/words.ts";
import { told } from "./fileCards.ts";
import type { FileLinks } from "./fileLinks.ts";
import type { Address } from "./parse.ts";
import { type Beside, messageOf, plainMessageOf } from "./render.ts";
import type { Forms } from "./retry.ts";

/** A reply, and where its pictures and files are kept. */
export interface Whole extends Reply {
  readonly links: FileLinks;
}

/** As the bot's own message; in a one-to-one chat, and where only one person sees it, to that person. */
export const addressed = (message: object, { bot, user, personal }: Address): object => ({
  ...message,
  from: { id: bot },
  ...(personal && { recipient: { id: user } }),
});

const marked = <T extends Reply>(reply: T, again: boolean): T => ({
  ...reply,
  answer: repeating(reply.answer, again, wordsIn(reply.reading.language)),
});

/** An answer as a card, and as text where Teams does not take the card. */
export const formsOf = (whole: Whole, address: Address, beside: Beside = {}): Forms => ({
  whole: (again) => addressed(messageOf(marked(whole, again), { links: whole.links, ...beside }), address),
  plain: (again) => addressed(plainMessageOf(marked(whole, again)), address),
});

export const textForms = (text: string, address: Address): Forms => ({ whole: () => addressed(told(text), address) });
