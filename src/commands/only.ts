import { dayOf } from "../clock.ts";
import { NEUTRAL } from "../messages/shared.ts";
import { defaultSettings } from "../settings.ts";
import { wordsIn } from "../text/words.ts";
import type { Scene } from "./command.ts";

/** A scene in which only the data speaks. A release that is merely newer, and the list of what it changed, say nothing. */
export function onlyData(scene: Scene): Scene {
  const today = dayOf(scene.now, NEUTRAL);
  const { library, store, place } = scene;
  return {
    ...scene,
    today,
    library: { ...library, history: [], release: { ...library.release, version: "", asOf: today, checked: today } },
    settings: defaultSettings(NEUTRAL),
    say: wordsIn(),
    store: { ...store, commitments: async () => [], meetings: async () => [] },
    place: { ...place, direct: false, call: "" },
  };
}
