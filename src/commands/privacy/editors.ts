import type { Person } from "../../place.ts";
import type { Named, Personal } from "../../rights/personal.ts";
import { readSettings, type Settings } from "../../settings.ts";
import type { SettingsRow, Where } from "../../store/store.ts";
import type { Scene } from "../command.ts";

type People = Exclude<Settings["editors"], string>;

/** A conversation that names who may change things, somebody among them. */
export interface Editing {
  readonly row: SettingsRow;
  readonly settings: Settings;
  readonly others: People;
}

const roomsIn = (personal: Personal): readonly string[] => [
  ...new Set(personal.flatMap(({ table, row }) => (table === "settings" ? [String(row["room"])] : []))),
];

/** Where somebody is named as one who may change things. */
export async function editingOf(
  personal: Personal,
  { ids }: Named,
  { store, place, settings }: Scene,
): Promise<Editing[]> {
  const rows = await store.settingsIn(place, roomsIn(personal));
  return rows.flatMap((row) => {
    const read = readSettings(row.value, settings.zone);
    if (typeof read.editors === "string" || !read.editors.some(({ id }) => ids.includes(id))) return [];
    return [{ row, settings: read, others: read.editors.filter(({ id }) => !ids.includes(id)) }];
  });
}

/** Those in which nobody else could change anything afterwards; one’s own direct message does not count. */
export const lastIn = (all: readonly Editing[], { place }: Scene): readonly Where[] =>
  all.filter(({ others, row }) => others.length === 0 && row.room !== place.room).map(({ row }) => row);

/** Nobody is named any more: what only one person might change, those who manage the channel may from now on. */
export async function leaveEditors(all: readonly Editing[], alias: Person, { store, now, say }: Scene): Promise<void> {
  for (const { row, settings, others } of all)
    await store.addSettings({
      ...row,
      version: row.version + 1,
      value: JSON.stringify({ ...settings, editors: others.length > 0 ? others : "managers" }),
      what: others.length > 0 ? say.privacy.log.mayNoLonger(alias.name) : say.privacy.log.managersMay,
      person: alias.id,
      personName: alias.name,
      at: now.getTime(),
    });
}
