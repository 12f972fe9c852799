import { hashOf } from "../../hash.ts";
import type { Entry } from "../library.ts";
import type { Translation } from "./schema.ts";

export type Field = Exclude<keyof Translation, "id" | "of" | "official" | "article">;
export type TranslatedKind = Entry["kind"] | "area" | "region";

/** `titles` follow patterns, `prose` does not; what has neither says that it is English. `names` may be the same in all languages. */
interface Fields {
  readonly titles: readonly Field[];
  readonly prose: readonly Field[];
  readonly names: readonly Field[];
}

export const FIELDS: Readonly<Record<TranslatedKind, Fields>> = {
  partner: { titles: ["name"], prose: ["summary", "note"], names: ["abbreviation"] },
  instrument: { titles: ["title"], prose: ["points", "note"], names: [] },
  series: { titles: ["name"], prose: ["purpose", "cadenceNote", "chairs", "basis", "note"], names: [] },
  meeting: { titles: ["title"], prose: ["outcome", "note"], names: [] },
  operation: { titles: ["name"], prose: ["purpose", "note"], names: ["abbreviation"] },
  term: { titles: ["expansion"], prose: ["meaning"], names: ["term"] },
  area: { titles: ["label"], prose: [], names: [] },
  region: { titles: ["label"], prose: [], names: [] },
};

export const fieldsOf = (kind: TranslatedKind): readonly Field[] => Object.values(FIELDS[kind]).flat();

/** Short texts that recur in records, by kind. */
export const TEXTS: Readonly<Record<TranslatedKind, readonly string[]>> = {
  partner: ["headquarters"],
  instrument: ["place", "signatories"],
  series: [],
  meeting: ["city", "venue"],
  operation: ["host"],
  term: [],
  area: [],
  region: [],
};

/** What has to be translated wherever a language is there. */
export const REQUIRED: Readonly<Partial<Record<TranslatedKind, readonly Field[]>>> = {
  partner: ["name", "summary"],
  operation: ["name"],
  term: ["term", "expansion", "meaning"],
  area: ["label"],
  region: ["label"],
};

export type Texts = string | readonly string[];

/** What a text comes to, so that a translation notices that it has changed. */
export const digestOfText = (text: Texts): string => hashOf(typeof text === "string" ? text : text.join("\n"), 6);

/** A text of a record, where it has such a field. */
export function textIn(record: object, field: string): Texts | undefined {
  const value: unknown = Object.entries(record).find(([name]) => name === field)?.[1];
  if (typeof value === "string") return value;
  return Array.isArray(value) && value.every((one) => typeof one === "string") ? value : undefined;
}
