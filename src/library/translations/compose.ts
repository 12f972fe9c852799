import type { Words } from "../../text/words.ts";
import type { Pattern } from "./schema.ts";

/** What titles are composed of; all by their English. */
export interface Parts {
  /** Whole titles, and short texts that stand in them. */
  readonly texts: ReadonlyMap<string, string>;
  /** With their articles. */
  readonly nouns: ReadonlyMap<string, string>;
  /** What stays as it is: cities. */
  readonly same: ReadonlySet<string>;
  readonly feminine: ReadonlySet<string>;
  readonly patterns: readonly Pattern[];
}

export type Compose = (title: string) => string | undefined;

/** The words that a slot gives to a model, by their names in it. */
type Forms = Readonly<Record<string, string>>;

interface Model {
  /** The longest text that stands in every title of the model: quicker to look for than the whole. */
  readonly hint: string;
  readonly matches: RegExp;
  readonly slots: readonly string[];
  readonly to: string;
}

const NTH = "nth";
const SLOT = /\{([^}]+)\}/g;
const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]\\/]/g, "\\$&");

/** What a slot may be made of, where that can be told by its signs. */
const SIGNS: Readonly<Record<string, string>> = { number: "(\\d[\\d–-]*)", [NTH]: "([\\p{L}\\d]+)" };

const modelOf = ({ from, to }: Pattern): Model => ({
  hint: from
    .split(SLOT)
    .reduce((longest, part, at) => (at % 2 === 0 && part.length > longest.length ? part : longest), ""),
  matches: new RegExp(`^${escaped(from).replace(SLOT, (_, slot: string) => SIGNS[slot] ?? "(.+?)")}$`, "u"),
  slots: [...from.matchAll(SLOT)].map(([, slot = ""]) => slot),
  to,
});

/** A title inside another begins with a small letter, unless it is an acronym. */
const inside = (text: string): string => text.replace(/^\p{Lu}(?=\p{Ll})/u, (sign) => sign.toLowerCase());

/**
 * Composes a title by the models of a language; nothing where none fits, or where a part of it is not known. What a slot
 * takes is said by how it begins: `partner` a name, `title` another title, `text` a short text, `number` digits, `nth` an
 * ordinal. A model may ask for `{the partner}`, `{of partner}` and `{title inside}`.
 */
export function composer({ texts, nouns, same, feminine, patterns }: Parts, { data }: Words): Compose {
  const models = patterns.map(modelOf);
  const known = new Map<string, string | undefined>();
  const partnerForms = (slot: string, text: string): Forms | undefined => {
    const name = nouns.get(text);
    if (name === undefined) return undefined;
    const { bare, withArticle, of } = data.noun(name);
    return { [slot]: bare, [`the ${slot}`]: withArticle, [`of ${slot}`]: of };
  };
  const textForms = (slot: string, said: string | undefined): Forms | undefined =>
    said === undefined ? undefined : { [slot]: said, [`${slot} inside`]: inside(said) };
  const formsOf = (slot: string, text: string): Forms | undefined => {
    if (slot.startsWith("partner")) return partnerForms(slot, text);
    if (slot.startsWith("title")) return textForms(slot, compose(text));
    if (slot.startsWith("text")) return textForms(slot, texts.get(text) ?? (same.has(text) ? text : undefined));
    return { [slot]: text };
  };
  /** An ordinal agrees with the word behind it. */
  const numbered = (text: string, nth: string | undefined): string | undefined => {
    const [slot, word = ""] = /\{nth\} ([^ ,]+)/.exec(text) ?? [];
    if (slot === undefined) return text;
    const ordinal = nth === undefined ? undefined : data.ordinal(nth, feminine.has(word.toLowerCase()));
    return ordinal && text.replace("{nth}", ordinal);
  };
  const filled = ({ hint, matches, slots, to }: Model, title: string): string | undefined => {
    const found = (title.includes(hint) ? matches.exec(title) : null)?.slice(1);
    const all = found?.map((text, at) => formsOf(slots[at] ?? "", text));
    if (!all || all.includes(undefined)) return undefined;
    const forms: Forms = Object.assign({}, ...all);
    const said = to.replace(SLOT, (slot, name: string) => (name === NTH ? slot : (forms[name] ?? "")));
    return numbered(said, forms[NTH]);
  };
  const compose: Compose = (title) => {
    if (known.has(title)) return known.get(title);
    let said = texts.get(title);
    for (const model of models) said ??= filled(model, title);
    known.set(title, said);
    return said;
  };
  return compose;
}
