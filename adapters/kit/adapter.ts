import type { Router } from "express";
import type { Bot } from "../../src/bot.ts";
import type { Clock } from "../../src/clock.ts";
import type { Files } from "../../src/files.ts";
import type { Once } from "../../src/heard.ts";
import type { Log } from "../../src/log.ts";
import type { Messenger } from "../../src/outbox/messenger.ts";
import type { Platform } from "../../src/place.ts";
import type { Where } from "../../src/store/store.ts";

/** What every door is handed. `clock`: what time it is for the bot; `systemClock`: for signatures and tokens. */
export interface DoorOptions {
  readonly bot: Bot;
  readonly files: Files;
  /** Keeps what a platform sends again from being answered again. */
  readonly once: Once;
  readonly log: Log;
  readonly clock: Clock;
  readonly systemClock: Clock;
  readonly newReference: () => string;
}

/** What some doors need besides. */
export interface Opening extends DoorOptions {
  /** A conversation is now known by another name. */
  readonly renamed: (from: Where, to: string) => Promise<void>;
  /** A secret of that name, made once and kept. */
  readonly keptSecret: (name: string) => Promise<string>;
}

/** A connection of our own over which a platform is heard. */
interface Link {
  /** Undefined while it is open. */
  readonly downSince: () => Date | undefined;
  /** Under which name it is measured, and what that tells. */
  readonly gauge: { readonly name: string; readonly help: string };
  /** What is said of one that has been down for over a minute. */
  readonly down: string;
}

/** One chat platform: what it serves over HTTP, and how it begins and ends. */
export interface Adapter {
  readonly platform: Platform;
  /** Mounted at the root of the one web server. Reads its own bodies: signatures need them raw. */
  readonly router: Router;
  /** How what nobody asked for just now is posted. */
  readonly messenger: Messenger;
  readonly link?: Link;
  /** Opens what is not HTTP (Slack's Socket Mode). */
  readonly start: () => Promise<void>;
  /** Resolves once the work under way is done, answers that follow an acknowledgement included. */
  readonly settled: () => Promise<void>;
  /** Closes what `start` opened, then waits for the work under way. */
  readonly stop: () => Promise<void>;
}

/** What is said of each connection that has been down for so long. Milliseconds. */
export const downFor = (doors: readonly Adapter[], ms: number, now: Date): readonly string[] =>
  doors.flatMap(({ link }) => (link && now.getTime() - (link.downSince() ?? now).getTime() > ms ? [link.down] : []));
