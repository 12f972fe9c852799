import type { Reply } from "../answer.ts";
import type { Directory } from "../directory.ts";
import type { Place } from "../place.ts";
import type { Why } from "../text/words.ts";
import type { Pace } from "./pace.ts";

/**
 * What came of an attempt to post.
 * - `sent`: where the platform keeps the message, as JSON that only its adapter reads.
 * - `later`: refused for now; `after` milliseconds, if the platform said so.
 * - `gone`: refused until something changes in the room.
 * - `lost`: the message that was to be edited is no longer there.
 * - `bug`: what we sent was wrong.
 * - `unknown`: it may have been posted or not.
 */
export type Outcome =
  | { readonly sent: string }
  | { readonly later: string; readonly after?: number }
  | { readonly gone: string }
  | { readonly lost: string }
  | { readonly bug: string }
  | { readonly unknown: string };

/**
 * What a look at the platform says of a message: its receipt, that it is not there, that one cannot look, or that one has
 * to look again, `after` milliseconds if the platform said so.
 */
export type LookUp =
  | { readonly found: string }
  | "absent"
  | "unknowable"
  | { readonly later: string; readonly after?: number };

/** One chat platform as reminders need it. Nothing here rejects but for bugs. */
export interface Messenger extends Directory {
  readonly pace: Pace;
  /**
   * `id` travels along unseen, so that the message can be found again. `under`: receipt of the message it belongs to.
   * `plainly`: as text alone, of which a platform finds nothing wrong.
   */
  readonly post: (to: Place, reply: Reply, how: { id: string; under?: string; plainly?: boolean }) => Promise<Outcome>;
  readonly edit: (to: Place, receipt: string, reply: Reply, how?: { plainly: boolean }) => Promise<Outcome>;
  /** Whether a message with this id was posted after an instant, under another one or by itself. */
  readonly lookUp: (to: Place, id: string, how: { since: Date; under?: string }) => Promise<LookUp>;
  /** A direct message to one person. */
  readonly tell: (person: string, from: Place, reply: Reply, id: string) => Promise<Outcome>;
  /** Why nothing could be posted there, in a sentence; nothing if it could. */
  readonly probe: (place: Place) => Promise<Why | undefined>;
}
