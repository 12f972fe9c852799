import type { Person, Place } from "../place.ts";
import type { Store } from "../store/store.ts";

/** What the log of a workspace keeps, by the thing that was touched. */
export type Act =
  | "follow"
  | "unfollow"
  | "pause"
  | "snooze"
  | "skip"
  | "mute"
  | "meeting"
  | "commitment"
  | "import"
  | "calendar"
  | "settings"
  | "workspace"
  | "erasure"
  | "export"
  | "privacy";

/** Whoever acts, where and when: any scene will do. */
export interface Acting {
  readonly store: Pick<Store, "addAudit">;
  readonly place: Place;
  readonly person: Person;
  readonly now: Date;
  readonly newId: () => string;
}

/**
 * Writes down in the log of the workspace what somebody has just done, in words that say it without the rest: “paused Norway
 * until 1 March 2027”. To be told once the change is saved.
 */
export const record = ({ store, place, person, now, newId }: Acting, act: Act, what: string): Promise<void> =>
  store.addAudit({
    id: newId(),
    platform: place.platform,
    tenant: place.tenant,
    room: place.room,
    act,
    what,
    person: person.id,
    personName: person.name,
    at: now.getTime(),
  });
