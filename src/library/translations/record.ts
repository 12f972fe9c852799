import type { Words } from "../../text/words.ts";
import type { Compose } from "./compose.ts";
import { FIELDS, TEXTS, type Texts, type TranslatedKind, textIn } from "./fields.ts";
import type { Translation } from "./schema.ts";

/** What the records of a data set are said with in one language. */
export interface Tongue {
  readonly known: ReadonlyMap<string, Translation>;
  readonly texts: ReadonlyMap<string, string>;
  readonly compose: Compose;
  readonly say: Words;
}

const each = (text: Texts, said: (one: string) => string): Texts =>
  typeof text === "string" ? said(text) : text.map(said);

/** A field that has no translation of its own. */
function untranslated(kind: TranslatedKind, field: string, text: Texts, { texts, compose, say }: Tongue): Texts {
  const { titles, names } = FIELDS[kind];
  const isTitle = titles.some((one) => one === field);
  if (names.some((one) => one === field)) return each(text, (one) => texts.get(one) ?? one);
  return each(text, (one) => (isTitle ? compose(one) : texts.get(one)) ?? say.data.english(one));
}

/**
 * A record in another language. `written`: as the data set has it; what differs from that a team has written itself, and it
 * stays as it is.
 */
export function inTongue<Record extends { readonly id: string }>(
  kind: TranslatedKind,
  record: Record,
  tongue: Tongue,
  written: object = record,
): Record {
  const translation = tongue.known.get(record.id);
  const { titles, prose, names } = FIELDS[kind];
  const own = [...titles, ...prose, ...names].flatMap((field): [string, Texts][] => {
    const text = textIn(record, field);
    if (text === undefined || String(text) !== String(textIn(written, field))) return [];
    return [[field, translation?.[field] ?? untranslated(kind, field, text, tongue)]];
  });
  const short = TEXTS[kind].flatMap((field): [string, Texts][] => {
    const text = textIn(record, field);
    return text === undefined ? [] : [[field, each(text, (one) => tongue.texts.get(one) ?? one)]];
  });
  return { ...record, ...Object.fromEntries([...own, ...short]) };
}
