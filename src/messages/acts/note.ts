import { type Acting, type Act as Logged, record } from "../../audit.ts";
import { learn } from "../../outbox/learn.ts";
import type { DeliveryRow, Store } from "../../store/store.ts";
import type { Words } from "../../text/words.ts";
import { type Act, actRow, type Did, lookRow, wordRow } from "./act.ts";

/** Whoever does something to what a room hears of, where and when. */
export interface Noting extends Acting {
  readonly store: Pick<Store, "addAudit" | "addDeliveries" | "learnRoom">;
  readonly say: Words;
}

/** Mutes are logged with the settings that hold them. */
const LOGGED: Readonly<Partial<Record<Did["did"], Logged>>> = {
  snoozed: "snooze",
  skipped: "skip",
  stopped: "unfollow",
  paused: "pause",
  saved: "follow",
};

/** Writes into the log of the workspace what was done, or that it was taken back. */
export async function logAct({ what, name, undone }: Act, noting: Noting): Promise<void> {
  const logged = LOGGED[what.did];
  const { log } = noting.say.reminders;
  const said = log[what.did](name);
  if (logged) await record(noting, logged, undone ? log.takenBack(said) : said);
}

/**
 * Writes down what somebody has just done, so that cards that stand tell of it and it can be taken back. `aloud`: one line
 * in the room tells of it too, where others are in it. To be told once it is done.
 */
export async function noteAct(what: Did, name: string, aloud: boolean, noting: Noting): Promise<Act> {
  const { store, place, person, now, newId } = noting;
  const act: Act = { id: `act-${newId()}`, what, name, by: { id: person.id, name: person.name }, at: now.getTime() };
  await learn(noting);
  await store.addDeliveries([actRow(place, act), ...(aloud && !place.direct ? [wordRow(place, act)] : [])]);
  await logAct(act, noting);
  return act;
}

/** The card on which somebody pressed no longer says what is so, or they would not have pressed. */
export async function lookAgain({
  store,
  place,
  card,
  now,
  newId,
}: Noting & { readonly card: DeliveryRow | undefined }): Promise<void> {
  if (card) await store.addDeliveries([lookRow(place, `act-${newId()}`, now.getTime())]);
}
