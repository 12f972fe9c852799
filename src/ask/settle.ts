import { cityNamed } from "../library/cities.ts";
import type { Chunk } from "./chunks.ts";
import type { Phrases } from "./phrases.ts";
import { fold, type Token } from "./tokens.ts";

const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/\b(french|français|francais|französisch|franzoesisch)/i, "fr"],
  [/\b(english|anglais|englisch)\b/i, "en"],
  [/\b(german|allemand|deutsch)\b/i, "de"],
];

/** The language that is named. */
export const languagesNamed = ({ text }: { readonly text: string }): string | undefined =>
  LANGUAGES.find(([pattern]) => pattern.test(text))?.[1];

/** Cities under the names that French and German have for them. */
const EXONYMS: Readonly<Record<string, string>> = {
  berne: "Bern",
  athen: "Athens",
  athenes: "Athens",
  belgrad: "Belgrade",
  bruessel: "Brussels",
  brussel: "Brussels",
  bruxelles: "Brussels",
  bukarest: "Bucharest",
  genf: "Geneva",
  geneve: "Geneva",
  kairo: "Cairo",
  kiew: "Kyiv",
  kiev: "Kyiv",
  kopenhagen: "Copenhagen",
  copenhague: "Copenhagen",
  lissabon: "Lisbon",
  lisbonne: "Lisbon",
  londres: "London",
  moskau: "Moscow",
  moscou: "Moscow",
  muenchen: "Munich",
  munchen: "Munich",
  pekin: "Beijing",
  peking: "Beijing",
  prag: "Prague",
  rom: "Rome",
  singapour: "Singapore",
  singapur: "Singapore",
  tokio: "Tokyo",
  varsovie: "Warsaw",
  vienne: "Vienna",
  warschau: "Warsaw",
  wien: "Vienna",
  addis: "Addis Ababa",
  nyc: "New York",
  seoul: "Seoul",
};

/** A city whose clock is known, by its name in any of our languages. */
export const cityCalled = (text: string): string | undefined => EXONYMS[fold(text)] ?? cityNamed(text);

const IN = /^(?:in|at|à|a)$/i;
/** A city that is said to be where something is. `from` and `to` count tokens. */
export interface Place {
  readonly city: string;
  readonly from: number;
  readonly to: number;
}

const MEETS =
  /^(?:summit|sommet|gipfel|conf[eé]rence|konferenz|forum|minist[eé]rielle|retreat|retraite|council|conseil|rat|treffen)$/i;
const OF = /^(?:of|de|d|von)$/i;
/** Cities behind "in", and behind "of" after what meets: "in Oslo" is not Norway, nor is the summit of Tirana Albania's. */
export function placesIn(tokens: readonly Token[], cities: Phrases<string>): Place[] {
  return tokens.flatMap(({ raw }, at) => {
    const from = at + 1;
    const name = tokens[from]?.raw ?? "";
    if (!IN.test(raw) && !(OF.test(raw) && MEETS.test(tokens[at - 1]?.raw ?? ""))) return [];
    const listed = cities.at(tokens, from);
    const city = listed?.means ?? cityCalled(name);
    return city === undefined ? [] : [{ city, from, to: from + (listed?.count ?? 1) }];
  });
}

/** What stands there is a place, and names nobody. */
export const withPlaces = (chunks: readonly Chunk[], places: readonly Place[]): readonly Chunk[] =>
  chunks.map((chunk) => {
    if (!places.some(({ from, to }) => chunk.from >= from && chunk.to <= to)) return chunk;
    const { country: _, ...rest } = chunk;
    return { ...rest, entries: [], values: [], known: true };
  });
