/** How much of a list is wanted, and from which end. */
export interface Order {
  readonly oldest: boolean;
  /** How many of it; all without. */
  readonly first: number | undefined;
}

/** Takes "oldest", "newest" and "first 3" from the words of a line: they are no filters. */
export function takeOrder(words: readonly string[]): { readonly words: readonly string[]; readonly order: Order } {
  const folded = words.map((word) => word.toLowerCase());
  const at = folded.findIndex((word, index) => word === "first" && /^[1-9]\d{0,2}$/.test(folded[index + 1] ?? ""));
  const isOrder = (word: string, index: number): boolean =>
    word === "oldest" || word === "newest" || (at >= 0 && (index === at || index === at + 1));
  return {
    words: words.filter((_, index) => !isOrder(folded[index] ?? "", index)),
    order: { oldest: folded.includes("oldest"), first: at < 0 ? undefined : Number(folded[at + 1]) },
  };
}

/** Takes "all" from the end of a line: everything is wanted, however long. */
export const takeAll = (words: readonly string[]): { readonly words: readonly string[]; readonly all: boolean } => {
  const all = words.length > 1 && words.at(-1)?.toLowerCase() === "all";
  return { words: all ? words.slice(0, -1) : words, all };
};

/** As it is typed behind a line. */
export const writeOrder = (line: string, { oldest, first }: Order): string =>
  [line, oldest ? "oldest" : "", first === undefined ? "" : `first ${first}`].filter(Boolean).join(" ");

/** A list that begins with the newest, in another order; what has no day stays at its end. */
export function inOrder<T>(
  all: readonly T[],
  { oldest, first }: Order,
  dayOf: (one: T) => string | undefined,
): readonly T[] {
  const dated = all.filter((one) => dayOf(one) !== undefined);
  const ordered = oldest && dated.length > 0 ? [...dated.reverse(), ...all.filter((one) => !dayOf(one))] : all;
  return ordered.slice(0, first);
}
