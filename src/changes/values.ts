import type { Line } from "../answer.ts";
import type { Change, FieldChange, FieldValue } from "../library/history.ts";
import type { Library } from "../library/library.ts";
import { nameOf } from "../library/titles.ts";
import { cutText } from "../text/plain.ts";
import {
  CADENCE_WORDS,
  CONFIDENCE_LABELS,
  FIELD_WORDS,
  INSTRUMENT_LABELS,
  INSTRUMENT_STATUS_LABELS,
  type Label,
  LEVEL_LABELS,
  MEETING_STATUS_LABELS,
  TOOLKIT_LABELS,
} from "../vocabulary.ts";
import { readDate } from "./facts.ts";

type Kind = Change["kind"];
type Words = Readonly<Record<string, string>>;

/** So much of a text that was rewritten is shown. */
const SHOWN = 200;

const DATES: ReadonlySet<string> = new Set(["when", "signed", "since", "launched", "until", "mandateSeen"]);
const TEXTS: ReadonlySet<string> = new Set([
  "summary",
  "outcome",
  "purpose",
  "note",
  "meaning",
  "cadenceNote",
  "basis",
  "chairs",
]);
const COUNTRIES: ReadonlySet<string> = new Set(["iso", "country", "hosts", "contributors"]);

const words = (labels: Readonly<Record<string, Label>>): Words =>
  Object.fromEntries(Object.entries(labels).map(([id, { label }]) => [id, label.toLowerCase()]));

const LEVELS = words(LEVEL_LABELS);
const STATUSES: Readonly<Partial<Record<Kind, Words>>> = {
  instrument: words(INSTRUMENT_STATUS_LABELS),
  meeting: words(MEETING_STATUS_LABELS),
};
const ENUMS: Words = {};
const COMMON: Readonly<Record<string, Words>> = {
  level: LEVELS,
  confidence: words(CONFIDENCE_LABELS),
  cadence: CADENCE_WORDS,
  type: Object.fromEntries(Object.entries(INSTRUMENT_LABELS).map(([id, { label }]) => [id, label])),
};

const vocabularyOf = (kind: Kind, field: string): Words => {
  if (field === "status") return STATUSES[kind] ?? ENUMS;
  if (field === "kind" && kind === "series") return words(TOOLKIT_LABELS);
  return COMMON[field] ?? ENUMS;
};

const english = new Intl.DisplayNames("en-GB", { type: "region" });

/** One word of the data as a reader knows it. */
function sayWord(kind: Kind, field: string, word: string, { areas, regions, byId }: Library): string {
  if (COUNTRIES.has(field)) return english.of(word) ?? word;
  const topic = [...areas, ...regions].find(({ id }) => id === word && (field === "areas" || field === "region"));
  if (topic) return topic.label;
  const entry = field === "partners" || field === "partner" || field === "series" ? byId.get(word) : undefined;
  return entry ? nameOf(entry) : (vocabularyOf(kind, field)[word] ?? word);
}

const sayField = (field: string): string => FIELD_WORDS[field] ?? field;

function sayValue(kind: Kind, field: string, value: FieldValue, library: Library): Line {
  if (typeof value === "boolean") return [value ? "yes" : "no"];
  if (typeof value === "number") return [String(value)];
  if (typeof value !== "string") return [value.map((one) => sayWord(kind, field, one, library)).join(", ")];
  const when = DATES.has(field) ? readDate(value) : undefined;
  if (when) return [{ when }];
  return [TEXTS.has(field) ? `“${cutText(value, SHOWN)}”` : sayWord(kind, field, value, library)];
}

const all = (value: FieldValue | undefined): readonly string[] => (Array.isArray(value) ? value : []);

/** "areas now also Cyber, no longer Space" */
function sayLists(kind: Kind, { field, from, to }: FieldChange, library: Library): Line {
  const said = (some: readonly string[]): string =>
    cutText(some.map((one) => sayWord(kind, field, one, library)).join(", "), SHOWN);
  const more = all(to).filter((one) => !all(from).includes(one));
  const less = all(from).filter((one) => !all(to).includes(one));
  const parts = [more.length > 0 && `now also ${said(more)}`, less.length > 0 && `no longer ${said(less)}`];
  return [`${sayField(field)}: ${parts.filter(Boolean).join("; ")}`];
}

/** One field in a few words, with what it said before where that is short. */
export function sayFieldChange(kind: Kind, change: FieldChange, library: Library): Line {
  const { field, from, to } = change;
  const label = sayField(field);
  if (Array.isArray(from) || Array.isArray(to)) return sayLists(kind, change, library);
  if (to === undefined) return [`${label} taken out`];
  const value = sayValue(kind, field, to, library);
  if (from === undefined) return [`${label}: `, ...value];
  if (TEXTS.has(field)) return [`${label} now: `, ...value];
  return [`${label} now `, ...value, " (was ", ...sayValue(kind, field, from, library), ")"];
}
