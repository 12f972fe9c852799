import type { Language } from "../../languages.ts";
import { oncePer } from "../../remembered.ts";
import { wordsIn } from "../../text/words.ts";
import type { Entry, Library } from "../library.ts";
import { namesOver } from "../names/over.ts";
import type { Meeting, Topic } from "../schema.ts";
import { composer } from "./compose.ts";
import { partsOf } from "./parts.ts";
import { inTongue, type Tongue } from "./record.ts";

/** What no team changes, in another language. */
type Translated = Pick<Library, "partners" | "instruments" | "series" | "operations" | "terms" | "areas" | "regions">;

interface Spoken extends Tongue {
  readonly translated: Translated;
  readonly meetings: WeakMap<Meeting, Meeting>;
}

const topicsIn = (kind: "area" | "region", topics: readonly Topic[], tongue: Tongue): Topic[] =>
  topics.map((one) => ({ ...inTongue(kind, one, tongue), words: [one.label, ...one.words] }));

function translatedIn(library: Library, tongue: Tongue): Translated {
  return {
    partners: library.partners.map((one) => inTongue("partner", one, tongue)),
    instruments: library.instruments.map((one) => inTongue("instrument", one, tongue)),
    series: library.series.map((one) => inTongue("series", one, tongue)),
    operations: library.operations.map((one) => inTongue("operation", one, tongue)),
    terms: library.terms.map((one) => inTongue("term", one, tongue)),
    areas: topicsIn("area", library.areas, tongue),
    regions: topicsIn("region", library.regions, tongue),
  };
}

function spokenIn(library: Library, language: Language): Spoken | undefined {
  const files = library.translations.filter((one) => one.language === language);
  if (files.length === 0) return undefined;
  const say = wordsIn(language);
  const known = new Map(files.flatMap(({ records }) => records.map((one) => [one.id, one] as const)));
  const parts = partsOf(library, files, known, say);
  const tongue = { known, texts: parts.texts, compose: composer(parts, say), say };
  return { ...tongue, translated: translatedIn(library, tongue), meetings: new WeakMap() };
}

const spoken = oncePer<Library["translations"], { readonly spoken: Spoken | undefined }>();

/** A title that a team gave is its own. */
function meetingIn(meeting: Meeting, tongue: Spoken, written: Entry | undefined): Meeting {
  const known = tongue.meetings.get(meeting);
  if (known) return known;
  const said = { ...inTongue("meeting", meeting, tongue, written?.record ?? {}), original: meeting };
  tongue.meetings.set(meeting, said);
  return said;
}

const entriesOf = (seen: Translated & Pick<Library, "meetings">): Entry[] => [
  ...seen.partners.map((record): Entry => ({ kind: "partner", record })),
  ...seen.instruments.map((record): Entry => ({ kind: "instrument", record })),
  ...seen.series.map((record): Entry => ({ kind: "series", record })),
  ...seen.meetings.map((record): Entry => ({ kind: "meeting", record })),
  ...seen.operations.map((record): Entry => ({ kind: "operation", record })),
  ...seen.terms.map((record): Entry => ({ kind: "term", record })),
];

/**
 * A library whose records are called and say what they do in another language; itself where the data has none of that.
 * Ids, dates and sources stay, and so do the names under which everything is found. `data`: the data set without what a
 * team has set.
 */
export function inLanguage(library: Library, language: Language, data: Library): Library {
  const tongue = spoken(data.translations, language, () => ({ spoken: spokenIn(data, language) })).spoken;
  if (!tongue) return library;
  const { translated } = tongue;
  const meetings = library.meetings.map((one) => meetingIn(one, tongue, data.byId.get(one.id)));
  const byId = new Map(entriesOf({ ...translated, meetings }).map((entry) => [entry.record.id, entry]));
  const names = namesOver(library.names, (entry) => byId.get(entry.record.id) ?? entry);
  return { ...library, ...translated, meetings, byId, names, original: library };
}

const known = oncePer<Library, Library>();

/** The public data set in a language: the same object each time. */
export const publicIn = (data: Library, language: Language): Library =>
  known(data, language, () => inLanguage(data, language, data));
