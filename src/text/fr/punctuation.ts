import type { punctuation as chapter } from "../en/punctuation.ts";

export const punctuation: typeof chapter = { colon: " : ", semicolon: " ; " };
