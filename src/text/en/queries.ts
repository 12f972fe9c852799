import { list } from "./grammar.ts";

/** Why some words of a line could not be understood. Keys, values and dates are as they are typed. */
export const queries = {
  noValue: (key: string, text: string): string => `I know no ${key} called “${text}”.`,
  valueMissing: (key: string, example: string): string => `After ${key}: comes a value, for example ${key}:${example}.`,
  noMinus: (key: string): string => `A minus before ${key}: has no meaning; use since: and until: instead.`,
  noDate: (key: string, text: string): string =>
    `“${text}” is no date. Write ${key}:2023, ${key}:2023-06 or ${key}:2023-06-15.`,
  ambiguous: (text: string): string => `“${text}” can mean several things.`,
  unknown: (text: string): string => `I know nothing called “${text}”.`,
  nameMissing: "After with: comes a name, for example with:norway.",
  noFilter: (key: string, keys: readonly string[]): string =>
    `I know no filter “${key}:”. Filters are ${list(keys.map((one) => `${one}:`))}.`,
  term: (text: string): string => `“${text}” is a term, not something to filter by.`,
  noPartner: (text: string): string => `I know no partner called “${text}”.`,

  noTime: (text: string): string => `${text} is no time at all. Say how far to look, for example 30d, 6m or 1y.`,
  tooFar: (text: string, years: number): string =>
    `${text} is too far ahead: I look ${years} years ahead at most. Say for example 30d, 6m or 2y.`,
  noSuchDay: (text: string): string =>
    `There is no ${text}. Write a day as 2027-02-28, a month as 2027-02, a quarter as 2027-Q1.`,
  twoDays: (text: string): string => `${text} can be read in two ways. Which day do you mean?`,
};
