import fc from "fast-check";
import type { Line } from "../../src/answer.ts";
import { briefingOf } from "../../src/briefings/brief.ts";
import { isSubject } from "../../src/briefings/scope.ts";
import { paperOf } from "../../src/documents/draft.ts";
import type { DocumentModel, DocumentPart } from "../../src/documents/model.ts";
import type { Language } from "../../src/languages.ts";
import type { Library } from "../../src/library/library.ts";
import { wordsIn } from "../../src/text/words.ts";
import { READING } from "../support/desk.ts";

export const TODAY = "2026-11-24";

/** The paper on one record, without a commitment. */
export function paperOn(id: string, library: Library, language: Language = "en"): DocumentModel {
  const entry = library.byId.get(id);
  if (!entry || !isSubject(entry)) throw new Error(`nothing to brief on: ${id}`);
  const briefing = briefingOf(entry, { library, today: TODAY, commitments: [], say: wordsIn(language) });
  return paperOf(briefing, { reading: { ...READING, language }, today: TODAY, release: library.release });
}

/** A paper in which each text stands wherever a text can stand. */
export function paperSaying(texts: readonly string[], like: DocumentModel): DocumentModel {
  const parts = texts.flatMap((text): DocumentPart[] => [
    { kind: "heading", text },
    { kind: "prose", text: [text, { strong: text }] },
    { kind: "list", items: [[{ strong: text }, text, { note: 1 }]] },
    { kind: "table", columns: [text, "Other"], rows: [[[text, { note: 1 }], [text] satisfies Line]] },
  ]);
  const [title = ""] = texts;
  const source = { title, publisher: title, url: "https://example.eu/a?b=1&c=<2>" };
  return { ...like, title, subject: title, parts, sources: [source] };
}

/** Anything at all: control signs, half a pair, signs of any script. */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0x24f }), fc.integer({ min: 0, max: 0x10ffff })), {
      minLength: 1,
      maxLength,
    })
    .map((codes) => String.fromCodePoint(...codes));
