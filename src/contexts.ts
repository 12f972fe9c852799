import type { Holidays } from "./calendar/holidays.ts";
import type { teamLibraries } from "./calendar/team.ts";
import { dayOf } from "./clock.ts";
import type { CommandContext } from "./commands/context.ts";
import { unknowing } from "./directory.ts";
import type { CalendarReader } from "./imports/reader.ts";
import type { Understand } from "./imports/understanding.ts";
import type { Library } from "./library/library.ts";
import type { Messenger } from "./outbox/messenger.ts";
import type { Platform } from "./place.ts";
import { lexicon } from "./query/lexicon.ts";
import type { Request } from "./request.ts";
import { storeOf } from "./rights/audience.ts";
import { defaultSettings, readSettings } from "./settings/settings.ts";
import type { MeetingRow, Store } from "./store/store.ts";
import { wordsIn } from "./text/words.ts";

/** What all lines are said over. `zone`: IANA name, for conversations that have set none. */
export interface ContextOptions {
  readonly library: Library;
  readonly holidays: () => Promise<Holidays>;
  /** A workspace's own view of the data, from the newest versions of its meetings. */
  readonly seenBy: ReturnType<typeof teamLibraries>;
  readonly zone: string;
  readonly store: Store;
  /** The platforms that can be posted to. */
  readonly messenger: (platform: Platform) => Messenger | undefined;
  /** `https://aide.example.org`, under which browsers and calendars reach this server, where it has such an address. */
  readonly origin: string | undefined;
  readonly reader: CalendarReader;
  readonly understand: Understand;
  /** A new id that nobody can guess. */
  readonly newId: () => string;
}

/** What a command sees of a request. `meetings`: all of the workspace's own. */
export function contexts({
  library,
  seenBy,
  zone,
  store,
  messenger,
  holidays,
  origin,
  reader,
  understand,
  newId,
}: ContextOptions) {
  const same = { lexicon: lexicon(library), holidays, origin, reader, understand, newId };
  return async (
    { place, person, now, pressed }: Request,
    page: number,
    meetings: readonly MeetingRow[],
  ): Promise<CommandContext> => {
    const [row, card] = await Promise.all([store.settings(place), pressed && store.posted(place, pressed.receipt)]);
    const settings = row ? readSettings(row.value, zone) : defaultSettings(zone);
    const say = wordsIn(settings.language);
    const platform = messenger(place.platform);
    return {
      ...same,
      say,
      library: seenBy(`${place.platform} ${place.tenant}`, meetings, place.room, settings.language),
      place,
      person,
      now,
      today: dayOf(now, settings.zone),
      page,
      card,
      settings,
      store: storeOf(store, place.room),
      people: platform ?? unknowing(({ rights }) => rights.notSetUp),
      messenger: platform,
    };
  };
}
