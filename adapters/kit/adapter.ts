import type { Router } from "express";
import type { Messenger } from "../../src/outbox/messenger.ts";
import type { Platform } from "../../src/place.ts";

/** One chat platform: what it serves over HTTP, and how it begins and ends. */
export interface Adapter {
  readonly platform: Platform;
  /** Mounted at the root of the one web server. Reads its own bodies: signatures need them raw. */
  readonly router: Router;
  /** How what nobody asked for just now is posted. */
  readonly messenger: Messenger;
  /** Where the platform is heard over a connection of our own. `downSince`: undefined while it is open. */
  readonly link?: { readonly downSince: () => Date | undefined };
  /** Opens what is not HTTP (Slack's Socket Mode). */
  readonly start: () => Promise<void>;
  /** Resolves once the work under way is done, answers that follow an acknowledgement included. */
  readonly settled: () => Promise<void>;
  /** Closes what `start` opened, then waits for the work under way. */
  readonly stop: () => Promise<void>;
}

/** For how long nothing could be heard from the platform that is worst off. Milliseconds. */
export const deafFor = (doors: readonly Adapter[], now: Date): number =>
  Math.max(0, ...doors.map(({ link }) => now.getTime() - (link?.downSince() ?? now).getTime()));
