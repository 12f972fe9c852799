import type { Line } from "../answer.ts";
import type { Change, FieldChange, FieldValue } from "../library/history.ts";
import type { Library } from "../library/library.ts";
import { nameOf } from "../library/titles.ts";
import { textNow } from "../library/translations/changed.ts";
import type { Label } from "../text/en/vocabulary.ts";
import { cutText } from "../text/plain.ts";
import type { Words } from "../text/words.ts";
import { readDate } from "./facts.ts";

type Values = Readonly<Record<string, string>>;

interface Seen {
  readonly id: string;
  readonly kind: Change["kind"];
  readonly library: Library;
  readonly say: Words;
}

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

const inside = (labels: Readonly<Record<string, Label>>): Values =>
  Object.fromEntries(Object.entries(labels).map(([id, label]) => [id, label.inside]));

/** The values of a field that have words of their own. */
function valuesOf(field: string, { kind, say: { vocabulary } }: Seen): Values {
  switch (field) {
    case "status":
      return kind === "instrument"
        ? inside(vocabulary.instrumentStatuses)
        : kind === "meeting"
          ? inside(vocabulary.meetingStatuses)
          : {};
    case "kind":
      return kind === "series" ? inside(vocabulary.toolkit) : {};
    case "level":
      return inside(vocabulary.levels);
    case "confidence":
      return inside(vocabulary.confidences);
    case "cadence":
      return vocabulary.cadences;
    case "type":
      return Object.fromEntries(Object.entries(vocabulary.instrumentTypes).map(([id, { label }]) => [id, label]));
    default:
      return {};
  }
}

/** One word of the data as a reader knows it. */
function sayWord(field: string, word: string, seen: Seen): string {
  const { areas, regions, byId } = seen.library;
  if (COUNTRIES.has(field)) return seen.say.changes.country(word) ?? word;
  const topic = [...areas, ...regions].find(({ id }) => id === word && (field === "areas" || field === "region"));
  if (topic) return topic.label;
  const entry = field === "partners" || field === "partner" || field === "series" ? byId.get(word) : undefined;
  return entry ? nameOf(entry) : (valuesOf(field, seen)[word] ?? word);
}

function sayValue(field: string, value: FieldValue, seen: Seen): Line {
  const { fields } = seen.say.changes;
  if (typeof value === "boolean") return [value ? fields.yes : fields.no];
  if (typeof value === "number") return [String(value)];
  if (typeof value !== "string") return [value.map((one) => sayWord(field, one, seen)).join(", ")];
  const when = DATES.has(field) ? readDate(value) : undefined;
  if (when) return [{ when }];
  const { id, library, say } = seen;
  return [
    TEXTS.has(field)
      ? fields.quoted(cutText(textNow(id, field, value, library, say), SHOWN))
      : sayWord(field, value, seen),
  ];
}

const all = (value: FieldValue | undefined): readonly string[] => (Array.isArray(value) ? value : []);

/** "areas now also Cyber, no longer Space" */
function sayLists(label: string, { field, from, to }: FieldChange, seen: Seen): Line {
  const { fields } = seen.say.changes;
  const said = (some: readonly string[]): string =>
    cutText(some.map((one) => sayWord(field, one, seen)).join(", "), SHOWN);
  const more = all(to).filter((one) => !all(from).includes(one));
  const less = all(from).filter((one) => !all(to).includes(one));
  return fields.values(label, [
    ...(more.length > 0 ? [fields.more(said(more))] : []),
    ...(less.length > 0 ? [fields.less(said(less))] : []),
  ]);
}

/** One field in a few words, with what it said before where that is short. */
export function sayFieldChange(
  { id, kind }: Pick<Change, "id" | "kind">,
  change: FieldChange,
  library: Library,
  say: Words,
): Line {
  const { fields } = say.changes;
  const { field, from, to } = change;
  const label = say.vocabulary.fields[field] ?? field;
  const seen = { id, kind, library, say };
  if (Array.isArray(from) || Array.isArray(to)) return sayLists(label, change, seen);
  if (to === undefined) return fields.takenOut(label);
  const value = sayValue(field, to, seen);
  if (from === undefined) return fields.new(label, value);
  if (TEXTS.has(field)) return fields.rewritten(label, value);
  return fields.replaced(label, value, sayValue(field, from, seen));
}
