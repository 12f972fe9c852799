import { createHash } from "node:crypto";
import type { Action, Answer, Block } from "../../answer.ts";
import { prose, quiet } from "../../answer.ts";
import {
  type Commitment,
  type Promised,
  readCommitment,
  sayAbout,
  sayDue,
  sayOwner,
} from "../../commitments/commitments.ts";
import { record } from "../../rights/audit.ts";
import { type Audience, audienceOf, rowIdOf, sealIn } from "../../rights/seal.ts";
import type { CommitmentRow } from "../../store/store.ts";
import { fact } from "../../text/blocks.ts";
import { foldWord } from "../../words.ts";
import type { Scene } from "../command.ts";
import { refusedFor } from "../permission.ts";
import { fasterThan, seenOf } from "../seen.ts";
import type { Draft } from "./draft.ts";

/** The words of an id tell a reader which one it is; what follows them keeps it apart from others. */
const WORDS_IN_ID = 4;

/** The same each time the same is said. */
function commitmentId({ what, owner, about }: Pick<Commitment, "what" | "owner" | "about">): string {
  const words = foldWord(what).split(" ").slice(0, WORDS_IN_ID).join("-");
  const key = createHash("sha256")
    .update(`${foldWord(what)}\n${foldWord(owner)}\n${about}`)
    .digest("hex")
    .slice(0, 6);
  return `${words.slice(0, 40)}-${key}`;
}

const factsOf = (one: Commitment, { library, today }: Scene): Block => ({
  kind: "facts",
  facts: [
    ...fact("What", one.what),
    ...fact("Owner", sayOwner(one, library)),
    ...fact(
      "Due",
      ...sayDue(one, library, today)
        .map((run) => (typeof run === "string" ? run.replace(/^due (in )?/, "") : run))
        .filter(Boolean),
    ),
    ...fact("Of", sayAbout(one, library)),
    ...fact("Source", one.source ? { link: new URL(one.source).hostname, url: one.source } : undefined),
  ],
});

const faster = fasterThan("this commitment", [{ label: "Commitments", says: "commitments" }]);

/** Adds a version. The answer says why it could not. */
async function add(
  id: string,
  before: CommitmentRow | undefined,
  value: Commitment,
  what: string,
  scene: Scene,
): Promise<Answer | undefined> {
  const { store, place, person, now } = scene;
  const added = await store.addCommitment({
    platform: place.platform,
    tenant: place.tenant,
    id,
    version: (before?.version ?? 0) + 1,
    value: JSON.stringify(value),
    what,
    person: person.id,
    personName: person.name,
    at: now.getTime(),
  });
  if (!added) return faster;
  await record(
    scene,
    "commitment",
    sealIn(id) === undefined ? `${what}: ${value.what}` : `${what} a commitment on ${scene.say.rights.hidden}`,
  );
  return undefined;
}

/** What is noted on a meeting that only this conversation sees stays here as well. */
function audienceFor({ about }: Commitment, { library }: Scene): Audience {
  const entry = library.byId.get(about);
  return entry?.kind === "meeting" && entry.record.team ? audienceOf(entry.record.team.row) : "workspace";
}

const oursFor = (commitment: Commitment, scene: Scene): Block => {
  const who = audienceFor(commitment, scene) === "room" ? "conversation" : "workspace";
  return quiet(`Only this ${who} sees it; it stands in the next briefing. Write functions, not names of people.`);
};

const same = (a: Commitment, b: Commitment): boolean =>
  JSON.stringify([a.due, a.source, a.status]) === JSON.stringify([b.due, b.source, b.status]);

const after = (id: string, about: string): Action[] => [
  { label: "Done", says: `commit done ${id}` },
  { label: "Drop it", says: `commit drop ${id}` },
  { label: "All about it", says: `commitments ${about}` },
];

const rowFor = (commitment: Commitment, scene: Scene): string =>
  rowIdOf(commitmentId(commitment), audienceFor(commitment, scene), scene.place.room);

/** Shows a commitment in full before anything is saved. */
export async function preview({ commitment, line, notes }: Draft, scene: Scene): Promise<Answer> {
  const [newest] = await scene.store.commitmentLog(scene.place, rowFor(commitment, scene));
  return {
    title: `Save this? ${commitment.what}`,
    blocks: [
      prose("Nothing is saved yet."),
      factsOf(commitment, scene),
      ...notes.map((note): Block => prose(note)),
      oursFor(commitment, scene),
    ],
    actions: [
      { label: "Save", style: "primary", says: `${line} ${seenOf(newest?.value)} now` },
      { label: "Change it", says: line.replace(/^commit/, "commit form") },
      { label: "Discard", says: "commit discard" },
    ],
    audience: "asker",
  };
}

/** Saves what was shown; pressing twice saves once. Said again with another date, it takes that date. `seen`: what was looked at. */
export async function save({ commitment }: Draft, seen: string | undefined, scene: Scene): Promise<Answer> {
  const id = rowFor(commitment, scene);
  const [newest] = await scene.store.commitmentLog(scene.place, id);
  const known = newest && readCommitment(newest);
  const room = known ? known.room : scene.place.room;
  const refused = await refusedFor(room, scene);
  if (refused) return refused;
  if (!known || !same(known, commitment)) {
    if (seen !== undefined && seen !== seenOf(newest?.value)) return faster;
    const value = { ...commitment, ...(room !== undefined && { room }) };
    const failed = await add(id, newest, value, known ? "changed" : "noted", scene);
    if (failed) return failed;
  }
  return {
    title: `Noted: ${commitment.what}`,
    blocks: [factsOf(commitment, scene), oursFor(commitment, scene), prose("Noted by ", { person: scene.person }, ".")],
    actions: after(id, commitment.about),
  };
}

const TURNS = {
  done: { status: "done", what: "Done" },
  drop: { status: "dropped", what: "Dropped" },
  reopen: { status: "open", what: "Open again" },
} as const;
export type Turn = keyof typeof TURNS;
export const isTurn = (word: string): word is Turn => Object.hasOwn(TURNS, word);

/** Ticks, drops or reopens. Doing it twice is harmless. */
export async function turn(verb: Turn, one: Promised, scene: Scene): Promise<Answer> {
  const refused = await refusedFor(one.room, scene);
  if (refused) return refused;
  const { status, what } = TURNS[verb];
  const [newest] = await scene.store.commitmentLog(scene.place, one.id);
  if (one.status !== status) {
    const { id: _id, version: _version, by: _by, ...kept } = one;
    const failed = await add(one.id, newest, { ...kept, status }, what.toLowerCase(), scene);
    if (failed) return failed;
  }
  return {
    title: `${what}: ${one.what}`,
    blocks: [
      prose(`Owed by ${sayOwner(one, scene.library)}; ${sayAbout(one, scene.library)}.`),
      prose("Noted by ", { person: scene.person }, "."),
    ],
    actions: [
      ...(status === "open" ? [] : [{ label: "Undo", says: `commit reopen ${one.id}` }]),
      { label: "Commitments", says: "commitments" },
    ],
  };
}
