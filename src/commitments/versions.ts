import { createHash } from "node:crypto";
import { type Acting, record } from "../audit.ts";
import type { Library } from "../library/library.ts";
import type { Place } from "../place.ts";
import { type Audience, audienceOf, rowIdOf, sealIn } from "../seal.ts";
import type { Store } from "../store/store.ts";
import type { Words } from "../text/words.ts";
import { foldWord } from "../words.ts";
import { type Commitment, type Promised, readCommitment } from "./commitment.ts";

/** The words of an id tell a reader which one it is; what follows them keeps it apart from others. */
const WORDS_IN_ID = 4;

/** The same each time the same is said. */
function commitmentId({ what, owner, about }: Commitment): string {
  const words = foldWord(what).split(" ").slice(0, WORDS_IN_ID).join("-");
  const key = createHash("sha256")
    .update(`${foldWord(what)}\n${foldWord(owner)}\n${about}`)
    .digest("hex")
    .slice(0, 6);
  return `${words.slice(0, 40)}-${key}`;
}

/** All commitments of the workspace, open or not. */
export const promisedIn = async ({
  store,
  place: { platform, tenant },
}: {
  readonly store: Pick<Store, "commitments">;
  readonly place: Place;
}): Promise<Promised[]> => (await store.commitments({ platform, tenant })).map(readCommitment);

/** What is noted on a meeting that only this conversation sees stays here as well. */
function audienceFor({ about }: Commitment, library: Library): Audience {
  const entry = library.byId.get(about);
  return entry?.kind === "meeting" && entry.record.team ? audienceOf(entry.record.team.row) : "workspace";
}

/** Where a commitment is kept, and what stands there. */
export interface CommitmentLog {
  readonly id: string;
  readonly audience: Audience;
  /** Whose rights it has: those of the conversation in which it was noted first. */
  readonly room: string | undefined;
  readonly newest: Promised | undefined;
  /** The newest version as it is kept. */
  readonly value: string | undefined;
}

export async function logFor(
  commitment: Commitment,
  { store, place, library }: { readonly store: Store; readonly place: Place; readonly library: Library },
): Promise<CommitmentLog> {
  const audience = audienceFor(commitment, library);
  const id = rowIdOf(commitmentId(commitment), audience, place.room);
  const [row] = await store.commitmentLog(place, id);
  const newest = row && readCommitment(row);
  return { id, audience, room: newest ? newest.room : place.room, newest, value: row?.value };
}

/** Whether it stands like that already. */
export const isNoted = ({ due, source, status }: Commitment, newest: Promised | undefined): boolean =>
  newest !== undefined &&
  JSON.stringify([due, source, status]) === JSON.stringify([newest.due, newest.source, newest.status]);

type Adding = Acting & { readonly store: Pick<Store, "addCommitment"> };

/** Adds the version after `before`. False if somebody else has added one meanwhile. */
async function addVersion(
  value: Commitment,
  { id, version }: Pick<Promised, "id" | "version">,
  act: keyof Words["committing"]["acts"],
  by: Adding,
): Promise<boolean> {
  const { store, place, person, now, say } = by;
  const { acts, act: done, actOn } = say.committing;
  const what = acts[act];
  const added = await store.addCommitment({
    platform: place.platform,
    tenant: place.tenant,
    id,
    version: version + 1,
    value: JSON.stringify(value),
    what,
    person: person.id,
    personName: person.name,
    at: now.getTime(),
  });
  const isHidden = sealIn(id) !== undefined;
  if (added) await record(by, "commitment", isHidden ? actOn(what, say.rights.hidden) : done(what, value.what));
  return added;
}

/** Saves it over what stands, in its conversation; the same again is harmless. False if somebody else was faster. */
export async function noteCommitment(
  commitment: Commitment,
  { id, room, newest }: CommitmentLog,
  by: Adding,
): Promise<boolean> {
  if (isNoted(commitment, newest)) return true;
  const value = { ...commitment, ...(room !== undefined && { room }) };
  return addVersion(value, { id, version: newest?.version ?? 0 }, newest ? "changed" : "noted", by);
}

/** What can become of a commitment, by the word that says so. */
const TRANSITIONS = { done: "done", drop: "dropped", reopen: "open" } as const;
export type Transition = keyof typeof TRANSITIONS;
export const isTransition = (word: string): word is Transition => Object.hasOwn(TRANSITIONS, word);

/** Ticks, drops or reopens it; doing so twice is harmless. False if somebody else was faster. */
export async function passTo(transition: Transition, one: Promised, by: Adding): Promise<boolean> {
  const { id, version, by: _by, ...kept } = one;
  const status = TRANSITIONS[transition];
  return one.status === status || addVersion({ ...kept, status }, { id, version }, transition, by);
}
