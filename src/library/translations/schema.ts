import { z } from "zod";
import { LANGUAGES } from "../../languages.ts";

const Words = z.string().trim().min(1);

/** What a record is called and says in another language: only fields that its kind has. */
export const Translation = z.strictObject({
  id: Words,
  name: Words.optional(),
  article: Words.optional().describe("Of a partner: the one that goes with its name, as in “la”"),
  abbreviation: Words.optional(),
  title: Words.optional(),
  term: Words.optional(),
  expansion: Words.optional(),
  label: Words.optional(),
  summary: Words.optional(),
  meaning: Words.optional(),
  purpose: Words.optional(),
  cadenceNote: Words.optional(),
  chairs: Words.optional(),
  basis: Words.optional(),
  points: z.array(Words).optional(),
  outcome: Words.optional(),
  note: Words.optional(),
  official: z.url().optional().describe("A text in which the name or title stands so officially"),
  of: z.record(z.string(), Words).describe("By field: the digest of the English from which it was translated"),
});
export type Translation = z.infer<typeof Translation>;

/** Titles after one model, with the same slots in braces on both sides: `EU-{partner} Summit`, `Sommet UE-{partner}`. */
export const Pattern = z.strictObject({ from: Words, to: Words });
export type Pattern = z.infer<typeof Pattern>;

/** One file of a language. */
export const Translations = z.strictObject({
  $schema: z.string().optional(),
  language: z.enum(LANGUAGES),
  records: z.array(Translation).default([]),
  texts: z.record(z.string(), Words).default({}).describe("Short texts that recur, such as cities, by their English"),
  nouns: z
    .record(z.string(), Words)
    .default({})
    .describe("Names in titles, with their article: “the UK” is “le Royaume-Uni”"),
  feminine: z.array(Words).default([]).describe("Feminine words with which titles begin"),
  patterns: z.array(Pattern).default([]),
});
export type Translations = z.infer<typeof Translations>;
