import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { Tongue } from "./tongue.ts";

/** The languages in which questions are understood; the first where nothing tells which it is. */
export const tongues: readonly Tongue[] = [en, fr, de];
