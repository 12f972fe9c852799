import { INSTRUMENT_TYPES, LEVELS, TOOLKIT } from "../kinds.ts";
import { nameOf } from "../library/titles.ts";
import { parseWhen } from "../library/when.ts";
import { sayWhen } from "../text/when.ts";
import { INSTRUMENT_LABELS, LEVEL_LABELS, TOOLKIT_LABELS } from "../vocabulary.ts";
import type { Lexicon } from "./lexicon.ts";
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

/** The line that asks for the same again. */
export const writeQuery = (verb: string, { filters, span }: Query): string =>
  [verb, ...filters.map(writeFilter), ...(span ? [span.text] : [])].join(" ");

// Making one takes longer than using it a thousand times.
const ANY = new Intl.ListFormat("en-GB", { type: "disjunction" });
const ALL = new Intl.ListFormat("en-GB");
const anyOf = (all: readonly string[]): string => ANY.format(new Set(all));
const allOf = (all: readonly string[]): string => ALL.format(all);

/** A label inside a sentence; what is a name keeps its capitals. */
const inside = (label: string): string =>
  /^\p{Lu}\p{Ll}\P{Lu}*$/u.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label;

const WHOSE_LEVEL: ReadonlySet<string> = new Set(["leaders", "ministers", "senior-officials"]);

/** "at the level of ministers", "at staff level" */
function sayLevels(values: readonly string[]): string {
  const labels = (people: boolean): string[] =>
    LEVELS.filter((level) => values.includes(level) && WHOSE_LEVEL.has(level) === people).map((level) =>
      inside(LEVEL_LABELS[level].label),
    );
  const [people, others] = [labels(true), labels(false)];
  return anyOf([
    ...(people.length > 0 ? [`at the level of ${anyOf(people)}`] : []),
    ...(others.length > 0 ? [`at ${anyOf(others)} level`] : []),
  ]);
}

const sayDay = (day: string): string => {
  const when = parseWhen(day);
  return when ? sayWhen(when, { zone: "UTC" }) : day;
};

/** The alternatives of a filter, without what it means for them. */
function sayValues(filter: Filter, lexicon: Lexicon): string {
  switch (filter.key) {
    case "since":
    case "until":
      return sayDay(filter.day);
    case "who":
      return anyOf(filter.entries.map(nameOf));
    case "type":
      return anyOf(
        INSTRUMENT_TYPES.filter((type) => filter.values.includes(type)).map((type) =>
          inside(INSTRUMENT_LABELS[type].plural),
        ),
      );
    case "kind":
      return anyOf(
        TOOLKIT.filter((kind) => filter.values.includes(kind)).map((kind) => inside(TOOLKIT_LABELS[kind].plural)),
      );
    case "level":
      return sayLevels(filter.values);
    default: {
      const named = lexicon.values(filter.key).filter(({ id }) => filter.values.includes(id));
      if (filter.key === "region") return anyOf(named.map(({ label }) => label));
      return anyOf(named.map(({ id, label }) => (id === "unknown" ? "of unknown status" : inside(label))));
    }
  }
}

const DESCRIBING: ReadonlySet<Filter["key"]> = new Set(["level", "status", "confidence"]);

/** What is left out: "those at staff level", "ministerials". */
const sayLeft = (filter: Filter, lexicon: Lexicon): string =>
  `${DESCRIBING.has(filter.key) ? "those " : ""}${sayValues(filter, lexicon)}`;

const isPartners = (filter: Filter): boolean =>
  filter.key !== "who" || filter.entries.every(({ kind }) => kind === "partner");

/** What all filters of some keys ask for at once. */
function together(filters: readonly Filter[], keys: readonly Filter["key"][], lexicon: Lexicon): string {
  const some = filters.filter(({ key }) => keys.includes(key));
  return allOf(
    some.map((filter) => {
      const open = some.length > 1 && filter.key === "who" && filter.entries.length > 1;
      return `${open ? "either " : ""}${sayValues(filter, lexicon)}`;
    }),
  );
}

/** What is asked for, and with whom: "dialogues on maritime security with Norway". */
function sayHead(wanted: readonly Filter[], lexicon: Lexicon): string {
  const said = (...keys: Filter["key"][]): string => together(wanted, keys, lexicon);
  const [things, areas, who, regions] = [said("type", "kind"), said("area"), said("who"), said("region")];
  const what = things && areas ? `${things} on ${areas}` : things || areas;
  const preposition = wanted.every(isPartners) ? "with" : "of";
  const whose = what && who ? `${what} ${preposition} ${who}` : what || who;
  return whose && regions ? `${whose} ${who ? "in" : "with"} ${regions}` : whose || regions;
}

/** "from 1 May 2023 to 30 June 2023" */
function sayTimes(wanted: readonly Filter[], lexicon: Lexicon): string {
  const since = together(wanted, ["since"], lexicon);
  const until = together(wanted, ["until"], lexicon);
  if (since && until) return ` from ${since} to ${until}`;
  return since ? ` since ${since}` : until ? ` until ${until}` : "";
}

/** A query in words, as they stand in a sentence: "dialogues with Norway, without those at staff level". */
export function sayFilters(filters: readonly Filter[], lexicon: Lexicon): string {
  if (filters.length === 0) return "";
  const wanted = filters.filter(({ not }) => !not);
  const left = filters.filter(({ not }) => not).map((filter) => sayLeft(filter, lexicon));
  const head = sayHead(wanted, lexicon);
  const apart = head ? ", " : " ";
  const level = together(wanted, ["level"], lexicon);
  const standing = together(wanted, ["status", "confidence"], lexicon);
  return [
    head || "everything",
    level && ` ${level}`,
    standing && `${apart}${standing}`,
    sayTimes(wanted, lexicon),
    left.length > 0 && `${wanted.length > 0 ? ", " : " "}without ${anyOf(left)}`,
  ]
    .filter(Boolean)
    .join("");
}
