import type { Router } from "express";
import type { Clock, SettableClock } from "../../src/clock.ts";
import type { Log } from "../../src/log.ts";
import type { Adapter } from "../kit/adapter.ts";
import { bundlePage } from "./page/bundle.ts";
import { PEOPLE } from "./people.ts";
import { playground } from "./playground.ts";
import { createReads, type Reads } from "./reads.ts";
import { aadOf } from "./teams/names.ts";

/** What a heartbeat does at once where the clock is turned. */
interface Beating {
  readonly drain: () => Promise<{ posted: number; edited: number }>;
}

/** What the playground is handed: the doors of both platforms, and what it must know of the program. */
export interface PretendedOptions {
  readonly origin: string;
  /** Under which its doors stand where real ones have the usual addresses; empty where they do not. */
  readonly aside: { readonly slack: string; readonly teams: string };
  readonly secret: () => string;
  readonly openSlack: (settings: { signingSecret: string; botToken: string; apiUrl: string }, reads: Reads) => Adapter;
  /** `admins`: Azure AD object ids of those who run the pretended workspace. */
  readonly openTeams: (admins: readonly string[], reads: Reads) => Promise<Adapter>;
  /** Told of each door, so that reminders go out through it. */
  readonly opened: (door: Adapter) => void;
  readonly clock: SettableClock;
  readonly systemClock: Clock;
  readonly next: () => Promise<Date | undefined>;
  readonly log: Log;
}

export interface Opened {
  /** Each with the path under which it stands. */
  readonly routers: readonly { readonly at: string; readonly router: Router }[];
  /** From now on turning the clock posts what falls due. */
  readonly play: (beating: Beating) => void;
}

const ADMINS = PEOPLE.filter(({ role }) => role === "admin").map(({ name }) => aadOf(name));

/** The playground and doors of its own, which answer to its pretended platforms. */
export async function openPretended(options: PretendedOptions): Promise<Opened> {
  const { origin, aside, secret, clock, systemClock, next, log } = options;
  const [signingSecret, botToken] = [secret(), `xoxb-${secret()}`];
  const reads = createReads();
  const slack = options.openSlack({ signingSecret, botToken, apiUrl: `${origin}/playground/slack/api/` }, reads);
  const teams = await options.openTeams(ADMINS, reads);
  let beating: Beating | undefined;
  const router = playground({
    origin,
    doors: { slack: `${aside.slack}/slack/events`, teams: `${aside.teams}/api/messages` },
    signingSecret,
    botToken,
    clock,
    systemClock,
    reads,
    settled: async () => {
      await Promise.all([slack.settled(), teams.settled()]);
    },
    due: { next, drain: async () => beating?.drain() ?? { posted: 0, edited: 0 } },
    page: bundlePage,
    log,
  });
  for (const door of [slack, teams]) options.opened(door);
  return {
    routers: [
      { at: aside.slack, router: slack.router },
      { at: aside.teams, router: teams.router },
      { at: "", router },
    ],
    play: (started) => {
      beating = started;
    },
  };
}
