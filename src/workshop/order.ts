import type { Paper } from "../documents/paper.ts";
import type { Calendar } from "../feeds/calendar.ts";
import type { Unread } from "../imports/unread.ts";
import type { Picture } from "../pictures/picture.ts";

/** Something to be made. Data only: it travels to another thread. */
export type Order =
  | { readonly kind: "document"; readonly format: "docx" | "pdf"; readonly paper: Paper }
  | { readonly kind: "picture"; readonly picture: Picture }
  | { readonly kind: "calendar"; readonly calendar: Calendar }
  | { readonly kind: "data"; readonly data: unknown };

/** A calendar of others to be understood. */
export interface Reading extends Unread {
  readonly kind: "reading";
}

const MEDIA = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  png: "image/png",
  ics: "text/calendar; charset=utf-8",
  json: "application/json",
} as const;

const ENDINGS = { picture: "png", calendar: "ics", data: "json" } as const;

/** The media type of what is made. */
export const mediaOf = (order: Order): string => MEDIA[order.kind === "document" ? order.format : ENDINGS[order.kind]];
