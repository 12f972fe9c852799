import { z } from "zod";
import type { Token } from "./token.ts";

/** Teams waits fifteen seconds for the answer to a message. Milliseconds. */
const TIMEOUT = 10_000;
const Sent = z.object({ id: z.string().optional() });

/** Where a message goes: the service that speaks for a conversation, and the conversation. */
export interface Target {
  readonly serviceUrl: string;
  readonly conversation: string;
}

/** What Teams said: the id of what was made, or its refusal. */
export type Outcome = { readonly id: string } | { readonly status: number };

/** Bot Connector REST API 3.0. Requests are made by hand, because the SDK drops the field for targeted messages. */
export interface Connector {
  readonly send: (target: Target, activity: object) => Promise<Outcome>;
  /** Only one person in the conversation sees it. */
  readonly sendTargeted: (target: Target, activity: object) => Promise<Outcome>;
  /** The one-to-one conversation with somebody. */
  readonly open: (serviceUrl: string, who: { bot: string; user: string; tenant: string }) => Promise<Outcome>;
}

const base = (serviceUrl: string): string => serviceUrl.replace(/\/$/, "");
const activitiesOf = ({ serviceUrl, conversation }: Target): string =>
  `${base(serviceUrl)}/v3/conversations/${encodeURIComponent(conversation)}/activities`;

export function connector(token: Token): Connector {
  const post = async (url: string, body: object): Promise<Outcome> => {
    const key = await token();
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const said: unknown = await response.json().catch(() => ({}));
    return response.ok ? { id: Sent.safeParse(said).data?.id ?? "" } : { status: response.status };
  };
  return {
    send: (target, activity) => post(activitiesOf(target), activity),
    sendTargeted: (target, activity) => post(`${activitiesOf(target)}?isTargetedActivity=true`, activity),
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
