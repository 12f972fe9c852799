import { cutText } from "../text/plain.ts";
import { sayZone } from "../text/when.ts";
import type { Words } from "../text/words.ts";
import type { Event } from "./event.ts";

/** What was left out of a calendar or taken on trust, gathered while it is read. Sets hold titles, or names of zones. */
export interface Tally {
  private: number;
  beyond: number;
  /** How many times without a zone were taken on whose clock. */
  readonly floating: Map<string, number>;
  readonly unreadable: Titles;
  readonly zones: Set<string>;
  readonly disputed: Set<string>;
  readonly tooOften: Set<string>;
  readonly ruleUnread: Set<string>;
  /** Titles of entries with lines that cannot be read, and the names of these lines. */
  readonly partly: Set<string>;
  readonly lines: Set<string>;
  readonly endless: Set<string>;
  readonly spent: Set<string>;
}

/** Titles, of which the same may come several times. */
interface Titles {
  readonly add: (title: string) => void;
  readonly all: readonly string[];
}

function titles(): Titles {
  const all: string[] = [];
  return { all, add: (title) => all.push(title) };
}

export const tally = (): Tally => ({
  private: 0,
  beyond: 0,
  floating: new Map(),
  unreadable: titles(),
  zones: new Set(),
  disputed: new Set(),
  tooOften: new Set(),
  ruleUnread: new Set(),
  partly: new Set(),
  lines: new Set(),
  endless: new Set(),
  spent: new Set(),
});

function noteZone(zone: Event["doubts"]["zone"], seen: Tally, floating: string): void {
  if (zone === "none") seen.floating.set(floating, (seen.floating.get(floating) ?? 0) + 1);
  else if (zone && "unknown" in zone) seen.zones.add(cutText(zone.unknown, 80));
  else if (zone) seen.disputed.add(cutText(zone.disputed, 80));
}

/** Notes what an entry leaves open. `floating`: whose clock times without a zone are taken for. */
export function noteDoubts(
  { doubts }: Event,
  seen: Tally,
  { title, floating }: { title: string; floating: string },
): void {
  noteZone(doubts.zone, seen, floating);
  if (doubts.tooOften) seen.tooOften.add(title);
  if (doubts.ruleUnread) seen.ruleUnread.add(title);
  if (doubts.lines.length > 0) seen.partly.add(title);
  for (const line of doubts.lines) seen.lines.add(line);
}

const MOST_NAMED = 3;

type Naming = (names: readonly string[], further: number) => string;

const named = (some: Iterable<string>, say: Naming): string[] => {
  const all = [...some];
  const names = [...new Set(all)].slice(0, MOST_NAMED);
  return all.length === 0 ? [] : [say(names, all.length - names.length)];
};

const counted = (count: number, say: (count: number) => string): string[] => (count === 0 ? [] : [say(count)]);

/** The same in sentences. */
export const notesOf = (seen: Tally, guessed: boolean, say: Words): string[] => {
  const { notes } = say.imports;
  return [
    ...(guessed ? [notes.guessed] : []),
    ...named(seen.unreadable.all, notes.unreadable),
    ...counted(seen.private, notes.private),
    ...named(seen.zones, notes.zones),
    ...named(seen.disputed, notes.disputed),
    ...[...seen.floating].map(([zone, count]) => notes.floating(count, sayZone(zone, say))),
    ...named(seen.tooOften, notes.tooOften),
    ...named(seen.ruleUnread, notes.ruleUnread),
    ...named(seen.partly, (names, further) => notes.partly(names, further, [...seen.lines].sort())),
    ...named(seen.endless, notes.endless),
    ...named(seen.spent, notes.spent),
    ...counted(seen.beyond, notes.beyond),
  ];
};
