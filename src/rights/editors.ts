import type { Acting } from "../audit.ts";
import type { Person, Place } from "../place.ts";
import { readSettings, type Settings } from "../settings/settings.ts";
import type { SettingsRow, Store } from "../store/store.ts";
import type { Identity, Personal } from "./personal.ts";
import { readWorkspace } from "./workspace.ts";

/** A conversation that names who may change things, somebody among them. */
export interface Editing {
  readonly row: SettingsRow;
  readonly settings: Settings;
  readonly others: Exclude<Settings["editors"], string>;
}

const roomsIn = (personal: Personal): readonly string[] => [
  ...new Set(personal.flatMap(({ table, row }) => (table === "settings" ? [String(row["room"])] : []))),
];

/** Where somebody is named as one who may change things. `zone`: for conversations that have set none. */
export async function editingOf(
  personal: Personal,
  { ids }: Identity,
  { store, place, zone }: { readonly store: Store; readonly place: Place; readonly zone: string },
): Promise<Editing[]> {
  const rows = await store.settingsIn(place, roomsIn(personal));
  return rows.flatMap((row) => {
    const settings = readSettings(row.value, zone);
    if (typeof settings.editors === "string" || !settings.editors.some(({ id }) => ids.includes(id))) return [];
    return [{ row, settings, others: settings.editors.filter(({ id }) => !ids.includes(id)) }];
  });
}

type Leaving = Pick<Acting, "place" | "now" | "say"> & { readonly store: Store };

const signed = ({ id, name }: Person, now: Date) => ({ person: id, personName: name, at: now.getTime() });

/** Where nobody is named any more, those who manage the channel may change things from now on. */
export async function leaveEditors(
  all: readonly Editing[],
  alias: Person,
  { store, now, say: { privacy } }: Leaving,
): Promise<void> {
  for (const { row, settings, others } of all)
    await store.addSettings({
      ...row,
      version: row.version + 1,
      value: JSON.stringify({ ...settings, editors: others.length > 0 ? others : "managers" }),
      what: others.length > 0 ? privacy.log.mayNoLonger(alias.name) : privacy.log.managersMay,
      ...signed(alias, now),
    });
}

/** The same for the workspace; where nobody is left, nobody is named. */
export async function leaveWorkspace({ ids }: Identity, alias: Person, leaving: Leaving): Promise<void> {
  const { store, place, now, say } = leaving;
  const row = await store.workspace(place);
  const settings = readWorkspace(row?.value);
  if (!row || settings.editors === null || settings.editors === "everyone") return;
  const others = settings.editors.filter(({ id }) => !ids.includes(id));
  if (others.length === settings.editors.length) return;
  await store.addWorkspace({
    ...row,
    version: row.version + 1,
    value: JSON.stringify({ ...settings, editors: others.length > 0 ? others : null }),
    what: say.privacy.log.mayNoLongerInWorkspace(alias.name),
    ...signed(alias, now),
  });
}
