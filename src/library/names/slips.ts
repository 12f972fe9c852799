import { distance } from "fastest-levenshtein";

/** A name that was nearly written. */
export interface Slipped {
  readonly name: string;
  /** Letters that would have to change. */
  readonly slips: number;
}

/** Names that are at most so many slips away from a text. All is folded. */
export type Slips = (folded: string, most: number) => readonly Slipped[];

/** Which letters a text has, one bit each; letters beyond Latin share the bits. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

/** How many bits are set. */
function count(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/**
 * Names by length and letters. A slip changes the length by one at most, and takes one letter for another at most: whatever
 * differs by more is passed over without comparing it letter by letter.
 */
export function slipIndex(names: Iterable<string>): Slips {
  const byLength = new Map<number, { readonly name: string; readonly letters: number }[]>();
  for (const name of new Set(names)) {
    const alike = byLength.get(name.length) ?? [];
    byLength.set(name.length, alike);
    alike.push({ name, letters: lettersOf(name) });
  }
  return (folded, most) => {
    const own = lettersOf(folded);
    const near: Slipped[] = [];
    for (let length = folded.length - most; length <= folded.length + most; length++)
      for (const { name, letters } of byLength.get(length) ?? []) {
        if (count(own ^ letters) > 2 * most) continue;
        const slips = distance(folded, name);
        if (slips <= most) near.push({ name, slips });
      }
    return near;
  };
}
