import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

export type Args = Readonly<Record<string, unknown>>;

/** What somebody asked a pretended platform for. `at`: milliseconds by the platform's clock. */
export interface Call {
  readonly what: string;
  readonly args: Args;
  readonly at: number;
  /** The bearer token under which it was asked. */
  readonly token: string;
  /** It took effect. */
  stored?: boolean;
  /** When it was answered in full, to somebody who still listened. Milliseconds of the wall. */
  answered?: number;
}

/** What goes wrong with a call. */
export interface Fault {
  /** Milliseconds before anything happens. */
  readonly slow?: number;
  /** It took effect all the same. */
  readonly stored?: boolean;
  /** No answer at all, a broken connection, half an answer, or another answer. */
  readonly fails?: "hang" | "reset" | "half" | Said;
}

export interface Said {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text is sent as it is, anything else as JSON. */
  readonly body?: unknown;
}

export interface Exchange {
  readonly what: string;
  readonly args: Args;
  /** Does it, and says so. */
  readonly answer: () => Said;
}

export interface Wire {
  /** `http://127.0.0.1:1234` */
  readonly origin: string;
  readonly calls: Call[];
  /** Asked before each call; what it gives may be waited for. */
  readonly disturb: (choose: (call: Call) => Fault | undefined | Promise<Fault | undefined>) => void;
  readonly stop: () => Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
};

function give(response: ServerResponse, { status, headers = {}, body = {} }: Said): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
}

function fail(response: ServerResponse, how: NonNullable<Fault["fails"]>): void {
  if (how === "hang") return;
  if (how === "reset") response.socket?.resetAndDestroy();
  else if (how === "half") {
    response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
    response.write('{"ok":', () => response.socket?.destroy());
  } else give(response, how);
}

/** Does what is asked for, or what goes wrong with it, and notes in the call what became of it. */
async function carryOut(
  call: Call,
  { slow = 0, stored = false, fails }: Fault,
  answer: Exchange["answer"],
  response: ServerResponse,
): Promise<void> {
  if (slow > 0) await pause(slow);
  const isHeard = !response.destroyed;
  const said = fails === undefined || stored ? answer() : undefined;
  if (said) call.stored = true;
  if (fails !== undefined) fail(response, fails);
  else if (said) give(response, said);
  const isUnclear = typeof fails === "string" || (fails !== undefined && fails.status >= 500);
  if (isHeard && !isUnclear) call.answered = Date.now();
}

/** An HTTP server of a pretended platform, which records every call and can be told to go wrong. */
export async function openWire(
  clock: () => number,
  understand: (request: IncomingMessage, body: string) => Exchange | undefined,
): Promise<Wire> {
  const calls: Call[] = [];
  let choose: Parameters<Wire["disturb"]>[0] = () => undefined;
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const exchange = understand(request, await bodyOf(request));
    if (!exchange) return give(response, { status: 404 });
    const { what, args, answer } = exchange;
    const token = (request.headers.authorization ?? "").replace(/^Bearer /, "");
    const call: Call = { what, args, at: clock(), token };
    calls.push(call);
    await carryOut(call, (await choose(call)) ?? {}, answer, response);
  };
  const server = createServer((request, response) => {
    // Whoever asked may be dead before it was answered; what reached us counts all the same.
    take(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    disturb: (how) => {
      choose = how;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
