import type { Block } from "./blocks.ts";
import { type Property, readLine, textOf } from "./line.ts";
import { type Moment, momentsIn, type Zones } from "./moments.ts";

/** The lines of an entry by name. `unread`: the names of those that cannot be read, so far. */
export interface Entry {
  readonly named: (name: string) => readonly Property[];
  readonly zones: Zones;
  readonly unread: Set<string>;
}

export function entryOf({ lines }: Block, zones: Zones): Entry {
  const properties = Map.groupBy(
    lines.flatMap((line) => readLine(line) ?? []),
    ({ name }) => name,
  );
  return { named: (name) => properties.get(name) ?? [], zones, unread: new Set() };
}

export const valueIn = ({ named }: Entry, name: string): string => named(name)[0]?.value ?? "";
export const textIn = (entry: Entry, name: string): string => textOf(valueIn(entry, name));

export const momentsOf = ({ named, zones, unread }: Entry, name: string): Moment[] =>
  named(name)
    .flatMap((property) => momentsIn(property, zones))
    .flatMap((moment) => {
      if (!moment) unread.add(name);
      return moment ?? [];
    });
