import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer } from "../../src/answer.ts";
import { withTeam } from "../../src/calendar/team.ts";
import { importing } from "../../src/commands/import.ts";
import { schedule } from "../../src/commands/schedule.ts";
import { COUNCIL_ADDRESSES } from "../../src/imports/addresses.ts";
import { readImports } from "../../src/imports/due.ts";
import { TELLING } from "../../src/imports/news.ts";
import type { CalendarReader, Fetched } from "../../src/imports/reader.ts";
import type { Library } from "../../src/library/library.ts";
import { lexicon } from "../../src/query/lexicon.ts";
import { defaultSettings, type Settings } from "../../src/settings/settings.ts";
import { openDatabase } from "../../src/store/open.ts";
import { createStore, type DeliveryRow, type Store } from "../../src/store/store.ts";
import { wordsIn } from "../../src/text/words.ts";
import { cleanLine, splitWords } from "../../src/words.ts";
import { heard, lineBehind, PLACE, type Said, sceneOf } from "../support/scene.ts";
import { understandHere } from "../support/still.ts";
import { NOW, recorder, silent } from "../support/world.ts";

export { READING } from "../support/scene.ts";

export const HOUR = 3_600_000;
export const feed = (name: string): Buffer => readFileSync(join(import.meta.dirname, "feeds", name));
export const good = (body: Uint8Array | string, etag?: string): Fetched => ({
  body: typeof body === "string" ? Buffer.from(body) : body,
  type: "text/calendar",
  ...(etag !== undefined && { etag }),
});

/** A calendar of whole days: `["uid", "20261209", "Title"]`. */
export const calendar = (...events: readonly (readonly [string, string, string, ...string[]])[]): Fetched =>
  good(
    [
      "BEGIN:VCALENDAR",
      "X-WR-CALNAME:Presidency",
      ...events.flatMap(([uid, day, title, ...more]) => [
        "BEGIN:VEVENT",
        `UID:${uid}`,
        `DTSTART;VALUE=DATE:${day}`,
        `SUMMARY:${title}`,
        ...more,
        "END:VEVENT",
      ]),
      "END:VCALENDAR",
      "",
    ].join("\r\n"),
  );

/** Addresses and what stands there; what is not listed is refused. */
export interface Web {
  readonly pages: Map<string, Fetched | ((etag: string | undefined) => Fetched)>;
  readonly asked: string[];
  readonly reader: CalendarReader;
}

export function web(): Web {
  const pages: Web["pages"] = new Map();
  const asked: string[] = [];
  return {
    pages,
    asked,
    reader: async (address, etag) => {
      asked.push(address);
      const page = pages.get(address) ?? { refused: "Nothing stands at that address (404)." };
      return typeof page === "function" ? page(etag) : page;
    },
  };
}

export const councilIn = ({ pages }: Web): void => {
  for (const [index, name] of ["council-fac.xml", "council-euco.xml", "council-is.xml"].entries())
    pages.set(COUNCIL_ADDRESSES[index] ?? "", good(feed(name)));
};

export interface Desk {
  readonly store: Store;
  readonly web: Web;
  readonly say: (line: string, more?: { room?: string; page?: number; person?: string }) => Promise<Said>;
  readonly press: (answer: Answer, label: string | RegExp) => Promise<Said>;
  /** Turns the clock by milliseconds, and reads what is due then. */
  readonly pass: (ms: number) => Promise<void>;
  readonly now: () => number;
  /** What is to be told, over all. */
  readonly news: (room?: string) => Promise<DeliveryRow[]>;
  readonly library: () => Promise<Library>;
  /** Errors that were logged. */
  readonly logged: readonly string[];
  readonly settings: (change: Partial<Settings>) => void;
  readonly close: () => Promise<void>;
}

/** The command on a store in memory, with a web and a clock of its own. */
export async function openDesk(library: Library): Promise<Desk> {
  const store = createStore(await openDatabase(":memory:", silent));
  const vocabulary = lexicon(library);
  const pretended = web();
  const { lines, log } = recorder();
  let settings = defaultSettings("Europe/Brussels");
  let now = NOW.getTime();
  const seen = async (): Promise<Library> => withTeam(library, await store.meetings(PLACE), wordsIn(settings.language));
  const say: Desk["say"] = async (line, { room = PLACE.room, page = 1, person = "Anna" } = {}) => {
    const [verb = "", ...all] = splitWords(cleanLine(line));
    const words = all.filter((word) => !word.startsWith("page:"));
    const turned = all.find((word) => word.startsWith("page:"))?.slice(5);
    const command = [importing, schedule].find(({ name }) => name === verb);
    if (!command) throw new Error(`no verb ${verb}`);
    const scene = sceneOf({
      library: await seen(),
      lexicon: vocabulary,
      store,
      place: { ...PLACE, room },
      person,
      settings,
      now: new Date(now),
      page: Number(turned ?? page),
      reader: pretended.reader,
    });
    return heard(await command.run(words, scene));
  };
  return {
    store,
    web: pretended,
    say,
    press: (answer, label) => say(lineBehind(answer, label)),
    pass: async (ms) => {
      now += ms;
      while (
        await readImports({ store, reader: pretended.reader, understand: understandHere, log, random: () => 0.5 }, now)
      );
    },
    now: () => now,
    news: async (room = PLACE.room) =>
      (await store.roomDeliveries({ ...PLACE, room }, 0, 100)).filter(({ kind }) => kind === TELLING).reverse(),
    library: seen,
    logged: lines,
    settings: (change) => {
      settings = { ...settings, ...change };
    },
    close: store.close,
  };
}
