import type { IncomingMessage } from "node:http";
import { isNode, textAt } from "../../../adapters/kit/json.ts";
import { isPersonal, rates, refusalOf } from "../../../adapters/playground/teams/rules.ts";
import { type Args, type Exchange, openWire, type Said, type Wire } from "./wire.ts";

/** An activity as the pretended Bot Connector keeps it. */
export interface Kept {
  readonly conversation: string;
  readonly id: string;
  /** Only its recipient sees it. */
  readonly targeted: boolean;
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
  /** Signs that somebody writes, by conversation. */
  readonly typing: string[];
  /** What is known of people beside that they are users, by their ids. */
  readonly roster: Map<string, object>;
  /** Tokens that are good; any, and none, if there are none. */
  readonly tokens: Set<string>;
  /** From now on so much and no more is taken in a conversation, by its own clock. */
  readonly pace: () => void;
}

/** Whether nobody but one person sees a message. */
export const isPrivate = ({ conversation, targeted }: Kept): boolean => targeted || isPersonal(conversation);

/** The bot was never added to a conversation, or was taken out of it. */
export const NOT_A_MEMBER = { status: 403, body: { error: { code: "BotNotInConversationRoster", message: "No." } } };

/** A refusal as the Bot Connector writes it. */
export const refusedWith = (status: number, code = "", headers: Record<string, string> = {}): Said => ({
  status,
  headers,
  body: code === "" ? {} : { error: { code, message: "No." } },
});

const made = (id: string): Said => ({ status: 201, body: { id } });

interface State {
  readonly messages: Kept[];
  readonly typing: string[];
  readonly roster: Map<string, object>;
  readonly next: () => string;
}

interface Asked {
  readonly conversation: string;
  readonly id: string;
  readonly activity: unknown;
  readonly targeted: boolean;
}
type Does = (asked: Asked, state: State) => Said;

const userOf = (activity: unknown): string => {
  const members: unknown = isNode(activity) ? activity["members"] : undefined;
  return Array.isArray(members) ? textAt(members[0], "id") : "";
};

const DOES: Readonly<Record<string, Does>> = {
  send: (asked, { messages, typing, next }) => {
    const refused = refusalOf(asked);
    if (refused) return refusedWith(refused.status, refused.code);
    const { conversation, activity, targeted } = asked;
    const id = next();
    if (textAt(activity, "type") === "typing") typing.push(conversation);
    else messages.push({ conversation, id, activity, targeted, edits: 0 });
    return made(id);
  },
  edit: (asked, { messages }) => {
    const refused = refusalOf({ ...asked, targeted: false });
    if (refused) return refusedWith(refused.status, refused.code);
    const { conversation, id, activity } = asked;
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
  open: ({ activity }) => {
    const user = userOf(activity);
    return user === "" ? refusedWith(400, "BadSyntax") : made(`a:${user.replace(/^29:/, "")}`);
  },
  member: ({ id }, { roster }) => {
    return { status: 200, body: { id, userRole: "user", ...roster.get(id) } };
  },
  members: () => ({ status: 200, body: { members: [] } }),
};

const PATHS: readonly (readonly [string, RegExp, string])[] = [
  ["POST", /^\/v3\/conversations$/, "open"],
  ["GET", /^\/v3\/conversations\/([^/]+)\/pagedmembers$/, "members"],
  ["GET", /^\/v3\/conversations\/([^/]+)\/members\/([^/]+)$/, "member"],
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
  const tokens = new Set<string>();
  const typing: string[] = [];
  const roster = new Map<string, object>();
  let count = 0;
  let paced: ReturnType<typeof rates> = () => undefined;
  const state: State = { messages, typing, roster, next: () => String(1_700_000_000_000 + ++count) };
  const whole = (conversation: string): string => conversation.replace(/;messageid=.*$/, "");
  /** What is said before anybody looks at what was asked for. */
  const barred = (what: string, conversation: string, authorization = ""): Said | undefined => {
    if (tokens.size > 0 && !tokens.has(authorization.replace(/^Bearer /, ""))) return refusedWith(401, "Unauthorized");
    const refused = refusals.get(conversation) ?? refusals.get(whole(conversation));
    if (refused) return refused;
    const wait = what === "send" ? paced(whole(conversation), clock()) : undefined;
    return wait === undefined ? undefined : refusedWith(429, "TooManyRequests", { "retry-after": String(wait) });
  };
  const taken = (file: Upload): Said => {
    uploads.push(file);
    return { status: 201 };
  };
  const understand = (request: IncomingMessage, body: string): Exchange | undefined => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://teams");
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
      const targeted = searchParams.get("isTargetedActivity") === "true";
      const args = { conversation, id, activity: read(body), targeted };
      const { authorization } = request.headers;
      return { what, args, answer: () => barred(what, conversation, authorization) ?? does(args, state) };
    }
    return undefined;
  };
  return {
    ...(await openWire(clock, understand)),
    messages,
    uploads,
    typing,
    roster,
    tokens,
    pace: () => {
      paced = rates();
    },
    refuse: (conversation, said) => {
      if (said === undefined) refusals.delete(conversation);
      else refusals.set(conversation, said);
    },
  };
}
