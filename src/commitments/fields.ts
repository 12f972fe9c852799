/** What a line says of a commitment, as it was typed. */
export interface CommitmentFields {
  readonly what: string;
  readonly by: string;
  readonly due: string;
  readonly of: string;
  readonly source: string;
}
export type FieldName = keyof CommitmentFields;

const KEYS: Readonly<Record<string, FieldName>> = {
  what: "what",
  by: "by",
  owner: "by",
  due: "due",
  until: "due",
  of: "of",
  for: "of",
  source: "source",
};
const KEYED = new RegExp(`^(${Object.keys(KEYS).join("|")}):(.*)$`, "is");

export const isKeyed = (word: string): boolean => KEYED.test(word);

/** A key takes the words after it as well, up to the next key or to the text in quotes: `due:30 June 2027 of:schuman forum`. */
export function readFields(words: readonly string[]): CommitmentFields {
  const found: Record<FieldName, string[]> = { what: [], by: [], due: [], of: [], source: [] };
  let field: FieldName = "what";
  for (const word of words) {
    const [, key, value = ""] = KEYED.exec(word) ?? [];
    if (key !== undefined) field = KEYS[key.toLowerCase()] ?? "what";
    else if (word.includes(" ") && found.what.length === 0) field = "what";
    const text = key === undefined ? word : value;
    if (text.trim() !== "") found[field].push(text.trim());
  }
  const said = (field: FieldName): string => found[field].join(" ");
  return { what: said("what"), by: said("by"), due: said("due"), of: said("of"), source: said("source") };
}

const keyed = (key: string, value: string): string[] =>
  value === "" ? [] : [value.includes(" ") ? `${key}:"${value}"` : `${key}:${value}`];

/** The line that says the same. A text that could be taken for something else has its key before it. */
export function writeFields({ what, by, due, of, source }: CommitmentFields): string {
  const text = what.includes(" ") && !isKeyed(what) ? [`"${what}"`] : keyed("what", what);
  return [...text, ...keyed("by", by), ...keyed("due", due), ...keyed("of", of), ...keyed("source", source)].join(" ");
}
