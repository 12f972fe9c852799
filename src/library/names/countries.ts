import { foldWord } from "../../words.ts";

/** The official languages of the European Union. */
const LANGUAGES = [
  "bg",
  "cs",
  "da",
  "de",
  "el",
  "en",
  "es",
  "et",
  "fi",
  "fr",
  "ga",
  "hr",
  "hu",
  "it",
  "lt",
  "lv",
  "mt",
  "nl",
  "pl",
  "pt",
  "ro",
  "sk",
  "sl",
  "sv",
] as const;

/** ISO 3166-1 codes of all countries: of two letters, and known by name to the runtime's own CLDR data. */
function countryCodes(): string[] {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const all = letters.flatMap((first) => letters.map((second) => first + second));
  return all.filter((code) => !NO_COUNTRIES.has(code) && names.of(code) !== undefined);
}

/** Codes that CLDR names and that are no countries, or that stand for another one. */
const NO_COUNTRIES: ReadonlySet<string> = new Set([
  "EU",
  "EZ",
  "UN",
  "QO",
  "ZZ",
  "XA",
  "XB",
  "UK",
  "DD",
  "YD",
  "VD",
  "SU",
  "YU",
  "CS",
  "FX",
  "BU",
  "TP",
  "ZR",
  "AN",
]);

/** Folded names of every country in every official language, by ISO code. */
export function countryNames(): ReadonlyMap<string, ReadonlySet<string>> {
  const tables = LANGUAGES.map((language) => new Intl.DisplayNames(language, { type: "region", fallback: "none" }));
  return new Map(
    countryCodes().map((code) => [code, new Set(tables.flatMap((table) => table.of(code) ?? []).map(foldWord))]),
  );
}
