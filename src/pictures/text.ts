/** Hundredths of the size of the letters, in the semi-bold weight, which is the wider one. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [29, " \u00a0\u202fIijlíìîïı’"],
  [35, ",.:·!';|`t"],
  [40, "()/[]\\frř"],
  [48, "1{}°-_ª"],
  [54, '^º–"*“”•'],
  [59, "7JLas?kxzàáâãäåāąźżšşśð"],
  [62, "5Fcehnouvyéèêëěęçćčñńňóòôöõøúùûüýðēīō"],
  [66, "2369bdgpq#$08BPRSZß«»þđŚŞŠŹŻŽ"],
  [72, "&4+<=>T~XYKÝ"],
  [78, "ACDUVGHNOQÀÁÂÃÄÅÇÈÉÊËÑÓÒÔÖÕØÚÜĆČĐ"],
  [84, "w"],
  [94, "mMæ"],
];
const BY_LETTER: ReadonlyMap<string, number> = new Map(
  WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
);
/** No letter of the font is wider. */
const WIDEST = 106;

/** What may stand in a picture: nothing that draws nothing, turns the line around or is no character at all. */
export const drawable = (text: string): string => text.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Cn}]/gu, "");

/** At most so wide a text is when drawn. */
export const widthOf = (text: string, size: number): number =>
  ([...text].reduce((sum, letter) => sum + (BY_LETTER.get(letter) ?? WIDEST), 0) * size) / 100;

/** The text, or its beginning and an ellipsis. */
export function shorten(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && widthOf(`${letters.join("")}…`, size) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** The text in lines. A word that is wider than a line is shortened. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer, size) <= width) line = longer;
    else {
      if (line !== "") lines.push(line);
      line = shorten(word, width, size);
    }
  }
  return [...lines, line];
}
