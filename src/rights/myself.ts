import { type Acting, record } from "../audit.ts";
import type { Store } from "../store/store.ts";
import { editingOf, leaveEditors, leaveWorkspace } from "./editors.ts";
import { aliasOf, named, type Personal, personalIn, takeOut } from "./personal.ts";

/** Whoever speaks, of whom something is kept. */
export type Myself = Acting & { readonly store: Store };

export const keptOf = ({ store, place, person }: Myself): Promise<Personal> => personalIn(store, place, named(person));

/** All that bears the name of whoever asks, table by table, as it stands in the database. */
export async function copyOf(myself: Myself): Promise<{ readonly rows: number; readonly data: unknown }> {
  const { person, now, say } = myself;
  const personal = await keptOf(myself);
  if (personal.length > 0) await record(myself, "export", say.privacy.log.exported);
  const tables = Map.groupBy(personal, ({ table }) => table);
  return {
    rows: personal.length,
    data: {
      person: { ids: named(person).ids, name: person.name },
      made: now.toISOString(),
      kept: Object.fromEntries([...tables].map(([table, rows]) => [table, rows.map(({ row }) => row)])),
    },
  };
}

/**
 * Takes whoever asks out of all that their workspace keeps, and deletes what their direct message follows. In how many other
 * conversations nobody could change anything afterwards: nothing is done while there are any, unless `anyway`. `zone`: for
 * conversations that have set none.
 */
export async function eraseOf(myself: Myself, { zone, anyway }: { zone: string; anyway: boolean }): Promise<number> {
  const { store, place, person, newId, say } = myself;
  const personal = await keptOf(myself);
  if (personal.length === 0) return 0;
  const who = named(person);
  const editing = await editingOf(personal, who, { store, place, zone });
  const last = editing.filter(({ others, row }) => others.length === 0 && row.room !== place.room);
  if (last.length > 0 && !anyway) return last.length;
  const alias = aliasOf(newId(), say);
  await leaveEditors(editing, alias, myself);
  await leaveWorkspace(who, alias, myself);
  await store.eraseRoom(place);
  // A direct message is as good as a name: whoever writes there again signs, and would sign what stands beside it.
  await takeOut(store, place, { ...who, ids: [...who.ids, place.room] }, alias);
  await store.forgetCopies(place);
  await record({ ...myself, place: { ...place, room: alias.id }, person: alias }, "privacy", say.privacy.log.takenOut);
  return 0;
}
