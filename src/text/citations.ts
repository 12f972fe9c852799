import type { Inline, Source } from "../runs.ts";

/** Collects the sources of an answer and numbers them in the order in which they are first cited. */
export interface Citations {
  /** The notes for some sources, at most `most` of them: a line in a list needs no five. */
  readonly cite: (sources: readonly Source[], most?: number) => readonly Inline[];
  readonly sources: readonly Source[];
}

const keyOf = (source: Source): string =>
  source.url ?? `${source.publisher}: ${source.title}: ${source.published?.start ?? ""}`;

export function citations(): Citations {
  const sources: Source[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (source: Source): number => {
    const known = numbers.get(keyOf(source));
    if (known !== undefined) return known;
    numbers.set(keyOf(source), sources.push(source));
    return sources.length;
  };
  return {
    cite: (cited, most = cited.length) => [...new Set(cited.slice(0, most).map(numberOf))].map((note) => ({ note })),
    sources,
  };
}
