import type { Bot } from "../../src/bot.ts";

/** What stands in every answer, and must not stand where it was not asked for. */
export const CONTENT = "Canary of an answer";

/** Answers each line with its words: `mine …` to the asker only, `share …` for everyone, anything else to be shared. */
export function sayer(answered: string[]): Bot {
  return {
    answer: async ({ line, place }) => {
      answered.push(line);
      const title = `You said ${line}. ${CONTENT}`;
      const reading = { zone: "Europe/Brussels", call: place.call };
      if (line.startsWith("share ")) return { answer: { title, blocks: [], audience: "room" }, reading };
      if (line.startsWith("mine ")) return { answer: { title, blocks: [], audience: "asker" }, reading };
      const actions = [
        { label: "Share here", says: `share ${line}` },
        { label: "Save", says: `${line} now` },
        { label: "More", says: `more ${line}` },
      ];
      return { answer: { title, blocks: [], actions }, reading };
    },
    suggest: () => [],
    greet: async () => undefined,
    present: async () => {},
    shared: async () => {},
    absent: async () => {},
    removed: async () => {},
  };
}
