import { foldWord } from "../../words.ts";
import type { Entry } from "../library.ts";
import { type NamedRecord, rankOf } from "./rows.ts";
import { placeOf } from "./wordIndex.ts";

/** Records by the beginning of a name, those that people mean more often first. */
export type Beginnings = (start: string) => readonly Entry[];

/** Names are sorted once, when the first beginning is asked for. */
export function beginningsOf(rows: readonly NamedRecord[]): Beginnings {
  let known: { readonly sorted: readonly string[]; readonly at: ReadonlyMap<string, readonly Entry[]> } | undefined;
  const make = () => {
    const at = new Map<string, Entry[]>();
    for (const { entry, names, codes } of rows)
      for (const name of [...names, ...codes]) {
        const alike = at.get(name);
        if (alike) alike.push(entry);
        else at.set(name, [entry]);
      }
    return { sorted: [...at.keys()].sort(), at };
  };
  return (start) => {
    known ??= make();
    const { sorted, at } = known;
    const found = new Set<Entry>();
    for (let index = placeOf(sorted, start); sorted[index]?.startsWith(start); index++)
      for (const entry of at.get(sorted[index] ?? "") ?? []) found.add(entry);
    return [...found].sort((a, b) => rankOf(a) - rankOf(b));
  };
}

/** What a menu offers while somebody types: names that begin so, then names with a word that does, then what comes near. */
export function suggestions(
  rows: readonly NamedRecord[],
  beginning: Beginnings,
  near: (text: string, limit: number) => readonly Entry[],
): (text: string, limit: number) => readonly Entry[] {
  const ordered = [...rows].sort((a, b) => rankOf(a.entry) - rankOf(b.entry));
  const inside = (start: string): Entry[] =>
    ordered.filter(({ names }) => names.some((name) => name.includes(` ${start}`))).map(({ entry }) => entry);
  return (text, limit) => {
    const start = foldWord(text.slice(0, 100));
    if (start === "") return ordered.slice(0, limit).map(({ entry }) => entry);
    const hits = new Set(beginning(start));
    for (const more of [inside, () => near(text, limit)])
      if (hits.size < limit) for (const entry of more(start)) hits.add(entry);
    return [...hits].slice(0, limit);
  };
}
