/** A name that was nearly written. */
export interface Slipped {
  readonly name: string;
  /** Letters that are too many, too few or wrong, and neighbours that changed places. */
  readonly slips: number;
}

/** Names that are at most so many slips away from a text. All is folded. */
export type Slips = (folded: string, most: number) => readonly Slipped[];

/** Whether two neighbours, of which these are the second, changed places. */
const isSwap = (a: string, i: number, b: string, j: number): boolean =>
  i > 0 && j > 0 && a.charCodeAt(i) === b.charCodeAt(j - 1) && a.charCodeAt(i - 1) === b.charCodeAt(j);

/** Slips from the beginning of one text to each beginning of another, one letter further than `last`, and two than `before`. */
function further(a: string, i: number, b: string, last: readonly number[], before: readonly number[]): number[] {
  const row = [i + 1];
  for (let j = 0; j < b.length; j++) {
    const changed = (last[j] ?? 0) + (a.charCodeAt(i) === b.charCodeAt(j) ? 0 : 1);
    const slips = Math.min((last[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, changed);
    row.push(isSwap(a, i, b, j) ? Math.min(slips, (before[j - 1] ?? 0) + 1) : slips);
  }
  return row;
}

/** Of how many slips one text becomes another, up to `most`; more than that is `most + 1`. */
export function slipsBetween(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 0; i < a.length; i++) {
    const row = further(a, i, b, last, before);
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
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
/** Names of one length with one letter first, and those with one letter last. */
class Shelves {
  readonly #first = new Map<number, Spelt[]>();
  readonly #last = new Map<number, Spelt[]>();
  add(name: string): void {
    const spelt = { name, letters: lettersOf(name) };
    put(this.#first, keyOf(name.length, name.charCodeAt(0)), spelt);
    put(this.#last, keyOf(name.length, name.charCodeAt(name.length - 1)), spelt);
  }
  near(folded: string, most: number): Spelt[] {
    const first = folded.charCodeAt(0);
    const last = folded.charCodeAt(folded.length - 1);
    const near: Spelt[] = [];
    for (let length = folded.length - most; length <= folded.length + most; length++) {
      near.push(...(this.#first.get(keyOf(length, first)) ?? []));
      for (const spelt of this.#last.get(keyOf(length, last)) ?? [])
        if (spelt.name.charCodeAt(0) !== first) near.push(spelt);
    }
    return near;
  }
}
function put(shelf: Map<number, Spelt[]>, key: number, spelt: Spelt): void {
  const alike = shelf.get(key);
  if (alike) alike.push(spelt);
  else shelf.set(key, [spelt]);
}

/**
 * Names by length and first and last letter, of which nobody gets both wrong. A slip changes the length by one at most, and
 * takes one letter for another at most: whatever differs by more is passed over without comparing it letter by letter.
 */
export function slipIndex(names: Iterable<string>): Slips {
  const shelves = new Shelves();
  for (const name of new Set(names)) shelves.add(name);
  return (folded, most) => {
    if (most < 1 || folded === "") return [];
    const own = lettersOf(folded);
    return shelves
      .near(folded, most)
      .filter(({ letters }) => count(own ^ letters) <= 2 * most)
      .map(({ name }) => ({ name, slips: slipsBetween(folded, name, most) }))
      .filter(({ slips }) => slips <= most);
  };
}
