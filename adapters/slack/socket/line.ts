import http from "node:http";
import https from "node:https";
import { WebSocket } from "ws";
import { whyUnreached } from "../../kit/unreached.ts";
import { type Envelope, type Message, messageIn } from "./envelope.ts";

/** Resolves after some milliseconds, or at once when it is no longer wanted. Never rejects. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

/** What a line tells of itself. */
interface LineEvents {
  readonly hello: () => void;
  readonly heard: (envelope: Envelope, line: Line) => void;
  /** Slack will close it soon; until then it can still be heard and answered on. */
  readonly leaving: (reason: string) => void;
  /** Comes once, and last. */
  readonly closed: (why: string) => void;
}

/** One connection of Socket Mode. */
export interface Line {
  readonly isOpen: () => boolean;
  /** Rejects where it is closed. */
  readonly send: (message: object) => Promise<void>;
  readonly close: () => void;
}

/** Milliseconds. */
const HANDSHAKE = 15_000;
const HELLO = 30_000;
const PULSE = 5000;
const LINGER = 10_000;
const GOODBYE = 3000;

/** By the agents of Node.js, because those know the proxy of the environment. */
const agentFor = (url: string): http.Agent => (url.startsWith("wss:") ? https.globalAgent : http.globalAgent);

/** Pings for as long as each is answered before the next. */
async function pulse(socket: WebSocket, wait: Wait, over: AbortSignal): Promise<void> {
  let answered = true;
  socket.on("pong", () => {
    answered = true;
  });
  while (answered && !over.aborted) {
    answered = false;
    socket.ping();
    await wait(PULSE, over);
  }
}

const lineOver = (socket: WebSocket, wait: Wait, over: AbortSignal): Line => ({
  isOpen: () => socket.readyState === WebSocket.OPEN,
  send: (message) =>
    new Promise((resolve, reject) => {
      socket.send(JSON.stringify(message), (error) => (error ? reject(error) : resolve()));
    }),
  close: () => {
    socket.close(1000);
    wait(GOODBYE, over).then(() => socket.terminate());
  },
});

/** Connects. Whatever goes wrong is told as `closed`. Throws if the address is none. */
export function openLine(url: string, told: LineEvents, wait: Wait): Line {
  const socket = new WebSocket(url, { agent: agentFor(url), handshakeTimeout: HANDSHAKE });
  const gone = new AbortController();
  const over = gone.signal;
  const line = lineOver(socket, wait, over);
  let why: string | undefined;
  let greeted = false;
  const end = (reason: string): void => {
    if (over.aborted) return;
    why ??= reason;
    socket.terminate();
  };
  const hear = (message: Message): void => {
    if ("envelope_id" in message) told.heard(message, line);
    else if ("reason" in message) {
      told.leaving(message.reason);
      wait(LINGER, over).then(line.close);
    } else if (!greeted) {
      greeted = true;
      told.hello();
    }
  };
  socket.on("message", (data, isBinary) => {
    const message = isBinary ? undefined : messageIn(String(data));
    if (message) hear(message);
  });
  socket.on("error", (error) => {
    why ??= whyUnreached(error, url);
  });
  socket.on("open", () => pulse(socket, wait, over).then(() => end("it fell silent")));
  socket.on("close", (code) => {
    gone.abort();
    told.closed(why ?? `it was closed (${code})`);
  });
  wait(HELLO, over).then(() => {
    if (!greeted) end("Slack did not say hello");
  });
  return line;
}
