import { cityNamed } from "../calendar/zones.ts";
import type { Chunk } from "./chunks.ts";
import { fold } from "./tokens.ts";

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
  seoul: "Seoul",
};

/** A city whose clock is known, by its name in any of our languages. */
export const cityCalled = (text: string): string | undefined => EXONYMS[fold(text)] ?? cityNamed(text);

const IN = /^(?:in|at|à|a)$/i;
/** Whether a name is that of a place: "in Oslo" is not Norway. */
export const isPlace = (chunks: readonly Chunk[], at: number): boolean =>
  IN.test(chunks[at - 1]?.text ?? "") && cityCalled(chunks[at]?.text ?? "") !== undefined;
