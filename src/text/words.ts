import type { Language } from "../languages.ts";
import { en } from "./en/index.ts";
import { fr } from "./fr/index.ts";
import { pseudo } from "./pseudo.ts";

/** All that people read, by chapters. What a second language has to fulfil: a sentence that is missing does not compile. */
export type Words = typeof en;

/** Why something is, in whatever language it is asked for. */
export type Why = (say: Words) => string;

const CATALOGUES: Readonly<Record<Language, Words>> = { en, fr, "en-XA": pseudo(en) };

/** English without a word. */
export const wordsIn = (language: Language = "en"): Words => CATALOGUES[language];
