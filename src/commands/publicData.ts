import { dayOf } from "../clock.ts";
import { type Library, original } from "../library/library.ts";
import { NEUTRAL } from "../messages/snapshot.ts";
import { outsideStore } from "../rights/outside.ts";
import { defaultSettings } from "../settings/settings.ts";
import { wordsIn } from "../text/words.ts";
import type { CommandContext } from "./context.ts";

/** A context without anything of the team. How this conversation tells the time is no secret in it. */
export function withPublicData(context: CommandContext, library: Library): CommandContext {
  const { zone, clock } = context.settings;
  return {
    ...context,
    library,
    store: outsideStore(context.store),
    settings: { ...defaultSettings(zone), clock },
  };
}

/** A context in which only the data speaks. A release that is merely newer, and the list of what it changed, say nothing. */
export function withDataAlone(context: CommandContext): CommandContext {
  const today = dayOf(context.now, NEUTRAL.zone);
  const { store, place } = context;
  const library = original(context.library);
  const settings = defaultSettings(NEUTRAL.zone);
  return {
    ...context,
    today,
    library: { ...library, history: [], release: { ...library.release, version: "", asOf: today, checked: today } },
    settings,
    language: settings.language,
    say: wordsIn(settings.language),
    store: { ...store, commitments: async () => [], meetings: async () => [] },
    place: { ...place, direct: false, call: "" },
  };
}
