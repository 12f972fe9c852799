import type { Action, Answer, Block } from "../answer.ts";
import { prose } from "../answer.ts";
import { type Act, actRow, type Did, KEPT, lookRow, wordRow } from "../messages/acts/act.ts";
import { type Act as Logged, record } from "../rights/audit.ts";
import type { Settings } from "../settings.ts";
import { followed, isMuted } from "../subscriptions/agenda.ts";
import type { Scene } from "./command.ts";
import { knownOf } from "./rules/about.ts";
import { learn } from "./rules/room.ts";

/** Mutes are logged with the settings that hold them. */
const LOGGED: Readonly<Partial<Record<Did["did"], Logged>>> = {
  snoozed: "snooze",
  skipped: "skip",
  stopped: "unfollow",
  paused: "pause",
  saved: "follow",
};

export const VERBS: Readonly<Record<Did["did"], string>> = {
  done: "done with",
  muted: "muted",
  snoozed: "snoozed",
  skipped: "left out the next reminder of",
  stopped: "no longer follows",
  paused: "paused",
  saved: "follows",
};

export async function log({ did }: Did, said: string, scene: Scene): Promise<void> {
  const logged = LOGGED[did];
  if (logged) await record(scene, logged, said);
}

/**
 * Writes down what somebody has just done, so that cards that stand tell of it and it can be taken back. `aloud`: one line
 * in the room tells of it too, where others are in it. To be told once it is done.
 */
export async function act(what: Did, name: string, aloud: boolean, scene: Scene): Promise<Act> {
  const { store, place, person, now, newId } = scene;
  const made: Act = { id: `act-${newId()}`, what, name, by: { id: person.id, name: person.name }, at: now.getTime() };
  await learn(scene);
  await store.addDeliveries([actRow(place, made), ...(aloud && !place.direct ? [wordRow(place, made)] : [])]);
  await log(what, `${VERBS[what.did]} ${name}`, scene);
  return made;
}

/** The card on which somebody pressed no longer says what is so, or they would not have pressed. */
export async function lookAgain({ store, place, card, now, newId }: Scene): Promise<void> {
  if (card) await store.addDeliveries([lookRow(place, `act-${newId()}`, now.getTime())]);
}

export const undoing = ({ id }: Act): Action => ({ label: "Undo", says: `undo ${id}` });

const TEN_YEARS = 3660;

/** Whether a mute takes anything away that would have been told here. */
export async function isMissed(mute: Settings["mutes"][number], scene: Scene): Promise<boolean> {
  const { store, place, settings, today } = scene;
  const known = await knownOf(scene);
  const rows = await store.subscriptions(place);
  return rows.some((row) =>
    followed(row, known, today, TEN_YEARS).some((one) => isMuted(one, { ...settings, mutes: [mute] }, known, today)),
  );
}

export const notedBy = ({ person }: Pick<Scene, "person">): Block => prose("Noted by ", { person }, ".");

/** Whoever pressed on a card that will tell of it needs no answer besides; anybody else does. */
export function onItsCard({ onCard, ...answer }: Answer, { card, now }: Scene): Answer {
  const tells = card && card.kind !== "shared" && (card.sentAt ?? 0) > now.getTime() - KEPT;
  return onCard && tells ? { ...answer, onCard } : answer;
}
