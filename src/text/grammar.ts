import type { Line } from "../runs.ts";

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** What a language does with numbers, lists and names. From the runtime's own data (CLDR), made once for each locale. */
export interface Grammar {
  /** The form that goes with a count. */
  readonly plural: (count: number, forms: Forms) => string;
  /** A number with its groups: `12,000`. */
  readonly number: (value: number) => string;
  /** "a, b and c" */
  readonly list: (all: Iterable<string>) => string;
  /** The same of lines. */
  readonly listLines: (all: readonly Line[]) => Line;
  /** "a, b or c" */
  readonly either: (all: Iterable<string>) => string;
  /** `month`: 1 to 12. */
  readonly month: (month: number) => string;
  readonly shortMonth: (month: number) => string;
  /** `day`: the number of ISO 8601, Monday is 1. */
  readonly weekday: (day: number) => string;
  readonly shortWeekday: (day: number) => string;
  /** `code`: ISO 3166-1, two letters. */
  readonly country: (code: string) => string | undefined;
}

const names = (locale: string, options: Intl.DateTimeFormatOptions, dates: readonly Date[]): string[] => {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  return dates.map((date) => format.format(date));
};

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2001, month, 1)));
// The first of January 2001 was a Monday.
const DAYS = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2001, 0, day + 1)));

/** `locale`: a BCP 47 tag. */
export function grammar(locale: string): Grammar {
  const rules = new Intl.PluralRules(locale);
  const all = new Intl.ListFormat(locale);
  const any = new Intl.ListFormat(locale, { type: "disjunction" });
  const numbers = new Intl.NumberFormat(locale);
  const countries = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
  const months = names(locale, { month: "long" }, MONTHS);
  const shortMonths = names(locale, { month: "short" }, MONTHS);
  const weekdays = names(locale, { weekday: "long" }, DAYS);
  const shortWeekdays = names(locale, { weekday: "short" }, DAYS);
  return {
    plural: (count, forms) => forms[rules.select(count)] ?? forms.other,
    number: (value) => numbers.format(value),
    list: (some) => all.format(some),
    listLines: (some) =>
      all
        .formatToParts(some.map((_, index) => String(index)))
        .flatMap(({ type, value }): Line => (type === "element" ? (some[Number(value)] ?? []) : [value])),
    either: (some) => any.format(some),
    month: (month) => months[month - 1] ?? "",
    shortMonth: (month) => shortMonths[month - 1] ?? "",
    weekday: (day) => weekdays[day - 1] ?? "",
    shortWeekday: (day) => shortWeekdays[day - 1] ?? "",
    country: (code) => countries.of(code),
  };
}

const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, (sign) => sign.toUpperCase());

/** What begins like a sentence. */
export function capital(said: string): string;
export function capital(said: Line): Line;
export function capital(said: string | Line): string | Line {
  if (typeof said === "string") return capitalised(said);
  const [first = "", ...rest] = said;
  return typeof first === "string" ? [capitalised(first), ...rest] : said;
}

/** A text that ends like a sentence, also in front of a mark that it is in another language. */
export const ended = (text: string): string => (/(?:^|[.!?…](?:\s\[\p{Lu}{2}\])?)$/u.test(text) ? text : `${text}.`);

/** The beginning of a text up to the first full stop that ends a sentence. */
export const firstSentence = (text: string): string => /^.+?[.!?](?=\s+\p{Lu}|$)/su.exec(text)?.[0] ?? text;
