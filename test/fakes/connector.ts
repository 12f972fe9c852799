import type { IncomingMessage } from "node:http";
import { type Args, type Exchange, openWire, type Said, type Wire } from "./wire.ts";

/** An activity as the pretended Bot Connector keeps it. */
export interface Kept {
  readonly conversation: string;
  readonly id: string;
  activity: unknown;
  edits: number;
}

/** A file as the pretended OneDrive was sent it. */
export interface Upload {
  readonly name: string;
  readonly content: string;
  readonly range: string;
  readonly authorization: string;
}

export interface FakeConnector extends Wire {
  readonly messages: Kept[];
  readonly uploads: Upload[];
  /** A conversation answers everything with a refusal; nothing takes it back. */
  readonly refuse: (conversation: string, said?: Said) => void;
}

/** A refusal as the Bot Connector writes it. */
export const refusedWith = (status: number, code = "", headers: Record<string, string> = {}): Said => ({
  status,
  headers,
  body: code === "" ? {} : { error: { code, message: "No." } },
});

const made = (id: string): Said => ({ status: 201, body: { id } });

interface State {
  readonly messages: Kept[];
  readonly next: () => string;
}

type Does = (args: { conversation: string; id: string; activity: unknown }, state: State) => Said;

const DOES: Readonly<Record<string, Does>> = {
  send: ({ conversation, activity }, { messages, next }) => {
    const id = next();
    messages.push({ conversation, id, activity, edits: 0 });
    return made(id);
  },
  edit: ({ conversation, id, activity }, { messages }) => {
    const message = messages.find((one) => one.id === id && one.conversation.startsWith(conversation));
    if (!message) return refusedWith(404, "ActivityNotFoundInConversation");
    message.activity = activity;
    message.edits++;
    return { status: 200, body: { id } };
  },
  remove: ({ id }, { messages }) => {
    const index = messages.findIndex((one) => one.id === id);
    if (index < 0) return refusedWith(404, "ActivityNotFoundInConversation");
    messages.splice(index, 1);
    return { status: 200 };
  },
  open: (_args, { next }) => made(`a:${next()}`),
  members: () => ({ status: 200, body: { members: [] } }),
};

const PATHS: readonly (readonly [string, RegExp, string])[] = [
  ["POST", /^\/v3\/conversations$/, "open"],
  ["GET", /^\/v3\/conversations\/([^/]+)\/pagedmembers$/, "members"],
  ["POST", /^\/v3\/conversations\/([^/]+)\/activities$/, "send"],
  ["PUT", /^\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, "edit"],
  ["DELETE", /^\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, "remove"],
];
const DRIVE = /^\/drive\/([^/]+)$/;

const read = (body: string): Args => (body === "" ? {} : JSON.parse(body));

/** As much of Bot Connector 3.0 as we speak, and a OneDrive. Its origin is the service URL. `clock`: milliseconds. */
export async function fakeConnector(clock: () => number = Date.now): Promise<FakeConnector> {
  const messages: Kept[] = [];
  const uploads: Upload[] = [];
  const refusals = new Map<string, Said>();
  let count = 0;
  const state: State = { messages, next: () => String(1_700_000_000_000 + ++count) };
  const taken = (file: Upload): Said => {
    uploads.push(file);
    return { status: 201 };
  };
  const understand = (request: IncomingMessage, body: string): Exchange | undefined => {
    const { pathname } = new URL(request.url ?? "", "http://teams");
    const name = request.method === "PUT" ? DRIVE.exec(pathname)?.[1] : undefined;
    if (name !== undefined) {
      const { "content-range": range = "", authorization = "" } = request.headers;
      const file = { name: decodeURIComponent(name), content: body, range, authorization };
      return { what: "upload", args: file, answer: () => taken(file) };
    }
    for (const [method, path, what] of PATHS) {
      const match = method === request.method ? path.exec(pathname) : null;
      const does = DOES[what];
      if (!match || !does) continue;
      const [, conversation = "", id = ""] = match.map((part) => decodeURIComponent(part));
      const args = { conversation, id, activity: read(body) };
      return { what, args, answer: () => refusals.get(conversation) ?? does(args, state) };
    }
    return undefined;
  };
  return {
    ...(await openWire(clock, understand)),
    messages,
    uploads,
    refuse: (conversation, said) => {
      if (said === undefined) refusals.delete(conversation);
      else refusals.set(conversation, said);
    },
  };
}
