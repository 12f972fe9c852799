import type { Answer, Reply } from "./answer.ts";
import { quiet } from "./answer.ts";
import type { Holidays } from "./calendar/holidays.ts";
import type { teamLibraries } from "./calendar/team.ts";
import { dayOf } from "./clock.ts";
import { KIND_NAMES } from "./commands/ask.ts";
import { asking } from "./commands/asking.ts";
import type { Command, Scene } from "./commands/command.ts";
import { commands } from "./commands/index.ts";
import { lookUp } from "./commands/lookup.ts";
import { start } from "./commands/start.ts";
import { offerReturn } from "./commands/workspace.ts";
import type { Reader } from "./imports/reader.ts";
import type { Understand } from "./imports/understanding.ts";
import type { Library } from "./library/library.ts";
import { nameOf } from "./library/titles.ts";
import { refusals } from "./limits.ts";
import { phrases } from "./phrases.ts";
import type { Person, Place, Platform } from "./place.ts";
import { lexicon } from "./query/lexicon.ts";
import { TAKEN_OUT } from "./reminders/erase.ts";
import type { Messenger } from "./reminders/messenger.ts";
import type { Saying } from "./reminders/saying.ts";
import { keepShared, onlyData, type Posted } from "./reminders/shared.ts";
import { read, type Said, shareAction } from "./said.ts";
import { defaultSettings, readSettings, type Settings } from "./settings.ts";
import type { Store, Tenancy, Where } from "./store/store.ts";
import { cleanLine, foldWord, isTooLong } from "./words.ts";

/** Somebody said a line. An empty line asks what the bot can do. */
export interface Request {
  readonly line: string;
  readonly place: Place;
  readonly person: Person;
  readonly now: Date;
  /** Nobody said it: it is shown while somebody types, or opens a page. Such lines are not counted. */
  readonly unsaid?: true;
  /** It was said some time ago, and reaches us only now: it may look, and changes nothing. */
  readonly late?: true;
}

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

function addressed(answer: Answer, { shared }: Said, line: string, { place, person }: Request): Answer {
  if (shared && answer.audience !== "asker")
    return { ...answer, audience: "room", blocks: [...answer.blocks, quiet(phrases.sharedBy, { person })] };
  const share = shareAction(line);
  const open = answer.audience === undefined && !place.direct && line !== "" && !isTooLong(share.says);
  return open ? { ...answer, actions: [...(answer.actions ?? []), share] } : answer;
}

/** Whoever speaks to us from a room shows that we are in it. */
async function resume(store: Store, where: Where, now: Date): Promise<void> {
  if (((await store.room(where))?.suspended ?? null) === null || !(await store.resumeRoom(where))) return;
  await store.revive(where, now.getTime());
  await store.wake(where, now.getTime());
}

/** Says lines that only look once more. A name may have a verb behind it: `norway next`. */
function sayingWith(
  verbIn: (word?: string) => Command | undefined,
  run: (said: Said, scene: Scene) => Answer | Promise<Answer>,
  sceneOf: (request: Request, page: number) => Promise<Scene>,
): Saying {
  const looks = ({ words }: Said, line: string): boolean => {
    const verb = verbIn(words[0]) ?? verbIn(words.at(-1));
    return words.length > 0 && !isTooLong(line) && (verb === undefined || verb.looks === true);
  };
  return {
    again: async (request) => {
      const line = cleanLine(request.line);
      const said = read(line);
      if (!looks(said, line)) return undefined;
      return addressed(await run(said, await sceneOf(request, said.page)), said, line, request);
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

export function createBot(options: BotOptions): Bot & { readonly saying: Saying } {
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
  const verbs = new Map(commands.map((command) => [command.name, command]));
  const vocabulary = lexicon(library);
  const byName = lookUp(commands);
  const unset = defaultSettings(zone);
  const refusalOf = refusals(linesPerMinute);
  const sceneOf = async ({ place, person, now }: Request, page: number): Promise<Scene> => {
    const [row, meetings] = await Promise.all([store.settings(place), store.meetings(place)]);
    const settings: Settings = row ? readSettings(row.value, zone) : unset;
    return {
      library: seenBy(`${place.platform} ${place.tenant}`, meetings),
      lexicon: vocabulary,
      place,
      person,
      now,
      today: dayOf(now, settings.zone),
      page,
      settings,
      store,
      holidays,
      messenger: messenger(place.platform),
      origin,
      reader,
      understand,
      newId,
    };
  };
  const verbIn = (word = ""): Command | undefined => verbs.get(foldWord(word));
  const run = ({ words }: Said, scene: Scene): Answer | Promise<Answer> => {
    const command = verbIn(words[0]);
    if (command) return command.run(words.slice(1), scene);
    return words.length > 0 ? byName(words, scene) : start(scene);
  };
  const saying = sayingWith(verbIn, run, sceneOf);
  return {
    saying,
    shared: (posted) => keepShared(store, saying, posted),
    answer: async (request) => {
      const line = cleanLine(request.line);
      const refused = refusalOf(request, line);
      if (refused) return { answer: asking(refused), reading: { zone, call: request.place.call } };
      const said = read(line);
      heard(verbIn(said.words[0])?.name ?? "look-up");
      const scene = await sceneOf(request, said.page);
      const departed = await store.departure(request.place);
      if (departed === undefined) await resume(store, request.place, request.now);
      const given = addressed(await run(said, scene), said, line, request);
      const answer = departed === undefined || said.words[0] === "workspace" ? given : offerReturn(given, departed);
      const { zone: told, clock } = scene.settings;
      return { answer: asking(answer), reading: { zone: told, clock, call: request.place.call } };
    },
    present: (where, now) => resume(store, where, now),
    absent: async (where, now) => {
      await store.leaveRoom(where, TAKEN_OUT, now.getTime());
    },
    removed: (tenancy, now) => store.depart(tenancy, now.getTime()),
    suggest: (text, limit) =>
      library.names
        .suggest(text, limit)
        .map((entry) => ({ title: nameOf(entry), detail: KIND_NAMES[entry.kind], says: entry.record.id })),
  };
}
