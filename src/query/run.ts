import { LONGEST_NAME } from "../library/library.ts";

/** How many words, from the first, are taken for one name: up to one that means something, or that no search would reach. */
export function runLength(words: readonly string[], ends: (at: number) => boolean = () => false): number {
  let length = words[0]?.length ?? 0;
  let count = 1;
  while (count < words.length && length < LONGEST_NAME && !ends(count)) {
    length += 1 + (words[count]?.length ?? 0);
    count += 1;
  }
  return count;
}
