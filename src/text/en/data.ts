/** A name inside a title: alone, with its article, and as that of which something is. */
export interface Noun {
  readonly bare: string;
  readonly withArticle: string;
  readonly of: string;
}

/** Texts of the data set, and of what titles are composed. */
export const data = {
  /** One that exists in English alone says so to those who read another language. */
  english: (text: string): string => text,
  /** `article`: the one that the data gives with a name. */
  named: (name: string, _article: string | undefined): string => name,
  /** `name`: with its article in front, where it has one. */
  noun: (name: string): Noun => ({ bare: name, withArticle: name, of: `of ${name}` }),
  /** Of the English "4th" or "Fourth"; nothing where a text is none. */
  ordinal: (text: string, _feminine: boolean): string | undefined => text,
};
