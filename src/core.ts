import { attending } from "./attendance.ts";
import { type Bot, createBot } from "./bot.ts";
import { type Holidays, openHolidays } from "./calendar/holidays.ts";
import { teamLibraries } from "./calendar/team.ts";
import type { Clock } from "./clock.ts";
import { isoOf } from "./days.ts";
import { type FeedFor, feedService } from "./feeds/serve.ts";
import { type Files, files } from "./files.ts";
import { type Once, once } from "./heard.ts";
import { readImports } from "./imports/due.ts";
import type { CalendarReader } from "./imports/reader.ts";
import type { Understand } from "./imports/understanding.ts";
import type { Library } from "./library/library.ts";
import type { Log } from "./log.ts";
import { outboxOf } from "./messages/outbox.ts";
import { renew } from "./messages/renew.ts";
import type { Meter } from "./outbox/context.ts";
import type { Messenger } from "./outbox/messenger.ts";
import { pacer } from "./outbox/pace.ts";
import { type Poller, poller } from "./outbox/poller.ts";
import { tick } from "./outbox/tick.ts";
import type { Platform } from "./place.ts";
import { lexicon } from "./query/lexicon.ts";
import { cleanUp } from "./rights/cleanup.ts";
import { revokeOfLeavers } from "./rights/gone.ts";
import type { Store, Where } from "./store/store.ts";
import type { JobWorker } from "./worker/worker.ts";

/** `zone`: IANA name, for conversations that have set none. `clock`: what time it is for the bot; `systemClock`: for leases. */
export interface CoreOptions {
  readonly zone: string;
  readonly library: Library;
  readonly store: Store;
  readonly clock: Clock;
  readonly systemClock: Clock;
  readonly log: Log;
  readonly meter: Meter;
  /** Told of each line by the name of its command, never by its words. */
  readonly heard: (command: string) => void;
  /** That one person may say, presses and forms included. */
  readonly linesPerMinute: number;
  /** The platforms that can be posted to. */
  readonly messenger: (platform: Platform) => Messenger | undefined;
  /** `https://aide.example.org`, under which browsers and calendars reach this server, where it has such an address. */
  readonly origin: string | undefined;
  /** Of whoever runs the bot: an e-mail or https address. */
  readonly contact: string | undefined;
  readonly reader: CalendarReader;
  readonly understand: Understand;
  readonly worker: JobWorker;
  /** A new id that nobody can guess. */
  readonly newId: () => string;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** One bot with its store and its outbox. */
export interface Core {
  readonly bot: Bot;
  readonly files: Files;
  /** Keeps doors from answering the same activity twice. */
  readonly once: Once;
  /** Gives what is kept of a conversation to the same one by its other name. */
  readonly renamed: (from: Where, to: string) => Promise<void>;
  /** Calendars by the tokens in their addresses. */
  readonly feedFor: FeedFor;
  /** Brings what was posted up to date with the data, and begins to post. */
  readonly begin: () => Promise<Poller>;
  /** When something falls due next. */
  readonly next: () => Promise<Date | undefined>;
  /** How late the oldest post or plan is that could have been done, also where a platform refuses it. Milliseconds. */
  readonly overdue: () => Promise<number>;
  /** For how long the oldest post or plan has waited for nothing but us. Milliseconds. */
  readonly stuck: () => Promise<number>;
}

/** What is first asked for, opened then and kept. */
const opened = <T>(open: () => Promise<T>): (() => Promise<T>) => {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= open();
    return kept;
  };
};

const earliest = async (all: readonly Promise<number | undefined>[]): Promise<number | undefined> => {
  const known = (await Promise.all(all)).filter((at) => at !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
};

/** Does something once a day (UTC), and at the start. */
function daily(clock: Clock, job: (now: Date) => Promise<void>): () => Promise<void> {
  let done = "";
  return async () => {
    const now = clock();
    const day = isoOf(now.getTime());
    if (day !== done) await job(now);
    done = day;
  };
}

export function createCore(options: CoreOptions): Core {
  const { library, store, log, clock } = options;
  const sinceEarliest = async (all: readonly Promise<number | undefined>[]): Promise<number> => {
    const at = await earliest(all);
    return at === undefined ? 0 : Math.max(0, clock().getTime() - at);
  };
  const holidays: () => Promise<Holidays> = opened(() => openHolidays(library.closed));
  const seenBy = teamLibraries(library);
  const bot = attending(createBot({ ...options, holidays, seenBy }), store, options.systemClock);
  const outbox = outboxOf({
    ...options,
    replay: bot.replay,
    lexicon: lexicon(library),
    holidays,
    pacer: pacer(),
    teamOf: async ({ platform, tenant }) => {
      const rows = await store.meetings({ platform, tenant });
      const changes = rows.reduce((sum, { version }) => sum + version, 0);
      return { libraryIn: (room, language) => seenBy(`${platform} ${tenant}`, rows, room, language), changes };
    },
  });
  return {
    bot: {
      ...bot,
      shared: (posted) =>
        bot.shared(posted).catch((error) => {
          const { platform } = posted.place;
          log.error({ err: error, platform }, "a shared answer will not be corrected when the data changes");
        }),
    },
    files: files(options),
    once: once(store, options.systemClock, log),
    renamed: store.renameRoom,
    feedFor: feedService({
      ...outbox,
      library,
      write: async (calendar) => new TextDecoder().decode(await options.worker.run({ kind: "calendar", calendar })),
    }),
    begin: async () => {
      await renew(outbox, library);
      const tidy = daily(clock, (now) => cleanUp(store, now.getTime(), options.systemClock().getTime()));
      const leavers = daily(clock, (now) => revokeOfLeavers(options, now));
      const posting = poller(async () => {
        await tidy();
        return tick(outbox);
      }, log);
      // Others may take ten seconds to hand out a calendar: nobody waits for a reminder meanwhile.
      const reading = poller(async () => {
        await leavers();
        const more = await readImports(options, clock().getTime());
        return { posted: 0, edited: 0, more };
      }, log);
      return { ...posting, stop: async () => void (await Promise.all([posting.stop(), reading.stop()])) };
    },
    next: async () => {
      const at = await earliest([store.nextPlan(), store.nextTry()]);
      return at === undefined ? undefined : new Date(at);
    },
    overdue: () => sinceEarliest([store.nextPlan(), store.oldestDue()]),
    stuck: () => sinceEarliest([store.nextPlan(), store.oldestStuck()]),
  };
}
