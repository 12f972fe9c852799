import { either, list } from "./grammar.ts";

const any = (all: readonly string[]): string => either(new Set(all));

/** What is said as a whole: "in Brussels". */
type Further = "candidate" | "having" | "place" | "date";
const FURTHER: ReadonlySet<string> = new Set<Further>(["candidate", "having", "place", "date"]);

/** One condition: its values as they are called inside a sentence; alternatives. */
interface Condition {
  readonly key:
    | "type"
    | "kind"
    | "area"
    | "region"
    | "level"
    | "status"
    | "confidence"
    | "since"
    | "until"
    | "who"
    | Further;
  readonly values: readonly string[];
  /** Of `who`: partners, with whom something is; else texts, series or meetings, of which it is. */
  readonly partners?: boolean;
}

/** What is left out: "those at staff level", "ministerials". */
const left = ({ key, values }: Condition): string =>
  `${key === "level" || key === "status" || key === "confidence" || FURTHER.has(key) ? "those " : ""}${any(values)}`;

/** What all conditions of some keys ask for at once. */
function together(wanted: readonly Condition[], ...keys: readonly Condition["key"][]): string {
  const some = wanted.filter(({ key }) => keys.includes(key));
  const open = ({ key, values }: Condition): boolean => some.length > 1 && key === "who" && values.length > 1;
  return list(some.map((one) => `${open(one) ? "either " : ""}${any(one.values)}`));
}

/** What is asked for, and with whom: "dialogues on maritime security with Norway". */
function head(wanted: readonly Condition[]): string {
  const [things, areas] = [together(wanted, "type", "kind"), together(wanted, "area")];
  const [who, regions] = [together(wanted, "who"), together(wanted, "region")];
  const what = things && areas ? `${things} on ${areas}` : things || areas;
  const preposition = wanted.every(({ partners = true }) => partners) ? "with" : "of";
  const whose = what && who ? `${what} ${preposition} ${who}` : what || who;
  return whose && regions ? `${whose} ${who ? "in" : "with"} ${regions}` : whose || regions;
}

/** "from 1 May 2023 to 30 June 2023" */
function times(wanted: readonly Condition[]): string {
  const [since, until] = [together(wanted, "since"), together(wanted, "until")];
  if (since && until) return ` from ${since} to ${until}`;
  return since ? ` since ${since}` : until ? ` until ${until}` : "";
}

/** A query in words, as they stand in a sentence. */
export const filters = {
  /** "dialogues with Norway, without those at staff level". */
  sentence: (wanted: readonly Condition[], without: readonly Condition[]): string => {
    const what = head(wanted);
    const level = together(wanted, "level");
    const standing = together(wanted, "status", "confidence");
    return [
      what || "everything",
      level && ` ${level}`,
      ...wanted.filter(({ key }) => FURTHER.has(key)).map(({ values }) => ` ${any(values)}`),
      standing && `${what ? ", " : " "}${standing}`,
      times(wanted),
      without.length > 0 && `${wanted.length > 0 ? ", " : " "}without ${any(without.map(left))}`,
    ]
      .filter(Boolean)
      .join("");
  },
  /** "at the level of ministers", "at staff level". `people`: levels that are called by those who meet. */
  levels: (people: readonly string[], others: readonly string[]): readonly string[] => [
    ...(people.length > 0 ? [`at the level of ${any(people)}`] : []),
    ...(others.length > 0 ? [`at ${any(others)} level`] : []),
  ],
  candidates: "of candidates for accession",
  noCandidates: "of partners that are no candidates",
  /** `types`: in the plural, inside a sentence. */
  having: (types: readonly string[]): string => `of partners with ${any(types)}`,
  place: (cities: readonly string[]): string => `in ${any(cities)}`,
  known: "on a known day",
  vague: "of vague date",
  unknownStatus: "of unknown status",
};
