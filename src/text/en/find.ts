import { plural } from "./grammar.ts";

/** Who has what. */
export const find = {
  /** `filters`: what was asked for, in words. */
  title: (filters: string): string => `Found · ${filters}`,
  nothing: {
    partner: "No partner in the data set fits all of this.",
    instrument: "No text in the data set fits all of this.",
    series: "No dialogue or forum in the data set fits all of this.",
    meeting: "No meeting in the data set fits all of this.",
  },
  /** `count`: "3 texts". */
  found: (count: string, order: string, page: string): string => `${count}${order}.${page}`,
  /** `counts`: of texts, how many of them stand how. */
  headline: (count: string, counts: readonly string[], filters: string): string =>
    `${[count, counts.join(", ")].filter(Boolean).join(": ")} – ${filters}.`,
  statuses: {
    signed: (count: number): string => `${count} signed`,
    published: (count: number): string => `${count} published`,
    negotiating: (count: number): string => `${count} under negotiation`,
    announced: (count: number): string => `${count} announced`,
    expired: (count: number): string => `${count} expired`,
    unknown: (count: number): string => `${count} unclear`,
  },
  /** Of partners that were asked for by several kinds of text. */
  haveAll: (count: number, order: string, page: string): string =>
    `${plural(count, { one: "One partner has", other: `${count} partners have` })} all of this${order}.${page}`,
  /** Whether one partner has one kind of text, before the list. */
  verdicts: {
    has: (partner: string): string => `Yes. ${partner} has one that is concluded.`,
    negotiating: (partner: string): string => `No. ${partner} has signed none; one is under negotiation.`,
    announced: (partner: string): string => `No. ${partner} has signed none; one is announced.`,
    expired: (partner: string): string => `No. ${partner} has none that still holds; the one on record has expired.`,
    unknown: (partner: string): string =>
      `No. ${partner} has signed none that is on record; where it stands is not known.`,
    none: (partner: string): string => `No. ${partner} has signed none that is on record.`,
  },
  form: {
    title: "What are you looking for?",
    text: "Choose one or more. Several of one kind are alternatives; each further kind narrows the list.",
    type: "Type of text",
    area: "Area of co-operation",
    region: "Region",
    kind: "Kind of dialogue",
    since: "Since",
    sinceHint: "A year, a month (2024-06) or a day (2024-06-15)",
    submit: "Find",
  },
};
