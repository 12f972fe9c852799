import type { data as chapter } from "../en/data.ts";

const VOWEL = /^[aeiouyhàâéèêëîïôûü]/i;
const ofBare = (bare: string): string => (VOWEL.test(bare) ? `d’${bare}` : `de ${bare}`);
const CONTRACTED: Readonly<Record<string, string>> = { "le ": "du ", "les ": "des " };

const ORDINALS = [
  "First Premier",
  "Second Deuxième",
  "Third Troisième",
  "Fourth Quatrième",
  "Fifth Cinquième",
  "Sixth Sixième",
  "Seventh Septième",
  "Eighth Huitième",
  "Ninth Neuvième",
  "Tenth Dixième",
].map((pair) => pair.split(" "));

const written = (text: string, feminine: boolean): string | undefined => {
  const [, ordinal] = ORDINALS.find(([english]) => english?.toLowerCase() === text.toLowerCase()) ?? [];
  const agreed = feminine && ordinal === "Premier" ? "Première" : ordinal;
  return /^\p{Ll}/u.test(text) ? agreed?.toLowerCase() : agreed;
};

export const data: typeof chapter = {
  english: (text) => `${text}\u00a0[EN]`,
  named: (name, article) =>
    article === undefined ? name : article.endsWith("’") ? `${article}${name}` : `${article} ${name}`,
  noun: (name) => {
    const [, article = "", bare = name] = /^(le |la |les |l’)(.+)$/.exec(name) ?? [];
    const contracted = CONTRACTED[article];
    const of = contracted ? `${contracted}${bare}` : article === "" ? ofBare(bare) : `de ${name}`;
    return { bare, withArticle: name, of };
  },
  ordinal: (text, feminine) => {
    const [, digits] = /^(\d+)(?:st|nd|rd|th)$/.exec(text) ?? [];
    if (digits === undefined) return written(text, feminine);
    return digits === "1" ? (feminine ? "1re" : "1er") : `${digits}e`;
  },
};
