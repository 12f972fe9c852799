import type { Words } from "../../text/words.ts";
import type { LibraryData } from "../library.ts";
import type { Parts } from "./compose.ts";
import { FIELDS } from "./fields.ts";
import type { Translation, Translations } from "./schema.ts";

type Pair = readonly [english: string, said: string];

/** Whole names and titles that are translated stand in other titles as well. */
const wholeTitles = ({ byId }: LibraryData, known: ReadonlyMap<string, Translation>): Pair[] =>
  [...byId.values()].flatMap(({ kind, record }) =>
    FIELDS[kind].titles.flatMap((field): Pair[] => {
      const [english, said] = [
        Object.entries(record).find(([name]) => name === field)?.[1],
        known.get(record.id)?.[field],
      ];
      return typeof english === "string" && typeof said === "string" && kind !== "partner" ? [[english, said]] : [];
    }),
  );

const partnerNouns = ({ partners }: LibraryData, known: ReadonlyMap<string, Translation>, { data }: Words): Pair[] =>
  partners.flatMap(({ id, name, abbreviation }): Pair[] => {
    const said = known.get(id);
    if (!said?.name) return [];
    const full: Pair = [name, data.named(said.name, said.article)];
    return abbreviation ? [full, [abbreviation, said.abbreviation ?? abbreviation]] : [full];
  });

/** What the titles of a language are composed of. */
export function partsOf(
  library: LibraryData,
  files: readonly Translations[],
  known: ReadonlyMap<string, Translation>,
  say: Words,
): Parts {
  const pairs = (pick: (one: Translations) => Readonly<Record<string, string>>): Pair[] =>
    files.flatMap((one) => Object.entries(pick(one)));
  return {
    texts: new Map([...wholeTitles(library, known), ...pairs(({ texts }) => texts)]),
    nouns: new Map([...partnerNouns(library, known, say), ...pairs(({ nouns }) => nouns)]),
    same: new Set(library.meetings.flatMap(({ city }) => city ?? [])),
    feminine: new Set(files.flatMap(({ feminine }) => feminine)),
    patterns: files.flatMap(({ patterns }) => patterns),
  };
}
