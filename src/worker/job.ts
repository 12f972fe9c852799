import type { DocumentModel } from "../documents/model.ts";
import type { Calendar } from "../feeds/calendar.ts";
import type { Unread } from "../imports/wanted.ts";
import type { Picture } from "../pictures/picture.ts";

/** A file to be made. Kept for a week under these names. */
export type RenderJob =
  | { readonly kind: "document"; readonly format: "docx" | "pdf"; readonly paper: DocumentModel }
  | { readonly kind: "picture"; readonly picture: Picture }
  | { readonly kind: "calendar"; readonly calendar: Calendar }
  | { readonly kind: "data"; readonly data: unknown };

/** A calendar of others to be understood. */
export interface ReadJob extends Unread {
  readonly kind: "reading";
}

const KINDS: ReadonlySet<string> = new Set<(RenderJob | ReadJob)["kind"]>([
  "document",
  "picture",
  "calendar",
  "data",
  "reading",
]);

/** Whoever names a kind of these gave what belongs to it: jobs come from this program alone. */
export const isKnown = (job: { readonly kind: string }): job is RenderJob | ReadJob => KINDS.has(job.kind);
