import type { Source } from "../runs.ts";

/** Where institutions and governments publish themselves: the EU, international organisations, states. */
const OFFICIAL =
  /(?:^|\.)(?:europa\.eu|int|(?:un|osce|asean|iora|oecs)\.org|gov|mil|regjeringen\.no|parliament\.[a-z]{2}|(?:gov|gouv|gob|govt?|go|mil|gc|admin)\.[a-z]{2}|(?:mofa|mfa|mod|mindef)\.[a-z.]{2,6})$/;

const isOfficial = ({ url }: Source): boolean => url !== undefined && OFFICIAL.test(new URL(url).hostname);

export interface Numbered {
  readonly number: number;
  readonly source: Source;
}

/** Sources under the numbers by which the text cites them, those of institutions first. */
export const officialFirst = (sources: readonly Source[]): readonly Numbered[] =>
  sources
    .map((source, index) => ({ number: index + 1, source }))
    .toSorted((a, b) => Number(isOfficial(b.source)) - Number(isOfficial(a.source)) || a.number - b.number);
