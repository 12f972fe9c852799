import type { Directory, Established } from "../directory.ts";
import type { Person, Place } from "../place.ts";
import { readSettings, type Settings } from "../settings/settings.ts";
import type { Store } from "../store/store.ts";
import type { Words } from "../text/words.ts";
import { workspaceSettings } from "./workspace.ts";

/** Who asks, where, and what is set there. */
export interface RightsContext {
  readonly say: Words;
  readonly place: Place;
  readonly person: Person;
  readonly settings: Settings;
  readonly store: Store;
  readonly people: Directory;
}

type Editors = Settings["editors"];

/** Whether somebody may, and else who may; `why`: what could not be established. */
export type Verdict = { readonly may: true } | { readonly may: false; readonly who: string; readonly why?: string };

const MAY: Verdict = { may: true };

/** What could not be established is no, and why stands behind it. */
const verdictOf = (known: Established, who: string, say: Words): Verdict => {
  if (known === true) return MAY;
  return { may: false, who, ...(known !== false && { why: known.unknown(say) }) };
};

const isNamed = (all: readonly { readonly id: string }[], { person }: RightsContext): boolean =>
  all.some(({ id }) => id === person.id || id === person.also);

const namesOf = (all: readonly { readonly name: string }[], { say }: RightsContext): string =>
  say.rights.named(all.map(({ name }) => name));

async function amongEditors(editors: Editors, place: Place | undefined, asker: RightsContext): Promise<Verdict> {
  if (editors === "everyone") return MAY;
  if (editors !== "managers") return isNamed(editors, asker) ? MAY : { may: false, who: namesOf(editors, asker) };
  const { managers, lostRoom } = asker.say.rights;
  if (!place) return { may: false, who: managers, why: lostRoom };
  return verdictOf(await asker.people.managesRoom(place, asker.person), managers, asker.say);
}

/** Whether somebody may change what belongs to their conversation: what is followed and set there. */
export const mayChangeHere = async (asker: RightsContext): Promise<Verdict> =>
  asker.place.direct ? MAY : amongEditors(asker.settings.editors, asker.place, asker);

/** Another conversation of the workspace, as far as a platform has to know it. */
async function placeOf(room: string, { store, place }: RightsContext): Promise<Place | undefined> {
  if (room === place.room) return place;
  const known = await store.room({ platform: place.platform, tenant: place.tenant, room });
  return known && { ...place, room, direct: known.direct === 1, address: JSON.parse(known.address) };
}

async function editorsIn(room: string, { store, place, settings }: RightsContext): Promise<Editors> {
  if (room === place.room) return place.direct ? "everyone" : settings.editors;
  const row = await store.settings({ platform: place.platform, tenant: place.tenant, room });
  return row ? readSettings(row.value, settings.zone).editors : "everyone";
}

/**
 * Whether somebody may change what belongs to the workspace: a meeting, a commitment. `room`: the conversation in which it was
 * made, whose rights it keeps wherever the change is said; without one it belongs to the workspace as a whole. Who has set
 * nothing leaves what was made there to all members, unless the workspace names somebody.
 */
export async function mayChange(room: string | undefined, asker: RightsContext): Promise<Verdict> {
  const { editors: named } = await workspaceSettings(asker.store, asker.place);
  if (named === "everyone" || (named && isNamed(named, asker))) return MAY;
  // Nobody else is in a conversation of two.
  if (asker.place.direct && room === asker.place.room) return MAY;
  const own = room === undefined ? "everyone" : await editorsIn(room, asker);
  if (own === "everyone") return named ? { may: false, who: namesOf(named, asker) } : MAY;
  const verdict = await amongEditors(own, room === undefined ? undefined : await placeOf(room, asker), asker);
  if (verdict.may || !named) return verdict;
  return { ...verdict, who: asker.say.rights.or(verdict.who, namesOf(named, asker)) };
}
