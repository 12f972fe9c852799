import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { createBot } from "../../src/bot.ts";
import { openHolidays } from "../../src/calendar/holidays.ts";
import { teamLibraries } from "../../src/calendar/team.ts";
import { commands } from "../../src/commands/index.ts";
import type { Library } from "../../src/library/library.ts";
import type { Place } from "../../src/place.ts";
import { openDatabase } from "../../src/store/open.ts";
import { createStore, type Store } from "../../src/store/store.ts";
import { plain } from "../../src/text/plain.ts";
import { wordsIn } from "../../src/text/words.ts";
import { LINE_LIMIT } from "../../src/words.ts";
import { understandHere } from "../support/still.ts";
import { NOW, silent, theLibrary } from "../support/world.ts";

const { help } = wordsIn();

const PLACE: Place = { platform: "slack", tenant: "T1", room: "C1", direct: false, call: "/aide", address: null };

/** A bot that tells of everything that it asks: of the database, of the names, of the platform, of other calendars. */
async function watched(library: Library) {
  const asked: string[] = [];
  const store = createStore(await openDatabase(":memory:", silent));
  const told = <T extends object>(of: T): T =>
    new Proxy(of, {
      get: (target, name, self) => {
        asked.push(String(name));
        return Reflect.get(target, name, self);
      },
    });
  const { find, exact, place, partnersIn, suggest } = library.names;
  const names = told({ find, exact, place, partnersIn, suggest });
  const bot = createBot({
    library: { ...library, names },
    holidays: () => openHolidays(library.closed),
    seenBy: teamLibraries({ ...library, names }),
    zone: "Europe/Brussels",
    store: told<Store>(store),
    messenger: (platform) => {
      asked.push(platform);
      return undefined;
    },
    origin: "https://aide.example.org",
    contact: undefined,
    reader: async (address) => {
      asked.push(address);
      return { refused: "nothing is read here" };
    },
    understand: understandHere,
    newId: randomUUID,
    heard: () => {},
    linesPerMinute: Number.POSITIVE_INFINITY,
  });
  const say = async (line: string) => {
    asked.length = 0;
    const reply = await bot.answer({ line, place: PLACE, person: { id: "anna", name: "Anna" }, now: NOW });
    return { text: plain(reply), asked: [...asked] };
  };
  return { say };
}

const { say } = await watched(await theLibrary());

/** A line with more behind it than is read. Cut at the limit, most of these would still say what the line says, or save it. */
const longLines = (line: string): string[] => {
  const more = " norway japan".repeat(200);
  const filled = (length: number): string => `${line} ${"x ".repeat(LINE_LIMIT)}`.slice(0, length);
  return [
    `${line} now${more}`,
    `${line}${more} now`,
    `${line} now ${"x".repeat(LINE_LIMIT)}`,
    `${line}${more} now${more}`,
    `${filled(LINE_LIMIT - 4)} now${more}`,
    `${filled(LINE_LIMIT - 4)} nowhere`,
    `${filled(LINE_LIMIT - 6)}" "now never"`,
    `share ${line}${more}`,
    `${line}\n${"\u200b.".repeat(LINE_LIMIT + 1)}`,
    `   ${line}${more}   `,
  ];
};

const LINES = ["", "norway", ...commands.flatMap(({ name }) => [name, ...help[name].examples])].flatMap(longLines);

it("never acts on a line that it would have to cut, and looks nothing up, whatever the line says and wherever it says now", async () => {
  for (const line of LINES) {
    const { text, asked } = await say(line);
    expect(asked, line.slice(0, 80)).toEqual([]);
    expect(text, line.slice(0, 80)).toMatch(
      /^That line is too long for me\.\n\nIt has [\d,]+ characters; I read 1,000 at most/,
    );
  }
});

it("says how long the line was, and reads one that just fits", async () => {
  expect((await say("x".repeat(LINE_LIMIT + 1))).text).toContain("It has 1,001 characters");
  expect((await say(`${" ".repeat(50_000)}${"y".repeat(6000)}${" ".repeat(50_000)}`)).text).toContain(
    "It has 6,000 characters",
  );
  const fits = await say("x".repeat(LINE_LIMIT));
  expect(fits.text).toContain("I know nothing called");
  expect(fits.asked).toContain("find");
});

it("offers no button whose line would be too long", async () => {
  const { text } = await say(`find ${"norway ".repeat(142)}`.slice(0, LINE_LIMIT));
  expect(text).not.toContain("too long");
});

it("does not count space around a line", async () => {
  const short = await say("norway");
  expect((await say(`${" ".repeat(40_000)}norway${" \u00a0\t".repeat(20_000)}`)).text).toBe(short.text);
});
