import type { Library } from "../library/library.ts";
import type { Person, Place } from "../place.ts";
import type { Store } from "../store/store.ts";
import { audienceOf } from "./seal.ts";

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

/** In the log in place of a meeting that only its conversation sees. */
export const HIDDEN = "a meeting that only its conversation sees";

/** Whoever acts, where and when: any scene will do. `library`: as the conversation sees it. */
export interface Acting {
  readonly store: Pick<Store, "addAudit">;
  readonly place: Place;
  readonly person: Person;
  readonly now: Date;
  readonly newId: () => string;
  readonly library: Pick<Library, "meetings">;
}

/** What only one conversation sees is not named in a log that is read elsewhere. */
const discreet = (what: string, { meetings }: Acting["library"]): string =>
  meetings
    .filter(({ team }) => team && audienceOf(team.row) === "room")
    .reduce((said, { id, title }) => said.replaceAll(id, HIDDEN).replaceAll(title, HIDDEN), what);

/**
 * Writes down in the log of the workspace what somebody has just done, in words that say it without the rest: “paused Norway
 * until 1 March 2027”. To be told once the change is saved.
 */
export const record = ({ store, place, person, now, newId, library }: Acting, act: Act, what: string): Promise<void> =>
  store.addAudit({
    id: newId(),
    platform: place.platform,
    tenant: place.tenant,
    room: place.room,
    act,
    what: discreet(what, library),
    person: person.id,
    personName: person.name,
    at: now.getTime(),
  });
