import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importing } from "../../src/commands/import.ts";
import { COUNCIL_ADDRESSES } from "../../src/imports/addresses.ts";
import { readImports } from "../../src/imports/due.ts";
import { TELLING } from "../../src/imports/news.ts";
import type { CalendarReader, Fetched } from "../../src/imports/reader.ts";
import type { Library } from "../../src/library/library.ts";
import type { DeliveryRow } from "../../src/store/store.ts";
import { openDesk, type Desk as Spoken } from "../support/desk.ts";
import { PLACE } from "../support/scene.ts";
import { understandHere } from "../support/still.ts";
import { NOW, recorder } from "../support/world.ts";

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

export interface Desk extends Pick<Spoken, "store" | "say" | "press" | "library" | "set" | "close"> {
  readonly web: Web;
  /** Turns the clock by milliseconds, and reads what is due then. */
  readonly pass: (ms: number) => Promise<void>;
  readonly now: () => number;
  /** What is to be told, over all. */
  readonly news: (room?: string) => Promise<DeliveryRow[]>;
  /** Errors that were logged. */
  readonly logged: readonly string[];
}

/** The command on a store in memory, with a web and a clock of its own. */
export async function openImports(library: Library): Promise<Desk> {
  const pretended = web();
  const { reader } = pretended;
  const desk = await openDesk(library, [importing], { reader });
  const { store } = desk;
  const { lines, log } = recorder();
  let now = NOW.getTime();
  return {
    ...desk,
    web: pretended,
    pass: async (ms) => {
      now += ms;
      desk.turnTo(new Date(now));
      while (await readImports({ store, reader, understand: understandHere, log, random: () => 0.5 }, now));
    },
    now: () => now,
    news: async (room = PLACE.room) =>
      (await store.roomDeliveries({ ...PLACE, room }, 0, 100)).filter(({ kind }) => kind === TELLING).reverse(),
    logged: lines,
  };
}
