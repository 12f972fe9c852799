import { randomUUID } from "node:crypto";
import { createBot } from "../../src/bot.ts";
import { openHolidays } from "../../src/calendar/holidays.ts";
import { teamLibraries } from "../../src/calendar/team.ts";
import type { Library } from "../../src/library/library.ts";
import type { Messenger } from "../../src/outbox/messenger.ts";
import { openDatabase } from "../../src/store/open.ts";
import { createStore, type Store } from "../../src/store/store.ts";
import { platform } from "./platform.ts";
import { understandHere, unread } from "./still.ts";
import { silent } from "./world.ts";

/** A bot without doors, on a store in memory or elsewhere. */
export async function botWith(
  library: Library,
  messenger?: Messenger,
  database = ":memory:",
  linesPerMinute = Number.POSITIVE_INFINITY,
  contact?: string,
): Promise<{ bot: ReturnType<typeof createBot>; store: Store }> {
  const opened = openHolidays(library.closed);
  const store = createStore(await openDatabase(database, silent));
  const bot = createBot({
    library,
    holidays: () => opened,
    seenBy: teamLibraries(library),
    zone: "Europe/Brussels",
    store,
    messenger: () => messenger ?? platform().messenger,
    origin: "https://aide.example.org",
    contact,
    reader: unread,
    understand: understandHere,
    newId: randomUUID,
    heard: () => {},
    linesPerMinute,
  });
  return { bot, store };
}
