import type { DataSet } from "../load.ts";
import { sayProblem } from "../problems.ts";
import { digestOfText, type Field, fieldsOf, REQUIRED, type TranslatedKind, textIn } from "../translations/fields.ts";
import type { Translation } from "../translations/schema.ts";
import type { DataRule } from "./rule.ts";

interface Original {
  readonly kind: TranslatedKind;
  readonly record: { readonly id: string };
}

function originalsOf({ placed, sheets }: DataSet): ReadonlyMap<string, Original> {
  const topics = sheets.topics.flatMap(({ value: { areas, regions } }): Original[] => [
    ...areas.map((record) => ({ kind: "area", record }) as const),
    ...regions.map((record) => ({ kind: "region", record }) as const),
  ]);
  return new Map([...placed.map(({ entry }) => entry), ...topics].map((one) => [one.record.id, one]));
}

const fieldsIn = ({ id, of, official, article, ...fields }: Translation): string[] => Object.keys(fields);

/** The translations of all files, each with its file and what it translates. */
const translated = (set: DataSet) => {
  const originals = originalsOf(set);
  return set.sheets.translation.flatMap(({ file, value: { language, records } }) =>
    records.map((one) => ({ file, language, one, original: originals.get(one.id) })),
  );
};

const isField = (kind: TranslatedKind, field: string): field is Field => fieldsOf(kind).some((one) => one === field);

/** Translations of what is not there. */
export const translatedNothing: DataRule = (set) =>
  translated(set).flatMap(({ file, one, original }) => {
    if (!original) return [`${file}: translates "${one.id}", and there is no such record; take it out, or mend the id`];
    const { kind, record } = original;
    return [...new Set([...fieldsIn(one), ...Object.keys(one.of)])]
      .filter((field) => !isField(kind, field) || textIn(record, field) === undefined)
      .map((field) => sayProblem(file, kind, one.id, field, "the record has nothing there; take it out"));
  });

/** Translations of texts that have changed since. */
export const translationStale: DataRule = (set) =>
  translated(set).flatMap(({ file, one, original }) => {
    const { kind, record } = original ?? {};
    if (!kind || !record) return [];
    return fieldsIn(one).flatMap((field) => {
      const text = textIn(record, field);
      const digest = text === undefined ? undefined : digestOfText(text);
      if (digest === undefined || one.of[field] === digest) return [];
      return [
        sayProblem(
          file,
          kind,
          one.id,
          field,
          `is not of the English that stands there now; compare both, and write "${field}": "${digest}" under "of"`,
        ),
      ];
    });
  });

/** As many points as there are. */
export const translatedByHalf: DataRule = (set) =>
  translated(set).flatMap(({ file, one, original }) => {
    const points = original && textIn(original.record, "points");
    return one.points && points && one.points.length !== points.length
      ? [sayProblem(file, "instrument", one.id, "points", `there are ${points.length} in English`)]
      : [];
  });

export const translatedTwice: DataRule = (set) => {
  const all = Map.groupBy(translated(set), ({ language, one }) => `${language} ${one.id}`);
  return [...all.values()].flatMap(([first, second]) =>
    first && second ? [`${second.file}: translates "${second.one.id}", and so does ${first.file}; once is enough`] : [],
  );
};

/** What everybody reads has to be there in each language that is there at all. */
export const translationMissing: DataRule = (set) => {
  const languages = Map.groupBy(translated(set), ({ language }) => language);
  return [...languages].flatMap(([language, all]) => {
    const known = new Map(all.map(({ one }) => [one.id, one]));
    return [...originalsOf(set).values()].flatMap(({ kind, record: { id } }) =>
      (REQUIRED[kind] ?? [])
        .filter((field) => known.get(id)?.[field] === undefined)
        .map((field) => `data/${language}: ${kind} "${id}", field "${field}": is not translated yet`),
    );
  });
};
