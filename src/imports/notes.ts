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

const named = (all: ReadonlySet<string>): string => {
  const quoted = [...all].slice(0, MOST_NAMED).map((one) => `“${one}”`);
  const further = all.size - quoted.length;
  return new Intl.ListFormat("en-GB").format(further > 0 ? [...quoted, `${further} more`] : quoted);
};

const recurs = ({ size }: ReadonlySet<string>): string => (size === 1 ? "recurs" : "recur");

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [count === 1 ? `One ${one}.` : `${count.toLocaleString("en-GB")} ${many}.`];

/** The same in sentences. */
export const notesOf = (seen: Tally, zone: string, guessed: boolean): string[] => [
  ...(guessed ? ["The calendar is not UTF-8; I read it as Windows-1252, so letters with accents may be wrong."] : []),
  ...counted(seen.unreadable, "entry cannot be read and is left out", "entries cannot be read and are left out"),
  ...counted(seen.private, "entry is marked private and is left out", "entries are marked private and are left out"),
  ...(seen.zones.size > 0
    ? [`I do not know the time zone ${named(seen.zones)}, so the hours of those meetings are left out.`]
    : []),
  ...counted(seen.floating, `time has no zone and is taken as ${zone}`, `times have no zone and are taken as ${zone}`),
  ...(seen.tooOften.size > 0
    ? [`${named(seen.tooOften)} ${recurs(seen.tooOften)} within a day; I read only what recurs daily or more seldom.`]
    : []),
  ...(seen.endless.size > 0
    ? [`${named(seen.endless)} ${recurs(seen.endless)} very often; I keep the next 200 dates.`]
    : []),
  ...(seen.spent.size > 0
    ? [
        `${named(seen.spent)} ${recurs(seen.spent)} in a way that takes too long to work out, and ${seen.spent.size === 1 ? "is" : "are"} left out.`,
      ]
    : []),
  ...counted(
    seen.beyond,
    "entry more is there than I keep; the earliest are kept",
    "entries more are there than I keep; the earliest are kept",
  ),
];
