import { en } from "./en/index.ts";
import { pseudo } from "./pseudo.ts";

/** All that people read, by chapters. What a second language has to fulfil: a sentence that is missing does not compile. */
export type Words = typeof en;

/** BCP 47. `en-XA` is English with accents and a third longer, which shows what bypasses the catalogue and what breaks. */
export const LANGUAGES = ["en", "en-XA"] as const;
export type Language = (typeof LANGUAGES)[number];

const CATALOGUES: Readonly<Record<Language, Words>> = { en, "en-XA": pseudo(en) };

/** English without a word. */
export const wordsIn = (language: Language = "en"): Words => CATALOGUES[language];
