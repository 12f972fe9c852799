import type { Answer } from "../answer.ts";
import type { Place } from "../place.ts";
import type { Established } from "../rights/directory.ts";
import { workspaceSettings } from "../rights/workspace.ts";
import { readSettings, type Settings } from "../settings.ts";
import { problem } from "../text/blocks.ts";
import type { Scene } from "./command.ts";

type Editors = Settings["editors"];

/** Whether somebody may, and else who may; `why`: what could not be established. */
type Verdict = { readonly may: true } | { readonly may: false; readonly who: string; readonly why?: string };

const MAY: Verdict = { may: true };

/** What could not be established is no, and why stands behind it. */
const verdictOf = (known: Established, who: string): Verdict => {
  if (known === true) return MAY;
  return { may: false, who, ...(known !== false && { why: known.unknown }) };
};

const isNamed = (all: readonly { readonly id: string }[], { person }: Scene): boolean =>
  all.some(({ id }) => id === person.id || id === person.also);

const namesOf = (all: readonly { readonly name: string }[]): string =>
  new Intl.ListFormat("en-GB", { type: "disjunction" }).format(all.map(({ name }) => name));

async function amongEditors(editors: Editors, place: Place | undefined, scene: Scene): Promise<Verdict> {
  if (editors === "everyone") return MAY;
  if (editors !== "managers") return isNamed(editors, scene) ? MAY : { may: false, who: namesOf(editors) };
  const who = "those who manage the channel";
  if (!place) return { may: false, who, why: "I no longer know where that channel is" };
  return verdictOf(await scene.people.managesRoom(place, scene.person), who);
}

const sayWhy = (why: string | undefined): string =>
  why === undefined ? "" : ` Whether you may I could not find out: ${why}.`;

const refusal = (title: string, what: string, { who, why }: Extract<Verdict, { may: false }>): Answer =>
  problem(title, [`${what} ${who}.${sayWhy(why)} Ask one of them.`], [{ label: "Settings", says: "settings" }]);

/** Why somebody may not change what belongs to this conversation; nothing if they may. */
export async function refusedTo(scene: Scene): Promise<Answer | undefined> {
  if (scene.place.direct) return undefined;
  const verdict = await amongEditors(scene.settings.editors, scene.place, scene);
  return verdict.may
    ? undefined
    : refusal(
        "You may not change this here",
        "What is followed, scheduled and set in this conversation may be changed by",
        verdict,
      );
}

/** Another conversation of the workspace, as far as a platform has to know it. */
async function placeOf(room: string, { store, place }: Scene): Promise<Place | undefined> {
  if (room === place.room) return place;
  const known = await store.room({ platform: place.platform, tenant: place.tenant, room });
  return known && { ...place, room, direct: known.direct === 1, address: JSON.parse(known.address) };
}

async function editorsIn(room: string, { store, place, settings }: Scene): Promise<Editors> {
  if (room === place.room) return place.direct ? "everyone" : settings.editors;
  const row = await store.settings({ platform: place.platform, tenant: place.tenant, room });
  return row ? readSettings(row.value, settings.zone).editors : "everyone";
}

/** Who has set nothing leaves what was made there to all members, unless the workspace names somebody. */
async function amongMembers(room: string | undefined, scene: Scene): Promise<Verdict> {
  const { editors: named } = await workspaceSettings(scene.store, scene.place);
  if (named === "everyone" || (named && isNamed(named, scene))) return MAY;
  // Nobody else is in a conversation of two.
  if (scene.place.direct && room === scene.place.room) return MAY;
  const own = room === undefined ? "everyone" : await editorsIn(room, scene);
  if (own === "everyone") return named ? { may: false, who: namesOf(named) } : MAY;
  const verdict = await amongEditors(own, room === undefined ? undefined : await placeOf(room, scene), scene);
  if (verdict.may || !named) return verdict;
  return { ...verdict, who: `${verdict.who}, or ${namesOf(named)}` };
}

/**
 * Why somebody may not change what belongs to the workspace: a meeting, a commitment. `room`: the conversation in which it was
 * made, whose rights it keeps wherever the change is said; without one it belongs to the workspace as a whole.
 */
export async function refusedFor(room: string | undefined, scene: Scene): Promise<Answer | undefined> {
  const verdict = await amongMembers(room, scene);
  return verdict.may
    ? undefined
    : refusal(
        "You may not change this",
        "What was made in another conversation keeps its rights: this may be changed by",
        verdict,
      );
}
