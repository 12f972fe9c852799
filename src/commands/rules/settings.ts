import { type Act, record } from "../../rights/audit.ts";
import { readSettings, type Settings } from "../../settings.ts";
import type { Scene } from "../command.ts";

/**
 * Saves changed settings under the next version; false if somebody else was faster. What changes nothing leaves no trace.
 * The zone of whoever sets up a conversation first is kept with them.
 */
export async function saveSettings(
  settings: Settings,
  what: string,
  scene: Scene,
  act: Act = "settings",
): Promise<boolean> {
  const { store, place, person, now } = scene;
  const newest = await store.settings(place);
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
