import type { Line, When } from "../../runs.ts";
import { capital } from "../grammar.ts";
import { weekday } from "./grammar.ts";

const closed = (day: When, name: string): Line => [
  "the EU institutions are closed ",
  { when: day, on: true },
  ` (${name})`,
];

/** A holiday and what is to be known of it: who keeps it, and whether it is sure. */
interface Holiday {
  readonly name: string;
  readonly where?: string;
  readonly byMoon?: true;
  readonly suspended?: string;
}

const holiday = (day: When, country: string, { name, where, byMoon, suspended }: Holiday): Line => {
  const kept = where === undefined ? undefined : `kept ${where}, not everywhere`;
  const more = [kept, byMoon && "by the moon: it may be a day earlier or later", suspended].filter(Boolean);
  return [{ when: day }, ` is a public holiday in ${country} (${[name, ...more].join("; ")})`];
};

/** What a meeting would collide with, a sentence each. */
const collisions = {
  held: (title: string, when: When): Line => [title, " is held ", { when, on: true }, "."],
  withSame: (partners: string, title: string, when: When): Line => [
    `Another meeting with ${partners}: ${title}, `,
    { when, on: true },
    ".",
  ],
  chaired: (chair: string, title: string, when: When): Line => [
    `${chair} has another meeting: ${title}, `,
    { when, on: true },
    ".",
  ],
  weekend: (when: When): Line => [{ when }, " is at the weekend."],
  closed: (day: When, name: string): Line => [...capital(closed(day, name)), "."],
  holiday: (day: When, country: string, one: Holiday): Line => [...holiday(day, country, one), "."],
  /** Who cannot chair two meetings at once. */
  chairs: {
    representative: "The High Representative",
    europeanCouncil: "The President of the European Council",
    commission: "The President of the Commission",
    nato: "The Secretary General of NATO",
    deputyPolitical: "The EEAS Deputy Secretary-General for Political Affairs",
    deputySecurity: "The EEAS Deputy Secretary-General for Peace, Security and Defence",
    managing: "The EEAS Managing Director for Peace, Security and Defence",
    psc: "The chair of the Political and Security Committee",
    same: "The same chair",
  },
};

/** What is wrong with the date or the hour that was typed. */
const wrong = {
  noHour: (word: string): string => `“${word}” is no time of day: hours go from 00:00 to 23:59.`,
  endsBefore: (end: string, start: string): string =>
    `${end} is not after ${start}: the end lies before the beginning.`,
  noPlace: (word: string): string => `“${word}” is no place’s clock all the year round. Name a city.`,
  offset: (word: string): string =>
    `“${word}” names no place, and clocks there may change. Name a city or an IANA zone.`,
  noZone: (word: string): string => `I know no time zone “${word}”. Name a city or an IANA zone such as Europe/Oslo.`,
  noCity: (word: string): string => `I know no city “${word}”. Name one near it, or an IANA zone.`,
  noDate: (word: string): string => `“${word}” is no date. Write 12 March 2027 or 2027-03-12.`,
  twoDays: (word: string): string => `${word} can be read in two ways. Which day do you mean?`,
  shortYear: (word: string, day: string): string => `${word} has a year of two digits. Do you mean ${day}?`,
  noNumbers: (text: string): string =>
    `There is no ${text}. Write a day as 2027-02-28, a month as 2027-02, a quarter as 2027-Q1.`,
  noWeek: (text: string): string => `There is no ${text}. Write the day itself, as in 12 March 2027.`,
  noMonth: (word: string): string =>
    `I know no month “${word}”. Write the day as 12 March 2027, and a title in quotes.`,
  severalDays: (text: string): string => `“${text}” can mean more than one date. Which one?`,
  severalHours: (text: string): string => `“${text}” can mean more than one hour. Which one?`,
  workday: (text: string): string => `“${text}” depends on whose holidays are kept. Which day do you mean?`,
  bound: (text: string): string => `“${text}” is a limit and not a date. Which date do you mean?`,
  recurring: (text: string): string =>
    `“${text}” is more than one date, and a meeting has one. Name the first, and schedule the others one by one.`,
  leftOver: (word: string): string =>
    `I do not know what “${word}” says of the date. Write the date as 12 March 2027, and a title in quotes.`,
  noPeriod: (text: string): string =>
    `There is no ${text}. Write a month as March 2027, a quarter as Q1 2027, a half-year as H1 2027.`,
  season: (text: string): string =>
    `“${text}” is no period that everybody begins on the same day. Name a month, a quarter or a half-year.`,
  week: (text: string): string => `“${text}” is not yet a day. Which one?`,
  noSuchDay: (day: string): string => `There is no ${day}. Check the day and the month.`,
  /** Numbers of ISO 8601. */
  weekday: (day: string, real: number, said: number): string =>
    `${day} is a ${weekday(real)}, not a ${weekday(said)}. Which of the two is right?`,
  before: (end: string, start: string): string => `${end} comes before ${start}: the end lies before the beginning.`,
};

/** What was made of a date that was typed, where it is not just what was typed. `clock`: a time and whose it is. */
const notes = {
  onlyBegins: (time: string): string => `I keep when it begins, ${time}, and not when it ends.`,
  forward: (clock: string, taken: string): string =>
    `The clocks go forward then: there is no ${clock}, so I take ${taken}.`,
  twice: (clock: string): string => `The clocks go back then: ${clock} occurs twice, and I take the first.`,
  noDay: "The hour is left out, because the day is not known.",
  ownZone: (clock: string): string => `You named no city, so I take it as ${clock}: this conversation’s zone.`,
  vaguer: (text: string, period: string): string =>
    `I keep no more exact part of a period, so “${text}” becomes ${period}.`,
};

/** What is said of days, and of what people type in dates. */
export const moments = { closed, holiday, collisions, wrong, notes };
