import type { Language } from "../languages.ts";

/** Whole days, both included; or an instant, told on the clock of a zone. `end` is null where nobody knows it. */
export type Times =
  | { readonly first: string; readonly last: string }
  | { readonly start: Date; readonly end: Date | null; readonly zone: string };

/** A meeting as calendars have it. Data only: it travels to another thread. */
export interface CalendarEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly changed: Date;
  readonly times: Times;
  readonly status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
  readonly title: string;
  readonly place: string;
  readonly description: string;
  readonly category: string;
  readonly url: string | null;
  /** Seconds before the start; on a whole day before its midnight. */
  readonly alarms: readonly number[];
}

/** A calendar before it is written. Data only: it travels to another thread. */
export interface Calendar {
  readonly name: string;
  /** English without a word. */
  readonly language?: Language;
  readonly events: readonly CalendarEvent[];
}
