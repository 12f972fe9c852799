import { foldWord } from "../../words.ts";
import type { Entry } from "../library.ts";
import { type NamedRecord, rankOf } from "./rows.ts";

const NOWHERE = 9;

/** 0: a name begins so; 1: a word of a name does; else nowhere. */
const place = ({ names, codes }: NamedRecord, start: string): number => {
  if ([...names, ...codes].some((name) => name.startsWith(start))) return 0;
  return names.some((name) => name.includes(` ${start}`)) ? 1 : NOWHERE;
};

/** What a menu offers while somebody types: names that begin so, then names with a word that does, then what comes near. */
export function suggestions(
  rows: readonly NamedRecord[],
  near: (text: string, limit: number) => readonly Entry[],
): (text: string, limit: number) => readonly Entry[] {
  const ordered = [...rows].sort((a, b) => rankOf(a.entry) - rankOf(b.entry));
  return (text, limit) => {
    const start = foldWord(text.slice(0, 100));
    if (start === "") return ordered.slice(0, limit).map(({ entry }) => entry);
    const hits = ordered
      .map((row) => ({ entry: row.entry, at: place(row, start) }))
      .filter(({ at }) => at < NOWHERE)
      .sort((a, b) => a.at - b.at)
      .map(({ entry }) => entry);
    return [...new Set([...hits, ...(hits.length < limit ? near(text, limit) : [])])].slice(0, limit);
  };
}
