import { INSTRUMENT_TYPES, LEVELS, TOOLKIT } from "../kinds.ts";
import { shortNameOf } from "../library/titles.ts";
import { parseWhen } from "../library/when.ts";
import { sayPeriod } from "../text/when.ts";
import type { Words } from "../text/words.ts";
import { sayFurther } from "./further.ts";
import { type Lexicon, sayValueInside } from "./lexicon.ts";
import type { Filter, Query } from "./query.ts";

/** A filter as it is typed, with the ids of its values: the form that never changes its meaning. */
export function writeFilter(filter: Filter): string {
  switch (filter.key) {
    case "since":
    case "until":
      return `${filter.key}:${filter.day}`;
    case "who":
      return `${filter.not ? "-" : ""}${filter.entries.length > 1 ? "with:" : ""}${filter.entries.map(({ record }) => record.id).join(",")}`;
    default:
      return `${filter.not ? "-" : ""}${filter.key}:${filter.values.join(",")}`;
  }
}

/** Words by which types of text are typed; others go by their id. */
export const TYPE_WORDS: Readonly<Record<string, string>> = {
  "security-defence-partnership": "sdp",
  "framework-participation-agreement": "fpa",
  "security-of-information-agreement": "soia",
  "safe-agreement": "safe",
};

/** Beside a name the word of a type could be read as a part of it. */
function typed(filter: Filter, besideName: boolean): string {
  if (filter.key !== "type") return writeFilter(filter);
  const words = filter.values.map((value) => TYPE_WORDS[value] ?? value);
  const alone = !besideName && words.length === 1 && TYPE_WORDS[filter.values[0] ?? ""] !== undefined;
  return `${filter.not ? "-" : ""}${alone ? "" : "type:"}${words.join(",")}`;
}

/** The line that asks for the same again, as people type it. */
export function writeQuery(verb: string, { filters, span }: Query): string {
  const besideName = filters.some(({ key }) => key === "who");
  return [verb, ...filters.map((one) => typed(one, besideName)), ...(span ? [span.text] : [])].join(" ");
}

const WHOSE_LEVEL: ReadonlySet<string> = new Set(["leaders", "ministers", "senior-officials"]);

function levelsIn(values: readonly string[], say: Words): readonly string[] {
  const labels = (people: boolean): string[] =>
    LEVELS.filter((level) => values.includes(level) && WHOSE_LEVEL.has(level) === people).map(
      (level) => say.vocabulary.levels[level].inside,
    );
  return say.filters.levels(labels(true), labels(false));
}

/** A day, a month or a year that was written, as it is said; other words as they are. */
export function dayIn(day: string, say: Words): string {
  const when = parseWhen(day);
  return when ? sayPeriod(when, say.dates) : day;
}

/** What a filter asks for, in words. */
export const sayValues = (filter: Filter, lexicon: Lexicon, say: Words): string =>
  valuesOf(filter, lexicon, say).join(", ");

/** The alternatives of a filter as they are called inside a sentence, in the order of the vocabulary. */
function valuesOf(filter: Filter, lexicon: Lexicon, say: Words): readonly string[] {
  const { instrumentTypes, toolkit } = say.vocabulary;
  switch (filter.key) {
    case "since":
    case "until":
      return [dayIn(filter.day, say)];
    case "who":
      return filter.entries.map(shortNameOf);
    case "type":
      return INSTRUMENT_TYPES.filter((one) => filter.values.includes(one)).map(
        (one) => instrumentTypes[one].pluralInside,
      );
    case "kind":
      return TOOLKIT.filter((one) => filter.values.includes(one)).map((one) => toolkit[one].pluralInside);
    case "candidate":
    case "having":
    case "place":
    case "date":
      return sayFurther(filter, say);
    case "level":
      return levelsIn(filter.values, say);
    default:
      return lexicon
        .values(filter.key)
        .filter(({ id }) => filter.values.includes(id))
        .map((value) => sayValueInside(value, say));
  }
}

/** A query in words, as they stand in a sentence: "dialogues with Norway, without those at staff level". */
export function sayFilters(filters: readonly Filter[], lexicon: Lexicon, say: Words): string {
  if (filters.length === 0) return "";
  const conditions = (not: boolean) =>
    filters
      .filter((filter) => filter.not === not)
      .map((filter) => ({
        key: filter.key,
        values: valuesOf(filter, lexicon, say),
        ...(filter.key === "who" && { partners: filter.entries.every(({ kind }) => kind === "partner") }),
      }));
  return say.filters.sentence(conditions(false), conditions(true));
}
