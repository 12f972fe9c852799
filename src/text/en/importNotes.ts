import { list, number, plural } from "./grammar.ts";

/** Names in quotes; `further`: how many more there are. */
const quoted = (names: readonly string[], further: number): string => {
  const all = names.map((one) => `“${one}”`);
  return list(further > 0 ? [...all, `${further} more`] : all);
};

const recur = (count: number): string => plural(count, { one: "recurs", other: "recur" });

/** What was left out of a calendar or taken on trust. */
export const notes = {
  guessed: "The calendar is not UTF-8; I read it as Windows-1252, so letters with accents may be wrong.",
  unreadable: (names: readonly string[], further: number) => {
    const one = names.length + further === 1;
    return `${quoted(names, further)} ${one ? "has" : "have"} no date that I can read and ${one ? "is" : "are"} left out.`;
  },
  private: (count: number) =>
    plural(count, {
      one: "One entry is marked private and is left out.",
      other: `${number(count)} entries are marked private and are left out.`,
    }),
  zones: (names: readonly string[], further: number) =>
    `I do not know the time zone ${quoted(names, further)}, so the hours of those meetings are left out.`,
  disputed: (names: readonly string[], further: number) =>
    `The calendar gives ${quoted(names, further)} other hours than are in force there; I go by those in force.`,
  floating: (count: number, zone: string) =>
    plural(count, {
      one: `One time has no zone and is taken as in ${zone}.`,
      other: `${number(count)} times have no zone and are taken as in ${zone}.`,
    }),
  tooOften: (names: readonly string[], further: number) =>
    `${quoted(names, further)} ${recur(names.length + further)} within a day; I read only what recurs daily or more seldom.`,
  ruleUnread: (names: readonly string[], further: number) =>
    `I cannot read how ${quoted(names, further)} ${recur(names.length + further)}; only the first date is kept.`,
  /** `lines`: names of properties of iCalendar. */
  partly: (names: readonly string[], further: number, lines: readonly string[]) =>
    `Of ${quoted(names, further)} I cannot read ${list(lines)}; the rest is kept.`,
  endless: (names: readonly string[], further: number) =>
    `${quoted(names, further)} ${recur(names.length + further)} very often; I keep the next 200 dates.`,
  spent: (names: readonly string[], further: number) => {
    const count = names.length + further;
    return `${quoted(names, further)} ${recur(count)} in a way that takes too long to work out, and ${plural(count, { one: "is", other: "are" })} left out.`;
  },
  beyond: (count: number) =>
    plural(count, {
      one: "One entry more is there than I keep; the earliest are kept.",
      other: `${number(count)} entries more are there than I keep; the earliest are kept.`,
    }),
  undated: (count: number) =>
    plural(count, {
      one: "One item has no date that I can read.",
      other: `${count} items have no date that I can read.`,
    }),
};
