import { languageSpoken } from "./ask/spoken.ts";
import type { Holidays } from "./calendar/holidays.ts";
import type { teamLibraries } from "./calendar/team.ts";
import { dayOf } from "./clock.ts";
import type { CommandContext } from "./commands/context.ts";
import { commandOf } from "./commands/index.ts";
import { unknowing } from "./directory.ts";
import type { CalendarReader } from "./imports/reader.ts";
import type { Understand } from "./imports/understanding.ts";
import { type Language, languageOf } from "./languages.ts";
import type { Library } from "./library/library.ts";
import type { Messenger } from "./outbox/messenger.ts";
import type { Platform } from "./place.ts";
import { lexicon } from "./query/lexicon.ts";
import type { ParsedLine, Request } from "./request.ts";
import { storeOf } from "./rights/audience.ts";
import { languageFor } from "./settings/language.ts";
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
  /** Of whoever runs the bot: an e-mail or https address. */
  readonly contact: string | undefined;
  readonly reader: CalendarReader;
  readonly understand: Understand;
  /** A new id that nobody can guess. */
  readonly newId: () => string;
}

/** In words: a name, and `all` of it. */
const LONGEST_ID = 2;

/** The language of a question. Verbs of the command language are English whoever types them, and what is written down is no question. */
function languageAsked({ words }: ParsedLine): Language | undefined {
  const command = commandOf(words);
  // An id holds English words, and is what buttons say.
  if (words.length <= LONGEST_ID || (command && !command.looks)) return undefined;
  const spoken = languageOf(languageSpoken(words.join(" ")));
  return spoken === "en" && command ? undefined : spoken;
}

/** What a command sees of a request. `meetings`: all of the workspace's own; `forAll`: the answer is for the whole room. */
export function contexts({
  seenBy,
  zone,
  store,
  messenger,
  holidays,
  origin,
  contact,
  reader,
  understand,
  newId,
}: ContextOptions) {
  const same = { holidays, origin, contact, reader, understand, newId };
  return async (
    { place, person, now, pressed }: Request,
    line: ParsedLine,
    meetings: readonly MeetingRow[],
    forAll = line.shared,
  ): Promise<CommandContext> => {
    const [row, card] = await Promise.all([store.settings(place), pressed && store.posted(place, pressed.receipt)]);
    const settings = row ? readSettings(row.value, zone) : defaultSettings(zone);
    const platform = messenger(place.platform);
    const people = platform ?? unknowing(({ rights }) => rights.notSetUp);
    const language = forAll
      ? settings.language
      : await languageFor({ place, person, people, settings, asked: languageAsked(line) });
    const library = seenBy(`${place.platform} ${place.tenant}`, meetings, place.room, language);
    return {
      ...same,
      language,
      say: wordsIn(language),
      library,
      lexicon: lexicon(library),
      place,
      person,
      now,
      today: dayOf(now, settings.zone),
      page: line.page,
      card,
      settings,
      store: storeOf(store, place.room),
      people,
      messenger: platform,
    };
  };
}
