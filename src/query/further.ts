import { instrumentsWith, partnerOf, type Relations } from "../library/relations.ts";
import type { Instrument, Meeting } from "../library/schema.ts";
import type { Words } from "../text/words.ts";
import { foldWord } from "../words.ts";
import type { Lexicon } from "./lexicon.ts";

/** Keys whose values are no vocabulary: of partners whether they are candidates and what they have; of meetings where, and how sure the day is. */
export const FURTHER_KEYS = ["candidate", "having", "place", "date"] as const;
export type FurtherKey = (typeof FURTHER_KEYS)[number];

export interface FurtherFilter {
  readonly key: FurtherKey;
  readonly not: boolean;
  readonly values: readonly string[];
}

const CONCLUDED: ReadonlySet<Instrument["status"]> = new Set(["in-force", "signed", "published"]);
export const isConcluded = ({ status }: Instrument): boolean => CONCLUDED.has(status);

const CHOICES: Readonly<Record<"candidate" | "date", readonly string[]>> = {
  candidate: ["yes", "no"],
  date: ["known", "vague"],
};

/** What may stand behind a key, for whoever wrote something else. */
export const choicesFor = (key: FurtherKey, lexicon: Lexicon): readonly string[] => {
  if (key === "having") return lexicon.values("type").map(({ id }) => id);
  return key === "place" ? ["brussels"] : CHOICES[key];
};

/** A value as it is kept; nothing where it means nothing. A city is any. */
export function furtherValue(key: FurtherKey, text: string, lexicon: Lexicon): string | undefined {
  if (key === "having") return lexicon.value("type", text)?.id;
  if (key === "place") return foldWord(text).replace(/\s+/g, "-") || undefined;
  return CHOICES[key].find((one) => one === text.toLowerCase());
}

interface Subject {
  readonly partners: readonly string[];
  readonly meetings: readonly Meeting[];
}

/** By the name of a city here, or by the one that the data has. */
const isIn = ({ city, original }: Meeting, places: readonly string[]): boolean =>
  [city, original?.city].some((one) => one !== undefined && places.includes(foldWord(one).replace(/\s+/g, "-")));

const hasConcluded = (partner: string, types: readonly string[], relations: Relations): boolean =>
  instrumentsWith(partner, relations).some((one) => types.includes(one.type) && isConcluded(one));

/** Whether one of the partners or meetings of a record is so. */
export function matchesFurther(
  { key, values }: FurtherFilter,
  { partners, meetings }: Subject,
  relations: Relations,
): boolean {
  switch (key) {
    case "candidate":
      return partners.some((id) => values.includes(partnerOf(id, relations)?.candidate === true ? "yes" : "no"));
    case "having":
      return partners.some((id) => hasConcluded(id, values, relations));
    case "place":
      return meetings.some((one) => isIn(one, values));
    case "date":
      return meetings.some(({ when }) => values.includes(when.precision === "day" ? "known" : "vague"));
  }
}

/** As it stands in a sentence. */
export function sayFurther({ key, values }: FurtherFilter, { filters, vocabulary }: Words): readonly string[] {
  switch (key) {
    case "candidate":
      return values.map((one) => (one === "yes" ? filters.candidates : filters.noCandidates));
    case "having":
      return [
        filters.having(
          Object.entries(vocabulary.instrumentTypes).flatMap(([id, { pluralInside }]) =>
            values.includes(id) ? [pluralInside] : [],
          ),
        ),
      ];
    case "place":
      return [
        filters.place(values.map((one) => one.replace(/(^|-)\p{L}/gu, (sign) => sign.toUpperCase().replace("-", " ")))),
      ];
    case "date":
      return values.map((one) => (one === "known" ? filters.known : filters.vague));
  }
}
