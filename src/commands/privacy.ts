import type { Answer, Line } from "../answer.ts";
import { list, prose, quiet } from "../answer.ts";
import { record } from "../rights/audit.ts";
import { aliasOf, named, type Personal, personalIn, takeOut } from "../rights/personal.ts";
import { problem } from "../text/blocks.ts";
import type { Words } from "../text/words.ts";
import type { Command, Scene } from "./command.ts";
import { editingOf, lastIn, leaveEditors } from "./privacy/editors.ts";
import { leaveWorkspace } from "./privacy/workspace.ts";

const counted = (personal: Personal, { privacy }: Words): Line[] =>
  [...Map.groupBy(personal, ({ table }) => table)].map(([table, { length }]) => [privacy.tables[table](length)]);

const mine = ({ store, place, person }: Scene): Promise<Personal> =>
  personalIn(store, { platform: place.platform, tenant: place.tenant }, named(person));

async function shown(scene: Scene): Promise<Answer> {
  const { say } = scene;
  const { privacy } = say;
  const personal = await mine(scene);
  return {
    title: privacy.title,
    blocks: [
      prose(personal.length === 0 ? privacy.nothing : privacy.standsWith),
      ...(personal.length === 0 ? [] : [list(counted(personal, say))]),
      quiet(privacy.notKept),
    ],
    actions: [
      { label: privacy.sendCopy, says: "privacy export" },
      { label: privacy.takeOut, says: "privacy erase" },
    ],
    audience: "asker",
  };
}

const out = ({ privacy }: Words): Answer => ({
  title: privacy.out,
  blocks: [prose(privacy.nothingMore)],
  actions: [{ label: privacy.lookAgain, says: "privacy" }],
  audience: "asker",
});

const onlyDirect = (title: string, { privacy }: Words): Answer =>
  problem(title, [privacy.whyDirect], [{ label: privacy.back, says: "privacy" }]);

async function exported(scene: Scene): Promise<Answer> {
  if (!scene.place.direct) return onlyDirect(scene.say.privacy.sendOnlyDirect, scene.say);
  const personal = await mine(scene);
  const {
    person,
    now,
    say: { privacy },
  } = scene;
  const data = {
    person: { ids: named(person).ids, name: person.name },
    made: now.toISOString(),
    kept: Object.fromEntries(
      [...Map.groupBy(personal, ({ table }) => table)].map(([table, rows]) => [table, rows.map(({ row }) => row)]),
    ),
  };
  if (personal.length > 0) await record(scene, "export", privacy.log.exported);
  return {
    title: privacy.exportTitle,
    blocks: [prose(privacy.exportHolds(personal.length))],
    files: [
      {
        file: "aide-privacy.json",
        title: privacy.title,
        alt: privacy.exportAlt,
        order: { kind: "data", data },
      },
    ],
    actions: [{ label: privacy.takeOut, says: "privacy erase" }],
    audience: "asker",
  };
}

const sure = ({ privacy }: Words): Answer => ({
  title: privacy.sure,
  blocks: [prose(privacy.goesOut(privacy.nobody)), prose(privacy.deleted)],
  actions: [
    { label: privacy.takeOut, says: "privacy erase now", style: "danger", asked: true },
    { label: privacy.keepIt, says: "privacy" },
  ],
  audience: "asker",
});

const lastEditor = (count: number, { privacy }: Words): Answer =>
  problem(privacy.lastEditor, privacy.nameSomebody(count), [
    { label: privacy.allTheSame, says: "privacy erase anyway", style: "danger", asked: true },
    { label: privacy.keepIt, says: "privacy" },
  ]);

async function erased(word: string, scene: Scene): Promise<Answer> {
  const { store, place, person, newId, say } = scene;
  if (!place.direct) return onlyDirect(say.privacy.takeOnlyDirect, say);
  if (word !== "now" && word !== "anyway") return sure(say);
  const personal = await mine(scene);
  if (personal.length === 0) return out(say);
  const editing = await editingOf(personal, named(person), scene);
  const last = lastIn(editing, scene);
  if (last.length > 0 && word !== "anyway") return lastEditor(last.length, say);
  const alias = aliasOf(newId(), say);
  await leaveEditors(editing, alias, scene);
  await leaveWorkspace(named(person), alias, scene);
  await store.eraseRoom(place);
  // A direct message is as good as a name: whoever writes there again signs, and would sign what stands beside it.
  const who = named(person);
  await takeOut(store, place, { ...who, ids: [...who.ids, place.room] }, alias);
  await store.forgetCopies(place);
  const there = { ...scene, place: { ...place, room: alias.id }, person: alias };
  await record(there, "privacy", say.privacy.log.takenOut);
  return out(say);
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
