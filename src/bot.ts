import { admission, verbIn, verbOf } from "./admission.ts";
import type { Answer, Reply } from "./answer.ts";
import type { Holidays } from "./calendar/holidays.ts";
import type { teamLibraries } from "./calendar/team.ts";
import { dayOf } from "./clock.ts";
import { onItsCard } from "./commands/acting.ts";
import { asking } from "./commands/asking.ts";
import type { Scene } from "./commands/command.ts";
import { commands } from "./commands/index.ts";
import { lookUp } from "./commands/lookup.ts";
import { onlyData } from "./commands/only.ts";
import { nowhere } from "./commands/outside.ts";
import { start } from "./commands/start.ts";
import type { Reader } from "./imports/reader.ts";
import type { Understand } from "./imports/understanding.ts";
import type { Library } from "./library/library.ts";
import { nameOf } from "./library/titles.ts";
import { refusals } from "./limits.ts";
import type { Replay } from "./messages/replay.ts";
import { keepShared, type Posted } from "./messages/shared.ts";
import type { Messenger } from "./outbox/messenger.ts";
import { resume } from "./outbox/resume.ts";
import type { Platform } from "./place.ts";
import { lexicon } from "./query/lexicon.ts";
import { storeOf } from "./rights/audience.ts";
import { TAKEN_OUT } from "./rights/cleanup.ts";
import { type Directory, unknowing } from "./rights/directory.ts";
import { standings } from "./rights/standing.ts";
import { timeless } from "./safety.ts";
import { addressed, type Request, read, type Said } from "./said.ts";
import { defaultSettings, readSettings, type Settings } from "./settings.ts";
import type { MeetingRow, Store, Tenancy, Where } from "./store/store.ts";
import { wordsIn } from "./text/words.ts";
import { cleanLine, isTooLong } from "./words.ts";

export type { Request } from "./said.ts";

/** One entry of a menu that opens while somebody types. */
export interface Suggestion {
  readonly title: string;
  readonly detail: string;
  /** The line that shows the record. */
  readonly says: string;
}

/** What doors know of the program. */
export interface Bot {
  /** Only a bug throws; what can be expected is an answer. */
  readonly answer: (request: Request) => Promise<Reply>;
  /** An answer for the room was posted as a message that can be edited: where it stands. To be told after the answer. */
  readonly shared: (posted: Posted) => Promise<void>;
  /** The bot was invited into a room: what waited there goes on. */
  readonly present: (where: Where, now: Date) => Promise<void>;
  /** The bot was taken out of one room. */
  readonly absent: (where: Where, now: Date) => Promise<void>;
  /** The app was removed from a workspace: nothing more is sent there, and its data is erased thirty days later. */
  readonly removed: (tenancy: Tenancy, now: Date) => Promise<void>;
  /** Records whose names begin like the text, best first. */
  readonly suggest: (text: string, limit: number) => readonly Suggestion[];
}

/** Says lines that only look once more. Only members have answers shared, and a card says what its room sees. */
function replayWith(
  run: (said: Said, scene: Scene) => Answer | Promise<Answer>,
  sceneOf: (request: Request, page: number) => Promise<Scene>,
): Replay {
  const looks = (said: Said, line: string): boolean =>
    said.words.length > 0 && !isTooLong(line) && (verbOf(said)?.looks ?? verbOf(said) === undefined);
  return {
    again: async (request) => {
      const line = cleanLine(request.line);
      const said = read(line);
      if (!looks(said, line)) return undefined;
      const scene = await sceneOf(request, said.page);
      return addressed(await run(said, scene), said, line, request, scene.say);
    },
    byData: async (request) => {
      const line = cleanLine(request.line);
      const said = read(line);
      if (!looks(said, line)) return undefined;
      const scene = onlyData(await sceneOf(request, said.page));
      return { answer: await run(said, scene), library: scene.library };
    },
  };
}

