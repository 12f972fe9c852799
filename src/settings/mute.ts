import { changeSettings, type Setting } from "./keep.ts";
import type { Settings } from "./settings.ts";

/** A record of which nobody wants to hear in a conversation. */
export type Mute = Settings["mutes"][number];

const isSameMute = (a: Mute | undefined, b: Mute): boolean => a?.id === b.id && a.why === b.why && a.until === b.until;

const muteOf = ({ mutes }: Settings, id: string): Mute | undefined => mutes.find((one) => one.id === id);

const withMute = (settings: Settings, id: string, mute: Mute | undefined): Settings => ({
  ...settings,
  mutes: [...settings.mutes.filter((one) => one.id !== id), ...(mute ? [mute] : [])],
});

/**
 * Mutes a record, or hears it again: what was so before, or that it was so already, or that others are faster all the time.
 * `what`: for the log.
 */
export async function setMute(
  id: string,
  mute: Mute | undefined,
  what: string,
  setting: Setting,
): Promise<{ readonly before: Mute | undefined } | "so" | "overtaken"> {
  let before: Mute | undefined;
  let isSo = false;
  const change = (settings: Settings): Settings | undefined => {
    before = muteOf(settings, id);
    isSo = mute !== undefined && isSameMute(before, mute);
    return isSo ? undefined : withMute(settings, id, mute);
  };
  if (await changeSettings(change, what, setting, "mute")) return { before };
  return isSo ? "so" : "overtaken";
}

/** Puts back what was so before somebody muted a record. False where it has been muted in another way since. */
export const takeBackMute = (mute: Mute, before: Mute | null, what: string, setting: Setting): Promise<boolean> =>
  changeSettings(
    (settings) =>
      isSameMute(muteOf(settings, mute.id), mute) ? withMute(settings, mute.id, before ?? undefined) : undefined,
    what,
    setting,
    "mute",
  );
