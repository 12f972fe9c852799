/** BCP 47. `en-XA` is English with accents and a third longer, which shows what bypasses the catalogue and what breaks. */
export const LANGUAGES = ["en", "fr", "en-XA"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of a tag as clients give it: `fr-CA`, `FR`; nothing where nobody speaks it here. */
export function languageOf(tag: string | undefined): Language | undefined {
  const said = tag?.trim().toLowerCase().replaceAll("_", "-") ?? "";
  const [first] = said.split("-");
  const of = (text: string | undefined): Language | undefined => LANGUAGES.find((one) => one.toLowerCase() === text);
  return of(said) ?? of(first);
}
