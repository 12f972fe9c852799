import type { Token } from "./tokens.ts";

/** The longest phrase that begins at a word. `open`: only the beginning of a word was given. */
export interface Match<M> {
  readonly count: number;
  readonly means: M;
  readonly open: boolean;
}

/** Phrases word by word, so that a long line costs no more than its words. */
export interface Phrases<M> {
  /** A star at the end of a word: the word only begins so. */
  readonly add: (words: readonly string[], means: M) => void;
  readonly at: (tokens: readonly Token[], from: number) => Match<M> | undefined;
  /** Words that stand alone and are given in full. */
  readonly single: ReadonlyMap<string, M>;
}

/** The words that may come next, and what the words so far mean together. */
interface Node<M> {
  readonly words: Map<string, Node<M>>;
  /** Beginnings of words by their first letter, the longest first. */
  readonly beginnings: Map<string, [string, Node<M>][]>;
  means?: M;
}

const node = <M>(): Node<M> => ({ words: new Map(), beginnings: new Map() });

/** The node behind one more word, made where there is none. */
function grown<M>({ words, beginnings }: Node<M>, word: string): Node<M> {
  if (!word.endsWith("*")) {
    const next = words.get(word) ?? node<M>();
    words.set(word, next);
    return next;
  }
  const begins = word.slice(0, -1);
  const alike = beginnings.get(begins.slice(0, 1)) ?? [];
  const known = alike.find(([one]) => one === begins)?.[1];
  if (known) return known;
  const next = node<M>();
  alike.push([begins, next]);
  alike.sort(([a], [b]) => b.length - a.length);
  beginnings.set(begins.slice(0, 1), alike);
  return next;
}

const NONE: readonly never[] = [];
/** What is given in full comes before what only begins so, and the longer beginning before the shorter. */
function longest<M>(
  from: Node<M>,
  tokens: readonly Token[],
  at: number,
  count: number,
  open: boolean,
): Match<M> | undefined {
  const own = from.means === undefined ? undefined : { count, means: from.means, open };
  const word = tokens[at]?.word;
  if (word === undefined) return own;
  const exact = from.words.get(word);
  let best = exact && longest(exact, tokens, at + 1, count + 1, open);
  for (const [begins, next] of from.beginnings.get(word[0] ?? "") ?? NONE) {
    if (!word.startsWith(begins)) continue;
    const found = longest(next, tokens, at + 1, count + 1, true);
    if (found && found.count > (best?.count ?? 0)) best = found;
  }
  return best ?? own;
}

export function phrases<M extends object | string | true>(): Phrases<M> {
  const root = node<M>();
  const single = new Map<string, M>();
  return {
    single,
    add: (words, means) => {
      const [first = ""] = words;
      if (first === "") return;
      words.reduce(grown, root).means ??= means;
      if (words.length === 1 && !first.endsWith("*") && !single.has(first)) single.set(first, means);
    },
    at: (tokens, from) => longest(root, tokens, from, 0, false),
  };
}
