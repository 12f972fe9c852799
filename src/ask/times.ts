export type Unit = "D" | "A" | "K" | "F" | "B" | "V" | "H" | "J" | "h";
/** Where a unit of the calendar lies from today: the last is -1, the present 0, the next 1. */
export type Which = number;

/** Whether the past or the future is asked about. */
export type Direction = "ahead" | "back";

/** The year that was said, or how many years on from this one. */
export interface YearSaid {
  readonly year?: number;
  readonly yearsOn?: Which;
}

/** What was said of time, before it is known whether the past or the future is meant. */
export type Time =
  | { readonly kind: "iso"; readonly day: string }
  | ({ readonly kind: "date"; readonly day: number; readonly last?: number; readonly month: number } & YearSaid)
  | ({ readonly kind: "month"; readonly month: number; readonly which?: Which } & YearSaid)
  | ({ readonly kind: "part"; readonly part: "q" | "h"; readonly number: number } & YearSaid)
  | ({ readonly kind: "season"; readonly season: number; readonly which: Which } & YearSaid)
  | { readonly kind: "seasons"; readonly first: number; readonly last: number }
  /** January or February. */
  | ({ readonly kind: "months"; readonly first: number; readonly last: number } & YearSaid)
  | { readonly kind: "dayOfMonth"; readonly day: number }
  /** The week in which a day lies. */
  | { readonly kind: "weekOf"; readonly day: Time }
  | { readonly kind: "weekend"; readonly which: Which }
  /** The second week of December; the last is -1. */
  | ({ readonly kind: "week"; readonly number: number; readonly month: number } & YearSaid)
  /** As it was said: the reader of dates knows it. */
  | { readonly kind: "said"; readonly text: string }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "unit"; readonly unit: Unit; readonly which: Which }
  | { readonly kind: "length"; readonly number: number; readonly unit: Unit; readonly which: Which }
  | { readonly kind: "ago"; readonly number: number; readonly unit: Unit }
  | { readonly kind: "weekday"; readonly weekday: number; readonly which: Which }
  | { readonly kind: "relative"; readonly days: number }
  /** 04/12: it may be two days. */
  | { readonly kind: "unclear" };

export type Role = "in" | "since" | "until" | "before" | "after" | "end";
export interface Timed {
  readonly kind: "time";
  readonly time: Time;
  readonly role: Role;
}
/** Days before a meeting, as a lead is written: `7d`. */
export interface Leads {
  readonly kind: "leads";
  readonly leads: readonly string[];
  readonly at?: string;
  /** `30d`, as it is typed: for what looks ahead it is how far. */
  readonly short?: true;
}
export interface Clock {
  readonly kind: "clock";
  readonly at: string;
  /** A part of the day was said, no hour. */
  readonly rough?: true;
}
export interface Recurring {
  readonly kind: "recurring";
  /** ISO number; without it every day. */
  readonly weekday?: number;
}
export type Said = Timed | Leads | Clock | Recurring;
