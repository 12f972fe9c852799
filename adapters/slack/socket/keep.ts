import { z } from "zod";
import type { Log } from "../../../src/log.ts";
import { callSlack } from "../api.ts";
import type { Exchange } from "./exchange.ts";
import { type Line, openLine, type Wait } from "./line.ts";
import { type Ending, pauseAfter } from "./pause.ts";
import type { ConnectionStatus } from "./status.ts";

/** A connection that lived for so long was a good one. Milliseconds. */
const LIVED = 60_000;
const RENEWALS: ReadonlySet<string> = new Set(["warning", "refresh_requested"]);

const Opened = z.object({ url: z.url({ protocol: /^wss?$/ }) });

/** What all connections of an app share. */
export interface Connecting {
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly log: Log;
  readonly status: ConnectionStatus;
  readonly exchanged: Exchange;
  /** Those that are open, or soon will be. */
  readonly lines: Set<Line>;
  readonly wait: Wait;
  readonly random: () => number;
  /** No more is wanted. */
  readonly over: AbortSignal;
}

const failure = (why: string): Ending => ({ why, lived: false, refused: false });

/** One connection, from its opening until it is closed or soon will be. */
function live(url: string, { status, exchanged, lines, wait, over }: Connecting): Promise<Ending> {
  return new Promise((resolve) => {
    const gone = new AbortController();
    let greeted = false;
    let lived = false;
    const told = {
      hello: () => {
        greeted = true;
        status.up();
        wait(LIVED, gone.signal).then(() => {
          lived = !gone.signal.aborted;
        });
      },
      heard: (...[envelope, from]: Parameters<Exchange["take"]>) => {
        if (!over.aborted) exchanged.take(envelope, from);
      },
      leaving: (why: string) => {
        const renewed = RENEWALS.has(why);
        resolve({ why, lived: lived && renewed, refused: !renewed });
      },
      closed: (why: string) => {
        gone.abort();
        lines.delete(line);
        if (greeted && !over.aborted) status.down(why);
        resolve({ why, lived, refused: false });
      },
    };
    const line = openLine(url, told, wait);
    lines.add(line);
  });
}

async function attempt(kept: Connecting): Promise<Ending> {
  const asked = await callSlack("apps.connections.open", kept.appToken, kept.apiUrl, kept.over);
  if ("unreached" in asked) return failure(asked.unreached);
  if ("refused" in asked) return { ...failure(asked.refused), refused: true, retryAfter: asked.retryAfter ?? 0 };
  const url = Opened.safeParse(asked.said).data?.url;
  if (!url) return failure("Slack named no address to connect to");
  return kept.over.aborted ? failure("the program ends") : live(url, kept);
}

/** Keeps one connection for as long as the program runs, whatever happens to it. */
export async function keepLine(kept: Connecting): Promise<void> {
  const { over, wait, random, status, log } = kept;
  let failures = 0;
  while (!over.aborted) {
    const ending = await attempt(kept).catch((error: unknown): Ending => {
      log.error({ err: error }, "a connection to Slack failed in an unknown way");
      return failure("unknown");
    });
    if (over.aborted) return;
    status.failed(ending);
    await wait(pauseAfter(ending, failures, random()), over);
    failures = ending.lived ? 0 : failures + 1;
  }
}
