import { setTimeout as pausing } from "node:timers/promises";
import type { App, Receiver } from "@slack/bolt";
import type { Clock } from "../../../src/clock.ts";
import type { Log } from "../../../src/log.ts";
import { exchange } from "./exchange.ts";
import { type Connecting, keepLine } from "./keep.ts";
import type { Line, Wait } from "./line.ts";
import { connectionStatus } from "./status.ts";

/** Slack allows ten for an app. With two, one is open while the other is renewed; each envelope comes on one of them. */
const LINES = 2;
/** Slack waits three seconds for an acknowledgement. Milliseconds. */
const PATIENCE = 3000;

/** How the time passes between attempts. */
export interface Pacing {
  readonly wait: Wait;
  /** 0 to 1. */
  readonly random: () => number;
}

const realPacing: Pacing = {
  wait: (ms, signal) => pausing(ms, undefined, { signal }).catch(() => {}),
  random: Math.random,
};

interface SocketOptions {
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly log: Log;
  readonly systemClock: Clock;
  readonly pacing?: Pacing | undefined;
}

export interface SocketReceiver extends Receiver {
  /** Since when no connection is open; undefined while one is. */
  readonly downSince: () => Date | undefined;
}

/** Socket Mode for Bolt. Starts whatever Slack says, and goes on until it is stopped. */
export function socketReceiver({
  appToken,
  apiUrl,
  log,
  systemClock,
  pacing = realPacing,
}: SocketOptions): SocketReceiver {
  const over = new AbortController();
  const status = connectionStatus(systemClock, log);
  const lines = new Set<Line>();
  let kept: Connecting | undefined;
  let running: Promise<unknown> = Promise.resolve();
  return {
    downSince: status.downSince,
    init: (app: App) => {
      const exchanged = exchange(app, lines, log);
      kept = { appToken, apiUrl, log, status, exchanged, lines, over: over.signal, ...pacing };
    },
    start: async () => {
      const all = kept;
      if (all) running = Promise.all(Array.from({ length: LINES }, () => keepLine(all)));
    },
    stop: async () => {
      over.abort();
      const settled = new AbortController();
      const patience = pacing.wait(PATIENCE, settled.signal);
      await Promise.race([kept?.exchanged.settled(), patience]);
      settled.abort();
      for (const line of lines) line.close();
      await running;
    },
  };
}
