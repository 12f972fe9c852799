import type { Answer, Reply } from "../../src/answer.ts";
import { fitTo } from "../../src/fit.ts";
import { cutText, plain } from "../../src/plain.ts";
import { type Card, drawCard } from "./card.ts";
import { checkCard } from "./limits.ts";

const CARD = "application/vnd.microsoft.card.adaptive";
/** What a notification shows of a message. */
const SUMMARY = 200;

const drawn = (reply: Reply, answer: Answer, origin?: string): Card =>
  drawCard(answer, { reading: reply.reading, sources: answer.sources ?? [] }, plain({ ...reply, answer }), origin);

/** A reply as a card that Teams takes. `origin` goes into its Share button. */
export function cardOf(reply: Reply, origin?: string): Card {
  const fitted = fitTo(reply.answer, (answer) => checkCard(drawn(reply, answer, origin)).length === 0);
  return drawn(reply, fitted, origin);
}

export const attachmentOf = (card: Card) => ({ contentType: CARD, content: card });

/**
 * A reply as a message. The text twin stands in the card's `speak`, where screen readers find it; a message text of its own
 * would be shown above the card, and say everything twice.
 */
export const messageOf = (reply: Reply, origin?: string) => ({
  type: "message",
  summary: cutText(reply.answer.title, SUMMARY),
  attachments: [attachmentOf(cardOf(reply, origin))],
});

/** The answer to a pressed button that takes the place of its card. */
export const inPlaceOf = (card: Card) => ({ statusCode: 200, type: CARD, value: card });