/** `zone`: IANA name, for conversations that have set none. `messenger`: the platforms that can be posted to. */
export interface BotOptions {
  readonly library: Library;
  readonly holidays: () => Promise<Holidays>;
  /** A workspace's own view of the data, from the newest versions of its meetings. */
  readonly seenBy: ReturnType<typeof teamLibraries>;
  readonly zone: string;
  readonly store: Store;
  readonly messenger: (platform: Platform) => Messenger | undefined;
  /** `https://aide.example.org`, under which browsers and calendars reach this server, where it has such an address. */
  readonly origin: string | undefined;
  readonly reader: Reader;
  readonly understand: Understand;
  /** A new id that nobody can guess. */
  readonly newId: () => string;
  /** Told of each line by the name of its command, never by its words. */
  readonly heard: (command: string) => void;
  /** That one person may say, presses and forms included. */
  readonly linesPerMinute: number;
}

export function createBot(options: BotOptions): Bot & { readonly replay: Replay } {
  const {
    library,
    holidays,
    seenBy,
    zone,
    store,
    messenger,
    origin,
    reader,
    understand,
    newId,
    heard,
    linesPerMinute,
  } = options;
  const vocabulary = lexicon(library);
  const byName = lookUp(commands);
  const unset = defaultSettings(zone);
  /** Before it is known where a line is said. */
  const words = wordsIn(unset.language);
  const refusalOf = refusals(linesPerMinute, words);
  const belongs = standings();
  const peopleOf = (platform: Platform): Directory => messenger(platform) ?? unknowing(({ rights }) => rights.notSetUp);
  const sceneWith = async (
    meetings: readonly MeetingRow[],
    { place, person, now, pressed }: Request,
    page: number,
  ): Promise<Scene> => {
    const [row, card] = await Promise.all([store.settings(place), pressed && store.posted(place, pressed.receipt)]);
    const settings: Settings = row ? readSettings(row.value, zone) : unset;
    return {
      say: wordsIn(settings.language),
      library: seenBy(`${place.platform} ${place.tenant}`, meetings, place.room),
      lexicon: vocabulary,
      place,
      person,
      now,
      today: dayOf(now, settings.zone),
      page,
      card,
      settings,
      store: storeOf(store, place.room),
      holidays,
      people: peopleOf(place.platform),
      messenger: messenger(place.platform),
      origin,
      reader,
      understand,
      newId,
    };
  };
  const run = ({ words }: Said, scene: Scene): Answer | Promise<Answer> => {
    const command = verbIn(words[0]);
    if (command) return command.run(words.slice(1), scene);
    return words.length > 0 ? byName(words, scene) : start(scene);
  };
  const answering = admission({ library, store, belongs, run });
  const replay = replayWith(run, async (request, page) =>
    sceneWith(await store.meetings(request.place), request, page),
  );
  return {
    replay,
    shared: async (posted) => {
      if (posted.place.tenant !== "") await keepShared(store, replay, posted);
    },
    answer: async (request) => {
      const { place } = request;
      if (place.tenant === "") return { answer: nowhere(words), reading: timeless(place) };
      const line = cleanLine(request.line);
      const refused = refusalOf(request, line);
      if (refused) return { answer: asking(refused, words), reading: { zone, call: place.call } };
      const said = read(line);
      heard(verbIn(said.words[0])?.name ?? "look-up");
      const meetings = await store.meetings(place);
      const scene = await sceneWith(meetings, request, said.page);
      const answer = addressed(await answering(said, scene, meetings), said, line, request, scene.say);
      const { zone: told, clock, language } = scene.settings;
      return {
        answer: onItsCard(asking(answer, scene.say), scene),
        reading: { language, zone: told, clock, call: place.call },
      };
    },
    present: async (where, now) => {
      if (where.tenant !== "") await resume(store, where, now);
    },
    absent: async (where, now) => {
      await store.leaveRoom(where, TAKEN_OUT, now.getTime());
    },
    removed: async (tenancy, now) => {
      if (tenancy.tenant !== "") await store.depart(tenancy, now.getTime());
    },
    suggest: (text, limit) =>
      library.names
        .suggest(text, limit)
        .map((entry) => ({ title: nameOf(entry), detail: words.lookup.kinds[entry.kind], says: entry.record.id })),
  };
}
