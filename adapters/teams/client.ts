import { z } from "zod";
import type { Token } from "./token.ts";

/** Teams waits fifteen seconds for the answer to a message. Milliseconds. */
const TIMEOUT = 10_000;
/** The app is not registered as a bot: no other token would do. */
export const NOT_REGISTERED = "BotNotRegistered";
const Made = z.object({ id: z.string().optional() });
const Refused = z.object({ error: z.object({ code: z.string().optional() }).optional() });

/** Where a message goes: the service that speaks for a conversation, and the conversation. */
export interface Target {
  readonly serviceUrl: string;
  readonly conversation: string;
}

/** What Teams said: the id of what was made, or its refusal. `after`: milliseconds to wait, where it says so. */
export type Sent =
  | { readonly id: string }
  | { readonly status: number; readonly code: string; readonly after?: number };

/** An entry of a roster. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context */
const Member = z.looseObject({
  tenantId: z.string().nullish(),
  /** `user`, `guest` or `anonymous`. */
  userRole: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
});
export type Member = Readonly<z.infer<typeof Member>>;

/** Bot Connector REST API 3.0. Requests are made by hand, because the SDK drops the field for targeted messages. */
export interface Connector {
  readonly send: (target: Target, activity: object) => Promise<Sent>;
  /** Only one person in the conversation sees it. */
  readonly sendTargeted: (target: Target, activity: object) => Promise<Sent>;
  readonly edit: (target: Target, id: string, activity: object) => Promise<Sent>;
  readonly remove: (target: Target, id: string) => Promise<Sent>;
  /** Asks who is in a conversation: refused where the bot is not. */
  readonly members: (target: Target) => Promise<Sent>;
  /** What the roster of a conversation says of one person. */
  readonly member: (
    target: Target,
    user: string,
  ) => Promise<{ readonly member: Member } | Exclude<Sent, { id: string }>>;
  /** The one-to-one conversation with somebody. */
  readonly open: (serviceUrl: string, who: { bot: string; user: string; tenant: string }) => Promise<Sent>;
}

/** Nothing was asked of Teams, because we were given no token to ask with. */
export class NoToken extends Error {}

const base = (serviceUrl: string): string => serviceUrl.replace(/\/$/, "");
const activitiesOf = ({ serviceUrl, conversation }: Target): string =>
  `${base(serviceUrl)}/v3/conversations/${encodeURIComponent(conversation)}/activities`;
const activityOf = (target: Target, id: string): string => `${activitiesOf(target)}/${encodeURIComponent(id)}`;

type Method = "GET" | "POST" | "PUT" | "DELETE";
interface Answered {
  readonly response: Response;
  readonly said: unknown;
}

const codeIn = (said: unknown): string => Refused.safeParse(said).data?.error?.code ?? "";

/** Whether our token was not taken. */
const isForeign = ({ response, said }: Answered): boolean => response.status === 401 && codeIn(said) !== NOT_REGISTERED;

/** Seconds, or a date, which counts from that of the answer: RFC 9110, section 10.2.3. Milliseconds. */
function retryAfter({ headers }: Response): number | undefined {
  const asked = headers.get("retry-after")?.trim() ?? "";
  const after = /^\d/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - Date.parse(headers.get("date") ?? "");
  return Number.isFinite(after) ? after : undefined;
}

function refusalOf({ response, said }: Answered): Exclude<Sent, { id: string }> {
  const after = retryAfter(response);
  return { status: response.status, code: codeIn(said), ...(after !== undefined && { after }) };
}

const sentOf = (answered: Answered): Sent =>
  answered.response.ok ? { id: Made.safeParse(answered.said).data?.id ?? "" } : refusalOf(answered);

export function connector(token: Token, timeout = TIMEOUT): Connector {
  const keyFor = (refused?: string): Promise<string | undefined> =>
    token(refused).catch((cause: unknown) => {
      throw new NoToken("Teams cannot be spoken to without a token", { cause });
    });
  const ask = async (
    method: Method,
    url: string,
    body: object | undefined,
    key: string | undefined,
  ): Promise<Answered> => {
    const response = await fetch(url, {
      method,
      headers: { "content-type": "application/json", ...(key && { authorization: `Bearer ${key}` }) },
      ...(body && { body: JSON.stringify(body) }),
      redirect: "error",
      signal: AbortSignal.timeout(timeout),
    });
    const said: unknown = await response.json().catch(() => ({}));
    return { response, said };
  };
  const asked = async (method: Method, url: string, body?: object): Promise<Answered> => {
    const key = await keyFor();
    const answered = await ask(method, url, body, key);
    if (!isForeign(answered)) return answered;
    // A token may be refused before its time is over; a new one is asked for once.
    const other = await keyFor(key);
    return other === key ? answered : ask(method, url, body, other);
  };
  const call = async (method: Method, url: string, body?: object): Promise<Sent> =>
    sentOf(await asked(method, url, body));
  const post = (url: string, body: object): Promise<Sent> => call("POST", url, body);
  return {
    send: (target, activity) => post(activitiesOf(target), activity),
    sendTargeted: (target, activity) => post(`${activitiesOf(target)}?isTargetedActivity=true`, activity),
    edit: (target, id, activity) => call("PUT", activityOf(target, id), activity),
    remove: (target, id) => call("DELETE", activityOf(target, id)),
    members: ({ serviceUrl, conversation }) =>
      call("GET", `${base(serviceUrl)}/v3/conversations/${encodeURIComponent(conversation)}/pagedmembers?pageSize=1`),
    member: async ({ serviceUrl, conversation }, user) => {
      const at = `${base(serviceUrl)}/v3/conversations/${encodeURIComponent(conversation)}`;
      const answered = await asked("GET", `${at}/members/${encodeURIComponent(user)}`);
      return answered.response.ok ? { member: Member.parse(answered.said) } : refusalOf(answered);
    },
    open: (serviceUrl, { bot, user, tenant }) =>
      post(`${base(serviceUrl)}/v3/conversations`, {
        bot: { id: bot },
        members: [{ id: user }],
        isGroup: false,
        tenantId: tenant,
        channelData: { tenant: { id: tenant } },
      }),
  };
}
