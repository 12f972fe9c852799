import type { Call } from "../support/fakes/wire.ts";
import type { Street } from "./streets.ts";

/** One thing that a room was told once more than needed, or not at all. */
export interface Account {
  readonly expected: number;
  readonly lost: readonly string[];
  /** Told more than once; of each telling but the last nobody knew what became of it, and each later one says so. */
  readonly repeated: number;
  /** Told more than once for no such reason, or without saying so. */
  readonly unexplained: readonly string[];
  /** Cards that say what is no longer so, with nothing in the room that says better. */
  readonly stale: readonly string[];
}

export interface Facts {
  readonly street: Street;
  /** What each room has to be told, as `telling` names it. */
  readonly expected: ReadonlyMap<string, readonly string[]>;
  /** Meetings that were moved in all rooms, by their titles, and what says their new date. */
  readonly moved: ReadonlyMap<string, RegExp>;
  /** When processes were killed. Milliseconds of the wall. */
  readonly killed: ReadonlyMap<string, number>;
}

const MARK = "may repeat";
/**
 * An answer that a process was given so shortly before it was killed may not have been read or written down: where twice as
 * many processes run as there are processors, that takes up to two thirds of a second. Milliseconds.
 */
const ON_ITS_WAY = 1000;

const TITLE = /Dialogue \d{4}\./g;
const isNote = (text: string): boolean => /card above|A card may be out of date/.test(text.split("\n")[0] ?? "");
const titlesIn = (text: string, before: RegExp): string[] => [
  ...new Set(text.match(before)?.flatMap((found) => found.match(TITLE) ?? [])),
];

/** What a message tells: reminders by their meetings, the digest of the day, and what its note says of a meeting. */
function tellingsIn(text: string, thread: string): string[] {
  if (isNote(text)) return titlesIn(text, TITLE).map((title) => `note ${thread} ${title}`);
  return [
    ...titlesIn(text, /(?:Today|Tomorrow|In \d+ days|Moved|Missed)(?:, [^:\n]+)?: Dialogue \d{4}\./g),
    ...(/^Coming up\.?$/m.test(text) ? ["digest"] : []),
  ];
}

interface Telling {
  readonly call: Call;
  readonly text: string;
}

/** Whether nobody who asked could know what became of it. */
function isUnclear(call: Call, { street, killed }: Facts): boolean {
  if (call.answered === undefined) return true;
  const end = killed.get(street.nameOf(call));
  return end !== undefined && call.answered > end - ON_ITS_WAY;
}

function tellingsOf({ street }: Facts): Map<string, Telling[]> {
  const all = new Map<string, Telling[]>();
  for (const call of street.calls) {
    if (street.kindOf(call) !== "post" || !call.stored) continue;
    const { room, thread, text } = street.sent(call);
    for (const what of tellingsIn(text, thread)) {
      const key = `${room} ${what}`;
      all.set(key, [...(all.get(key) ?? []), { call, text }]);
    }
  }
  return all;
}

const isExplained = (tellings: readonly Telling[], facts: Facts): boolean =>
  tellings.slice(0, -1).every(({ call }) => isUnclear(call, facts)) &&
  tellings.slice(1).every(({ text }) => text.includes(MARK));

/** Rooms in which a card names a meeting that was moved, and nothing says to when. */
function staleIn({ street, moved }: Facts): string[] {
  const rooms = Map.groupBy(street.standing(), ({ room }) => room);
  return [...rooms].flatMap(([room, messages]) =>
    [...moved].flatMap(([title, says]) => {
      const about = messages.filter(({ text }) => text.includes(title));
      return about.length > 0 && !about.some(({ text }) => says.test(text)) ? [`${room} ${title}`] : [];
    }),
  );
}

/** When it was posted by whom, and how long before the end of that process it was answered. */
function sayTelling({ call, text }: Telling, { street, killed }: Facts): string {
  const name = street.nameOf(call);
  const end = killed.get(name);
  const answered =
    call.answered === undefined
      ? "not answered"
      : end
        ? `answered ${end - call.answered} ms before it was killed`
        : "answered";
  return `${new Date(call.at).toISOString().slice(11, 21)} ${name} ${answered}${text.includes(MARK) ? ", marked" : ""}`;
}

/** What came of everything that rooms had to be told, counted at the pretended platform. */
export function accountOf(facts: Facts): Account {
  const tellings = tellingsOf(facts);
  const expected = [...facts.expected].flatMap(([room, all]) => all.map((what) => `${room} ${what}`));
  const repeated = [...tellings].filter(([, all]) => all.length > 1);
  const unexplained = repeated.filter(([, all]) => !isExplained(all, facts));
  return {
    expected: expected.length,
    lost: expected.filter((key) => !tellings.has(key)),
    repeated: repeated.length,
    unexplained: unexplained.map(([key, all]) => `${key}: ${all.map((one) => sayTelling(one, facts)).join("; ")}`),
    stale: staleIn(facts),
  };
}
