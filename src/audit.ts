import type { Library } from "./library/library.ts";
import type { Person, Place } from "./place.ts";
import { audienceOf } from "./seal.ts";
import type { AuditRow, Store } from "./store/store.ts";
import type { Words } from "./text/words.ts";

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

/** Whoever acts, where and when: the context of any command will do. `library`: as the conversation sees it. */
export interface Acting {
  readonly store: Pick<Store, "addAudit">;
  readonly place: Place;
  readonly person: Person;
  readonly now: Date;
  readonly newId: () => string;
  readonly library: Pick<Library, "meetings">;
  readonly say: Words;
}

/** What only one conversation sees is not named in a log that is read elsewhere. */
const discreet = (what: string, { library: { meetings }, say: { rights } }: Pick<Acting, "library" | "say">): string =>
  meetings
    .filter(({ team }) => team && audienceOf(team.row) === "room")
    .reduce((said, { id, title }) => said.replaceAll(id, rights.hidden).replaceAll(title, rights.hidden), what);

/**
 * Writes down in the log of the workspace what somebody has just done, in words that say it without the rest: “paused Norway
 * until 1 March 2027”. To be told once the change is saved.
 */
export const record = (acting: Acting, act: Act, what: string): Promise<void> => {
  const { store, place, person, now, newId } = acting;
  return store.addAudit({
    id: newId(),
    platform: place.platform,
    tenant: place.tenant,
    room: place.room,
    act,
    what: discreet(what, acting),
    person: person.id,
    personName: person.name,
    at: now.getTime(),
  });
};

const PAGE = 15;

/** A page of the log of a workspace, the newest first. `page`: from 1. */
export async function logOf(
  { store, place }: { readonly store: Pick<Store, "auditOf">; readonly place: Place },
  page: number,
): Promise<{ readonly rows: readonly AuditRow[]; readonly more: boolean }> {
  // One more than is shown tells whether there is another page.
  const rows = await store.auditOf(place, PAGE + 1, (page - 1) * PAGE);
  return { rows: rows.slice(0, PAGE), more: rows.length > PAGE };
}
