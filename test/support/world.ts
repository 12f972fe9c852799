import type { PlaygroundMessage, PlaygroundPlatform, PlaygroundRoom } from "../../adapters/playground/protocol.ts";
import { readConfig } from "../../config.ts";
import { open, type Program } from "../../program.ts";
import type { Clock } from "../../src/clock.ts";
import type { CalendarReader } from "../../src/imports/reader.ts";
import type { Library } from "../../src/library/library.ts";
import type { Log } from "../../src/log.ts";
import { wordsIn } from "../../src/text/words.ts";
import { DATA, libraryIn } from "./library.ts";
import { unread } from "./still.ts";

/** A day on which the data set was current. */
export const NOW = new Date("2026-11-24T09:00:00Z");
export const PLATFORMS: readonly PlaygroundPlatform[] = ["slack", "teams"];

const MORE = wordsIn().doors.more;

export const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** A log that can be read. */
export function recorder(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const note = (facts: object, sentence: string): void => {
    lines.push(`${sentence} ${JSON.stringify(facts)}`);
  };
  return { lines, log: { info: note, warn: note, error: note } };
}

let library: Promise<Library> | undefined;
/** The data set, read once for all test files of a process: nothing changes it. */
export const theLibrary = (): Promise<Library> => {
  library ??= libraryIn(DATA);
  return library;
};

export interface World {
  readonly program: Program;
  readonly library: Library;
  readonly ask: (path: string, body?: object) => Promise<{ status: number; body: Record<string, unknown> }>;
  readonly say: (
    platform: PlaygroundPlatform,
    line: string,
    more?: { room?: string; user?: string; thread?: string },
  ) => Promise<PlaygroundMessage[]>;
  readonly press: (
    platform: PlaygroundPlatform,
    message: string,
    label: string,
    more?: { room?: string; user?: string },
  ) => Promise<PlaygroundMessage[]>;
  readonly submit: (
    platform: PlaygroundPlatform,
    values: Record<string, string | string[]>,
  ) => Promise<PlaygroundMessage[]>;
  readonly rooms: () => Promise<PlaygroundRoom[]>;
}

/** By default as always: the time of the machine, the data set, and no calendar to read. */
interface Surroundings {
  readonly systemClock?: Clock;
  readonly library?: Library;
  readonly reader?: CalendarReader;
}

/** The whole program with its playground, on a free port. Tests say more lines in a minute than people do. */
export async function openWorld(
  settings: Record<string, string> = {},
  { systemClock = () => new Date(), library: other, reader = unread }: Surroundings = {},
): Promise<World> {
  const read = readConfig({ PORT: "0", DATABASE_URL: ":memory:", AIDE_LINES_PER_MINUTE: "100000", ...settings });
  if ("problems" in read) throw new Error(read.problems.join("\n"));
  const library = other ?? (await theLibrary());
  const program = await open({
    config: read.config,
    library,
    log: silent,
    systemClock,
    readingAs: () => reader,
  });
  const ask: World["ask"] = async (path, body) => {
    const response = await fetch(`${program.origin}/playground/${path}`, {
      method: body ? "POST" : "GET",
      ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
  const messages = async (path: string, body: object): Promise<PlaygroundMessage[]> => {
    const { body: said } = await ask(path, { room: "general", user: "anna", ...body });
    if (!Array.isArray(said["messages"])) throw new Error(JSON.stringify(said));
    return said["messages"];
  };
  if (read.config.playground) await ask("clock", { now: NOW.toISOString() });
  const rooms = async () => (await ask("rooms")).body["rooms"] as PlaygroundRoom[];
  type Pressing = Parameters<World["press"]>;
  /** As somebody presses who finds the button behind *More …* only. */
  const press = async (...[platform, message, label, more = {}]: Pressing): Promise<PlaygroundMessage[]> => {
    const pressing = (on: string, called: string) =>
      messages("press", { platform, message: on, label: called, ...more });
    const pressed = (await rooms())
      .flatMap((room) => room.messages)
      .find(({ id, actions }) => id === message && actions.includes(MORE) && !actions.includes(label));
    if (platform !== "slack" || !pressed) return pressing(message, label);
    const [opened] = await pressing(message, MORE);
    return pressing(opened?.id ?? message, label);
  };
  return {
    program,
    library,
    ask,
    say: (platform, line, more = {}) => messages("say", { platform, line, ...more }),
    press,
    submit: (platform, values) => messages("submit", { platform, values }),
    rooms,
  };
}
