import type { Entry } from "../library.ts";
import { type NamedRecord, rankOf } from "./rows.ts";

/** Looks up a folded text. A record's own names come before codes and foreign names: AU is the African Union. */
export type Exact = (folded: string) => readonly Entry[];

const add = (map: Map<string, Entry[]>, name: string, entry: Entry): void => {
  const known = map.get(name);
  if (!known) map.set(name, [entry]);
  else if (!known.includes(entry)) known.push(entry);
};

/** What no longer exists gives way to what does. */
const current = (entries: readonly Entry[]): readonly Entry[] => {
  const kept = entries.filter((entry) => rankOf(entry) < 10);
  return (kept.length > 0 ? kept : [...entries]).sort((a, b) => rankOf(a) - rankOf(b));
};

const NONE: readonly Entry[] = [];

export function exactIndex(rows: readonly NamedRecord[]): Exact {
  const names = new Map<string, Entry[]>();
  const codes = new Map<string, Entry[]>();
  for (const { entry, names: own, codes: foreign, people, translated } of rows) {
    for (const name of own) add(names, name, entry);
    for (const name of [...foreign, ...people, ...translated]) add(codes, name, entry);
  }
  return (folded) => {
    const known = names.get(folded) ?? codes.get(folded);
    return known ? current(known) : NONE;
  };
}
