import type { Entry } from "../library/library.ts";
import type { Span } from "../library/span.ts";
import type { Why } from "../text/words.ts";
import type { FurtherFilter } from "./further.ts";
import type { ValueKey } from "./lexicon.ts";

/** One condition. Several values of one filter are alternatives; several filters narrow. */
export type Filter =
  | { readonly key: ValueKey; readonly not: boolean; readonly values: readonly string[] }
  | FurtherFilter
  | { readonly key: "since" | "until"; readonly not: false; readonly day: string }
  | { readonly key: "who"; readonly not: boolean; readonly entries: readonly Entry[] };

/** What a line asks for. */
export interface Query {
  readonly filters: readonly Filter[];
  /** `text`: as it was typed. */
  readonly span?: Span & { readonly text: string };
}

/** The line names something that the vocabulary does not have. `instead`: words to put in its place. */
export interface Misunderstanding {
  readonly word: string;
  readonly why: Why;
  readonly instead: readonly { readonly label: Why; readonly word: string }[];
}

export type Understanding = { readonly query: Query } | { readonly problem: Misunderstanding };

/** All its conditions. A span without since: or until: limits on both sides. */
export const filtersOf = ({ filters, span }: Query): readonly Filter[] =>
  span
    ? [...filters, { key: "since", not: false, day: span.start }, { key: "until", not: false, day: span.end }]
    : filters;
