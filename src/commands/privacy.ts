import type { Answer, Line } from "../answer.ts";
import { list, prose, quiet } from "../answer.ts";
import { record } from "../rights/audit.ts";
import { aliasOf, NOBODY, named, type Personal, personalIn, takeOut } from "../rights/personal.ts";
import type { NamingTable } from "../store/people.ts";
import { problem } from "../text/blocks.ts";
import type { Command, Scene } from "./command.ts";
import { editingOf, lastIn, leaveEditors } from "./privacy/editors.ts";
import { leaveWorkspace } from "./privacy/workspace.ts";

/** One, and several, of what stands in a table. */
const KINDS: Readonly<Record<NamingTable, readonly [one: string, several: string]>> = {
  rooms: ["address of a conversation", "addresses of conversations"],
  settings: ["change of settings", "changes of settings"],
  workspaces: ["change of the workspace’s settings", "changes of the workspace’s settings"],
  meetings: ["change of a meeting", "changes of meetings"],
  commitments: ["commitment", "commitments"],
  subscriptions: ["reminder rule", "reminder rules"],
  deliveries: ["message that names you", "messages that name you"],
  feeds: ["calendar address", "calendar addresses"],
  imports: ["calendar that is read in", "calendars that are read in"],
  audit: ["line of the workspace’s log", "lines of the workspace’s log"],
  erasures: ["record of an erasure", "records of erasures"],
};

function counted(personal: Personal): Line[] {
  return [...Map.groupBy(personal, ({ table }) => table)].map(([table, { length }]) => [
    `${length} ${KINDS[table][length === 1 ? 0 : 1]}`,
  ]);
}

const mine = ({ store, place, person }: Scene): Promise<Personal> =>
  personalIn(store, { platform: place.platform, tenant: place.tenant }, named(person));

async function shown(scene: Scene): Promise<Answer> {
  const personal = await mine(scene);
  return {
    title: "What is kept about you",
    blocks: [
      prose(
        personal.length === 0
          ? "Nothing in this workspace bears your name."
          : "In this workspace your name and your id stand with:",
      ),
      ...(personal.length === 0 ? [] : [list(counted(personal))]),
      quiet("What you ask is not kept. Your name stands only with what you set, saved, shared or pressed."),
    ],
    actions: [
      { label: "Send me a copy", says: "privacy export" },
      { label: "Take my name out", says: "privacy erase" },
    ],
    audience: "asker",
  };
}

const out: Answer = {
  title: "Your name is out",
  blocks: [prose("Nothing in this workspace bears your name any more. What you do from now on is signed again.")],
  actions: [{ label: "Look again", says: "privacy" }],
  audience: "asker",
};

const onlyDirect = (what: string): Answer =>
  problem(
    `${what} only in our direct message`,
    ["What is kept about you is nobody else’s business. Say the same line to me in our direct message."],
    [{ label: "What is kept about me", says: "privacy" }],
  );

async function exported(scene: Scene): Promise<Answer> {
  if (!scene.place.direct) return onlyDirect("I send it");
  const personal = await mine(scene);
  const { person, now } = scene;
  const data = {
    person: { ids: named(person).ids, name: person.name },
    made: now.toISOString(),
    kept: Object.fromEntries(
      [...Map.groupBy(personal, ({ table }) => table)].map(([table, rows]) => [table, rows.map(({ row }) => row)]),
    ),
  };
  if (personal.length > 0) await record(scene, "export", "had a copy made of what is kept about them");
  return {
    title: "What is kept about you, as a file",
    blocks: [
      prose(
        `A JSON file with ${personal.length === 1 ? "1 row" : `${personal.length} rows`}, as they stand in the database.`,
      ),
    ],
    files: [
      {
        file: "aide-privacy.json",
        title: "What is kept about you",
        alt: "JSON file of what is kept about you in this workspace",
        order: { kind: "data", data },
      },
    ],
    actions: [{ label: "Take my name out", says: "privacy erase" }],
    audience: "asker",
  };
}

const sure: Answer = {
  title: "Take your name out of everything?",
  blocks: [
    prose(
      `Your name and id go out of rules, settings, meetings and commitments of this workspace; “${NOBODY}” stands there instead. What the conversations follow and have scheduled stays theirs.`,
    ),
    prose(
      "Reminders, settings and calendar addresses of this direct message are deleted. What I have posted already stays where it stands. The log of the workspace keeps what was done, without saying by whom.",
    ),
  ],
  actions: [
    { label: "Take my name out", says: "privacy erase now", style: "danger", asked: true },
    { label: "Keep it", says: "privacy" },
  ],
  audience: "asker",
};

const lastEditor = (count: number): Answer =>
  problem(
    "You are the only one who may change things elsewhere",
    [
      count === 1
        ? "In one conversation nobody but you may change what is followed and set. Name somebody there with "
        : `In ${count} conversations nobody but you may change what is followed and set. Name somebody in each with `,
      { command: "settings editors @…" },
      ". If you go on without, those who manage the channel may; where the platform does not tell me who that is, whoever runs the workspace.",
    ],
    [
      { label: "Take my name out all the same", says: "privacy erase anyway", style: "danger", asked: true },
      { label: "Keep it", says: "privacy" },
    ],
  );

async function erased(word: string, scene: Scene): Promise<Answer> {
  const { store, place, person, newId } = scene;
  if (!place.direct) return onlyDirect("I take it out");
  if (word !== "now" && word !== "anyway") return sure;
  const personal = await mine(scene);
  if (personal.length === 0) return out;
  const editing = await editingOf(personal, named(person), scene);
  const last = lastIn(editing, scene);
  if (last.length > 0 && word !== "anyway") return lastEditor(last.length);
  const alias = aliasOf(newId());
  await leaveEditors(editing, alias, scene);
  await leaveWorkspace(named(person), alias, scene);
  await store.eraseRoom(place);
  // A direct message is as good as a name: whoever writes there again signs, and would sign what stands beside it.
  const who = named(person);
  await takeOut(store, place, { ...who, ids: [...who.ids, place.room] }, alias);
  await store.forgetCopies(place);
  const there = { ...scene, place: { ...place, room: alias }, person: { id: alias, name: NOBODY } };
  await record(there, "privacy", "had their name taken out");
  return out;
}

export const privacy: Command = {
  name: "privacy",
  minor: true,
  own: true,
  run: ([verb = "", word = ""], scene) => {
    if (verb === "export") return exported(scene);
    return verb === "erase" ? erased(word, scene) : shown(scene);
  },
};
