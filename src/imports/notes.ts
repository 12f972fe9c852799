import type { Words } from "../text/words.ts";

/** What was left out of a calendar or taken on trust, counted while it is read. */
export interface Tally {
  unreadable: number;
  private: number;
  floating: number;
  beyond: number;
  readonly zones: Set<string>;
  readonly tooOften: Set<string>;
  readonly endless: Set<string>;
  readonly spent: Set<string>;
}

export const tally = (): Tally => ({
  unreadable: 0,
  private: 0,
  floating: 0,
  beyond: 0,
  zones: new Set(),
  tooOften: new Set(),
  endless: new Set(),
  spent: new Set(),
});

const MOST_NAMED = 3;

type Naming = (names: readonly string[], further: number) => string;

const named = (all: ReadonlySet<string>, say: Naming): string[] => {
  const names = [...all].slice(0, MOST_NAMED);
  return all.size === 0 ? [] : [say(names, all.size - names.length)];
};

const counted = (count: number, say: (count: number) => string): string[] => (count === 0 ? [] : [say(count)]);

/** The same in sentences. */
export const notesOf = (seen: Tally, zone: string, guessed: boolean, { imports: { notes } }: Words): string[] => [
  ...(guessed ? [notes.guessed] : []),
  ...counted(seen.unreadable, notes.unreadable),
  ...counted(seen.private, notes.private),
  ...named(seen.zones, notes.zones),
  ...counted(seen.floating, (count) => notes.floating(count, zone)),
  ...named(seen.tooOften, notes.tooOften),
  ...named(seen.endless, notes.endless),
  ...named(seen.spent, notes.spent),
  ...counted(seen.beyond, notes.beyond),
];
