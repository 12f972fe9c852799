import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import type { Said } from "./wire.ts";

/** A connection as the pretended Slack sees it. */
export interface Link {
  readonly socket: WebSocket;
  /** What the app said on it. */
  readonly heard: unknown[];
  readonly say: (message: object) => void;
}

/** As much of Slack as Socket Mode needs: an address on request, and connections. */
export interface SocketMode {
  /** As SLACK_API_URL takes it. */
  readonly apiUrl: string;
  readonly links: Link[];
  /** How often an address was asked for. */
  readonly asked: () => number;
  /** What is answered instead of an address. */
  readonly answer: (how: (() => Said | undefined) | undefined) => void;
  /** Whether new connections are greeted. */
  readonly greet: (how: boolean) => void;
  /** Breaks all connections, and listens no more; or listens again at the same address. */
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
}

export async function socketMode(): Promise<SocketMode> {
  const links: Link[] = [];
  let [asked, port, greets] = [0, 0, true];
  let instead: (() => Said | undefined) | undefined;
  const server = createServer((request, response) => {
    asked++;
    const address = { ok: true, url: `ws://127.0.0.1:${port}/link` };
    const { status = 200, headers = {}, body = address }: Partial<Said> = instead?.() ?? {};
    request.resume().on("end", () => {
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(typeof body === "string" ? body : JSON.stringify(body));
    });
  });
  new WebSocketServer({ server }).on("connection", (socket) => {
    const link: Link = { socket, heard: [], say: (message) => socket.send(JSON.stringify(message)) };
    socket.on("message", (said) => link.heard.push(JSON.parse(String(said))));
    socket.on("close", () => links.splice(links.indexOf(link), 1));
    if (greets) link.say({ type: "hello", num_connections: links.length + 1 });
    links.push(link);
  });
  const mend = () => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await mend();
  port = (server.address() as AddressInfo).port;
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    links,
    asked: () => asked,
    answer: (how) => {
      instead = how;
    },
    greet: (how) => {
      greets = how;
    },
    cut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const { socket } of links) socket.terminate();
      }),
    mend,
  };
}

/** Somebody types a line behind /aide. */
export const typed = (id: string, text: string): object => ({
  envelope_id: id,
  type: "slash_commands",
  accepts_response_payload: true,
  payload: {
    command: "/aide",
    text,
    team_id: "T1",
    channel_id: "C1",
    user_id: "U1",
    user_name: "anna",
    response_url: "http://127.0.0.1/",
  },
});
