import { distance } from "fastest-levenshtein";

/** A name that was nearly written. */
export interface Slipped {
  readonly name: string;
  /** Letters that are too many, too few or wrong, and neighbours that changed places. */
  readonly slips: number;
}

/** Names that are at most so many slips away from a text. All is folded. */
export type Slips = (folded: string, most: number) => readonly Slipped[];

/** Letters that are wrong, where two neighbours that changed places count once. The texts are of one length. */
function wrongLetters(a: string, b: string): number {
  let wrong = 0;
  for (let at = 0; at < a.length; at++) {
    if (a.charCodeAt(at) === b.charCodeAt(at)) continue;
    wrong += 1;
    if (a.charCodeAt(at) === b.charCodeAt(at + 1) && a.charCodeAt(at + 1) === b.charCodeAt(at)) at += 1;
  }
  return wrong;
}

/** Of how many slips one text becomes another. */
export function slipsBetween(a: string, b: string): number {
  const letters = distance(a, b);
  return letters > 1 && a.length === b.length ? Math.min(letters, wrongLetters(a, b)) : letters;
}

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

interface Spelt {
  readonly name: string;
  readonly letters: number;
}

/** A length and a letter in one number. */
const keyOf = (length: number, letter: number): number => length * 0x10000 + letter;

class Shelf {
  readonly #alike = new Map<number, Spelt[]>();
  put(key: number, spelt: Spelt): void {
    const alike = this.#alike.get(key);
    if (alike) alike.push(spelt);
    else this.#alike.set(key, [spelt]);
  }
  /** Adds what is at most so many slips from a text, but for names that begin with a letter. */
  search(key: number, text: Spelt, most: number, besides: number, near: Slipped[]): void {
    for (const { name, letters } of this.#alike.get(key) ?? []) {
      if (count(text.letters ^ letters) > 2 * most || name.charCodeAt(0) === besides) continue;
      const slips = slipsBetween(text.name, name);
      if (slips <= most) near.push({ name, slips });
    }
  }
}
const NO_LETTER = -1;

/**
 * Names by length and first and last letter, of which nobody gets both wrong. A slip changes the length by one at most, and
 * takes one letter for another at most: whatever differs by more is passed over without comparing it letter by letter.
 */
export function slipIndex(names: Iterable<string>): Slips {
  const byFirst = new Shelf();
  const byLast = new Shelf();
  for (const name of new Set(names)) {
    const spelt = { name, letters: lettersOf(name) };
    byFirst.put(keyOf(name.length, name.charCodeAt(0)), spelt);
    byLast.put(keyOf(name.length, name.charCodeAt(name.length - 1)), spelt);
  }
  return (folded, most) => {
    if (most < 1 || folded === "") return [];
    const text = { name: folded, letters: lettersOf(folded) };
    const first = folded.charCodeAt(0);
    const last = folded.charCodeAt(folded.length - 1);
    const near: Slipped[] = [];
    for (let length = folded.length - most; length <= folded.length + most; length++) {
      byFirst.search(keyOf(length, first), text, most, NO_LETTER, near);
      byLast.search(keyOf(length, last), text, most, first, near);
    }
    return near;
  };
}
