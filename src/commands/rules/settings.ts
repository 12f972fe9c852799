import { type Act, record } from "../../rights/audit.ts";
import { readSettings, type Settings } from "../../settings.ts";
import type { SettingsRow } from "../../store/store.ts";
import type { Scene } from "../command.ts";

/**
 * Saves changed settings under the next version; false if somebody else was faster. What changes nothing leaves no trace.
 * The zone of whoever sets up a conversation first is kept with them.
 */
export const saveSettings = async (
  settings: Settings,
  what: string,
  scene: Scene,
  act: Act = "settings",
): Promise<boolean> => saveAfter(await scene.store.settings(scene.place), settings, what, scene, act);

/**
 * The same for a change of what stands now, so that what somebody else changed at the same moment is not written over: false
 * if they were faster.
 */
export async function changeSettings(
  change: (settings: Settings) => Settings,
  what: string,
  scene: Scene,
  act: Act,
): Promise<boolean> {
  const newest = await scene.store.settings(scene.place);
  const settings = newest ? readSettings(newest.value, scene.settings.zone) : await settingsFor(scene);
  return saveAfter(newest, change(settings), what, scene, act);
}

async function saveAfter(
  newest: SettingsRow | undefined,
  settings: Settings,
  what: string,
  scene: Scene,
  act: Act,
): Promise<boolean> {
  const { store, place, person, now } = scene;
  const value = JSON.stringify(settings);
  if (newest?.value === value) return true;
  const saved = await store.addSettings({
    platform: place.platform,
    tenant: place.tenant,
    room: place.room,
    version: (newest?.version ?? 0) + 1,
    value,
    what,
    person: person.id,
    personName: person.name,
    at: now.getTime(),
  });
  if (saved) await record(scene, act, what);
  if (saved) await store.wake({ platform: place.platform, tenant: place.tenant, room: place.room }, now.getTime());
  return saved;
}

/** The settings of a conversation; where nobody has set any, in the zone in which the person who asks lives. */
export async function settingsFor(scene: Scene): Promise<Settings> {
  const { store, place, person, settings, messenger } = scene;
  const row = await store.settings(place);
  if (row) return readSettings(row.value, settings.zone);
  const zone = person.zone ?? (await messenger?.zoneOf(place, person.id));
  return zone ? { ...settings, zone } : settings;
}
