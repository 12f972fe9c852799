import type { Language } from "../languages.ts";

/** The kinds of text by which a map tells partners apart, the weightiest first. */
export const TEXT_GROUPS = ["sdp", "operations", "information", "industry", "declaration", "other", "none"] as const;
export type TextGroup = (typeof TEXT_GROUPS)[number];

/** A partner on a map. */
export interface MapPlace {
  readonly name: string;
  /** ISO 3166-1, two letters. What has none stands beside the map. */
  readonly iso?: string;
  readonly group: TextGroup;
  /** The text is announced, under negotiation, of unknown status, or over. */
  readonly open?: true;
}

export interface MapPicture {
  readonly kind: "map";
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly places: readonly MapPlace[];
}

/**
 * Where something stands.
 * - `done`: a meeting that was held, a text that was signed or published. `over`: a text that has expired.
 * - `planned`: scheduled or announced. `unrecorded`: its day has passed, and no source says that it took place.
 */
export const STATES = ["done", "over", "planned", "expected", "postponed", "unrecorded", "cancelled"] as const;
export type State = (typeof STATES)[number];

/** Something with a date. `start` and `end` are ISO days, both included. */
export interface Mark {
  readonly what: "text" | "meeting";
  readonly state: State;
  readonly start: string;
  readonly end: string;
  /** Known to a month or less: it is drawn as long as the time in which it may lie. */
  readonly vague: boolean;
  readonly label: string;
}

export interface Row {
  readonly label: string;
  readonly marks: readonly Mark[];
}

export interface Section {
  readonly heading: string;
  readonly rows: readonly Row[];
}

/** Rows of marks over time: of one partner over years, or of many dialogues over the months of a year. */
export interface ChartPicture {
  readonly kind: "timeline" | "cadence";
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** ISO days, both included. */
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly sections: readonly Section[];
  /** Sentences below the rows: what is left out, what has no date. */
  readonly notes: readonly string[];
}

/** All that a picture is drawn from. Data only: it travels to another thread. */
export type Picture = MapPicture | ChartPicture;
