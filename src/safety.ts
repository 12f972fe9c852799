import type { Reading } from "./answer.ts";
import type { Bot } from "./bot.ts";
import type { Log } from "./log.ts";
import { bugAnswer } from "./phrases.ts";
import type { Place } from "./place.ts";
import { wordsIn } from "./text/words.ts";

/** For answers that tell no time. */
export const timeless = ({ call }: Place): Reading => ({ zone: "UTC", call });

/** A bot that never rejects: a bug is logged under a reference, and the reference is the answer. */
export const safe = (bot: Bot, log: Log, newReference: () => string): Bot => ({
  ...bot,
  answer: async (request) => {
    try {
      return await bot.answer(request);
    } catch (error) {
      const reference = newReference();
      log.error({ err: error, reference, platform: request.place.platform }, "an answer failed");
      return { answer: bugAnswer(reference, wordsIn()), reading: timeless(request.place) };
    }
  },
});
