import { withEach } from "../walk.ts";

const FIXED = "\u00a0";

/** Signs that stand apart from their word never begin or end a row: the space before : ; ? ! » and behind « does not break. */
export const fixSpaces = (text: string): string =>
  text.replaceAll(/ (?=[:;?!»])/g, FIXED).replaceAll("« ", `«${FIXED}`);

/** A French catalogue with the spaces that French has: its chapters are written with plain ones. */
export const typeset = <T>(value: T): T => withEach(value, fixSpaces);
