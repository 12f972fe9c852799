import { type Act, type Acting, record } from "../audit.ts";
import type { Messenger } from "../outbox/messenger.ts";
import type { SettingsRow, Store } from "../store/store.ts";
import { readSettings, type Settings } from "./settings.ts";

/** Whoever sets something, where and when. `settings`: as they are read where nobody has set any. */
export interface Setting extends Acting {
  readonly store: Pick<Store, "addAudit" | "settings" | "addSettings" | "wake">;
  readonly settings: Settings;
  readonly messenger: Pick<Messenger, "zoneOf"> | undefined;
}

/** What stands in a conversation, and from which version; where nobody has set any, the zone of whoever asks. */
interface Current {
  readonly row: SettingsRow | undefined;
  readonly settings: Settings;
}

async function current({ store, place, person, settings, messenger }: Setting): Promise<Current> {
  const row = await store.settings(place);
  if (row) return { row, settings: readSettings(row.value, settings.zone) };
  const zone = person.zone ?? (await messenger?.zoneOf(place, person.id));
  return { row, settings: zone ? { ...settings, zone } : settings };
}

export const settingsFor = async (setting: Setting): Promise<Settings> => (await current(setting)).settings;

/** Why a zone holds here: somebody set it, nobody did, or it is that of whoever asks. */
export const sourceOfZone = async (
  zone: string,
  { store, place, settings }: Pick<Setting, "store" | "place" | "settings">,
): Promise<"set" | "default" | "profile"> => {
  if (await store.settings(place)) return "set";
  return zone === settings.zone ? "default" : "profile";
};

/** Somebody may change the settings at the same moment. */
const ATTEMPTS = 5;

/**
 * Changes what stands now: what somebody else changed at the same moment stays. `change` is asked again where that happened;
 * it gives nothing where there is nothing to change any more. Whether it was saved.
 */
export async function changeSettings(
  change: (settings: Settings) => Settings | undefined,
  what: string,
  setting: Setting,
  act: Act = "settings",
): Promise<boolean> {
  const { store, place, person, now } = setting;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { row, settings } = await current(setting);
    const changed = change(settings);
    if (changed === undefined) return false;
    const value = JSON.stringify(changed);
    // What changes nothing leaves no trace.
    if (row?.value === value) return true;
    const saved = await store.addSettings({
      platform: place.platform,
      tenant: place.tenant,
      room: place.room,
      version: (row?.version ?? 0) + 1,
      value,
      what,
      person: person.id,
      personName: person.name,
      at: now.getTime(),
    });
    if (!saved) continue;
    await record(setting, act, what);
    await store.wake({ platform: place.platform, tenant: place.tenant, room: place.room }, now.getTime());
    return true;
  }
  return false;
}

/** Whoever sets up a conversation first leaves their zone with it. */
export async function keepZone(what: (zone: string) => string, setting: Setting): Promise<void> {
  const { row, settings } = await current(setting);
  if (!row) await changeSettings(() => settings, what(settings.zone), setting);
}
