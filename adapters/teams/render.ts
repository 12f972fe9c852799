import type { Answer, Reply } from "../../src/answer.ts";
import { fitTo } from "../../src/text/fit.ts";
import { cutText, plain, sayHeadline, spoken } from "../../src/text/plain.ts";
import { wordsIn } from "../../src/text/words.ts";
import { type Card, drawCard } from "./card.ts";
import type { Pen } from "./inline.ts";
import { checkCard } from "./limits.ts";

const CARD = "application/vnd.microsoft.card.adaptive";
/** What a notification shows of a message. */
const SUMMARY = 200;

/** What a card needs beside the reply. */
export type Beside = Pick<Pen, "links" | "follow" | "origin">;

/** Of a large card, so much is read out. */
const SPOKEN = 1000;

const beginning = (text: string, { reading }: Reply): string =>
  text.length > SPOKEN ? `${cutText(text, SPOKEN)}\n${wordsIn(reading.language).doors.seeMessage}` : text;

const drawn = (reply: Reply, answer: Answer, beside: Beside & Pick<Pen, "light">): Card =>
  drawCard(
    answer,
    { reading: reply.reading, say: wordsIn(reply.reading.language), sources: answer.sources ?? [], ...beside },
    beside.light ? beginning(spoken({ ...reply, answer }), reply) : spoken({ ...reply, answer }),
  );

/** A reply as a card that Teams takes: the whole of it, else drawn more plainly, else as much of it as fits. */
export function cardOf(reply: Reply, beside: Beside = {}): Card {
  const whole = drawn(reply, reply.answer, beside);
  if (checkCard(whole).length === 0) return whole;
  const lightly = { ...beside, light: true };
  const fits = (answer: Answer): boolean => checkCard(drawn(reply, answer, lightly)).length === 0;
  return drawn(reply, fitTo(reply.answer, fits, wordsIn(reply.reading.language)), lightly);
}

export const attachmentOf = (card: Card) => ({ contentType: CARD, content: card });

/**
 * A reply as a message. The text twin stands in the card's `speak`, where screen readers find it; a message text of its own
 * would be shown above the card, and say everything twice.
 */
export const messageOf = (reply: Reply, beside: Beside = {}) => ({
  type: "message",
  summary: cutText(sayHeadline(reply), SUMMARY),
  attachments: [attachmentOf(cardOf(reply, beside))],
});

/** Far below what Teams takes of a text, and all that anybody reads. */
const PLAIN_TEXT = 8000;

/** A reply as text alone, for when Teams finds its card wrong. */
export const plainMessageOf = (reply: Reply) => ({
  type: "message",
  textFormat: "plain",
  text: cutText(plain(reply), PLAIN_TEXT),
});

/** The answer to a pressed button that takes the place of its card. */
export const inPlaceOf = (card: Card) => ({ statusCode: 200, type: CARD, value: card });

/** The answer to a pressed button that leaves its card as it is. Without words Teams would show an empty bar. */
export const wordOf = (value: string) => ({
  statusCode: 200,
  type: "application/vnd.microsoft.activity.message",
  value,
});
