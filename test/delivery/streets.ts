import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { fakeConnector } from "../support/fakes/connector.ts";
import { fakeSlack } from "../support/fakes/slack.ts";
import { refused } from "../support/fakes/strictSlack.ts";
import type { Call, Fault } from "../support/fakes/wire.ts";
import { APP, SECRET, TENANTS } from "./started.ts";

/** A message as it was sent, or as it now stands. `thread`: what it stands under. */
export interface Message {
  readonly room: string;
  readonly thread: string;
  readonly text: string;
}

/** A pretended platform: what is asked of it, what stands on it, and how people speak to the program from there. */
export interface Street {
  readonly platform: "slack" | "teams";
  /** Where the program finds it. */
  readonly origin: string;
  readonly tenants: readonly [string, string];
  readonly roomOf: (tenant: number, index: number) => string;
  readonly addressOf: (tenant: string, room: string) => object;
  readonly calls: readonly Call[];
  readonly disturb: (choose: (call: Call) => Fault | undefined) => void;
  readonly kindOf: (call: Call) => "post" | "edit" | "look" | "other";
  /** Under which name the program's process is known. */
  readonly nameOf: (call: Call) => string;
  readonly sent: (call: Call) => Message;
  readonly standing: () => readonly Message[];
  /** Somebody says a line to a process. */
  readonly say: (process: string, tenant: string, room: string, line: string, now: number) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** How long somebody waits for an answer before they say it again. Milliseconds of the wall. */
const PATIENT = 3000;

const textAt = (args: Call["args"], key: string): string => (args[key] === undefined ? "" : String(args[key]));
export const tooMany = (seconds: number): Fault => ({
  fails: { status: 429, headers: { "retry-after": String(seconds) } },
});
export const noScope: Fault = { fails: refused("missing_scope") };

const SECOND = "T2";
const MEMBER = "UBERTA";

/** The pretended Slack knows one workspace; whoever speaks in the second is a member of that. */
function memberOfSecond({ what, args }: Call): Fault | undefined {
  if (what !== "users.info" || args["user"] !== MEMBER) return undefined;
  const user = { id: MEMBER, team_id: SECOND, tz: "Europe/Brussels", is_admin: false, is_restricted: false };
  return { fails: { status: 200, body: { ok: true, user } } };
}

export async function slackStreet(clock: () => number): Promise<Street> {
  const slack = await fakeSlack(clock);
  return {
    platform: "slack",
    origin: slack.origin,
    tenants: ["T1", SECOND],
    roomOf: (tenant, index) => `C${tenant}N${index}`,
    addressOf: (_tenant, channel) => ({ channel }),
    calls: slack.calls,
    disturb: (choose) => slack.disturb((call) => memberOfSecond(call) ?? choose(call)),
    kindOf: ({ what }) =>
      what === "chat.postMessage"
        ? "post"
        : what === "chat.update"
          ? "edit"
          : what.startsWith("conversations.h") || what === "conversations.replies"
            ? "look"
            : "other",
    nameOf: ({ token }) => token.replace("xoxb-", ""),
    sent: ({ args }) => ({
      room: textAt(args, "channel"),
      thread: textAt(args, "thread_ts"),
      text: textAt(args, "text"),
    }),
    standing: () =>
      slack.messages.map(({ channel, thread_ts: thread = "", text }) => ({ room: channel, thread, text })),
    say: async (process, tenant, room, line, now) => {
      const fields = {
        team_id: tenant,
        channel_id: room,
        user_id: tenant === SECOND ? MEMBER : "UANNA",
        user_name: "anna",
        command: "/aide",
        text: line,
      };
      const body = new URLSearchParams({ ...fields, trigger_id: "1", response_url: `${slack.origin}/response/1` });
      const at = String(Math.floor(now / 1000));
      const signature = createHmac("sha256", SECRET).update(`v0:${at}:${body}`).digest("hex");
      return fetch(`${process}/slack/events`, {
        method: "POST",
        signal: AbortSignal.timeout(PATIENT),
        body: String(body),
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          "x-slack-request-timestamp": at,
          "x-slack-signature": `v0=${signature}`,
        },
      });
    },
    stop: slack.stop,
  };
}

const KEY = "ours";

/** Microsoft's keys and tokens: the token of a process is its name. */
async function microsoft() {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const key = { ...(await exportJWK(publicKey)), kid: KEY, endorsements: ["msteams"] };
  const server = createServer(({ url = "" }, response) => {
    const said = url === "/keys" ? { keys: [key] } : { access_token: url.split("/").at(-1), expires_in: 86_400 * 30 };
    response.setHeader("content-type", "application/json").end(JSON.stringify(said));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sign: (serviceUrl: string, now: number): Promise<string> =>
      new SignJWT({ serviceurl: serviceUrl })
        .setProtectedHeader({ alg: "RS256", kid: KEY })
        .setIssuer("https://api.botframework.com")
        .setAudience(APP)
        .setExpirationTime(Math.floor(now / 1000) + 3600)
        .sign(privateKey),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What a card says to those who do not see it, or the text in its place. */
function wordsOf(activity: unknown): string {
  const { text, attachments } = Object(activity);
  const [card] = Array.isArray(attachments) ? attachments : [];
  return typeof text === "string" ? text : String(Object(Object(card)["content"])["speak"] ?? "");
}

export async function teamsStreet(clock: () => number): Promise<Street> {
  const [teams, keys] = await Promise.all([fakeConnector(clock), microsoft()]);
  let count = 0;
  const messageOf = (conversation: string, activity: unknown): Message => {
    const [room = "", thread = ""] = conversation.split(";messageid=");
    return { room, thread, text: wordsOf(activity) };
  };
  return {
    platform: "teams",
    origin: keys.origin,
    tenants: TENANTS,
    roomOf: (tenant, index) => `19:r${tenant}n${index}@thread.tacv2`,
    addressOf: (tenant, conversation) => ({
      serviceUrl: teams.origin,
      conversation,
      bot: "28:aide",
      user: "29:anna",
      tenant,
      personal: false,
    }),
    calls: teams.calls,
    disturb: teams.disturb,
    kindOf: ({ what }) => (what === "send" ? "post" : what === "edit" ? "edit" : "other"),
    nameOf: ({ token }) => token,
    sent: ({ args }) => messageOf(textAt(args, "conversation"), args["activity"]),
    standing: () => teams.messages.map(({ conversation, activity }) => messageOf(conversation, activity)),
    say: async (process, tenant, room, line, now) => {
      const activity = {
        type: "message",
        id: `said-${++count}`,
        channelId: "msteams",
        serviceUrl: teams.origin,
        text: `<at>Aide</at> ${line}`,
        entities: [{ type: "mention", text: "<at>Aide</at>", mentioned: { id: "28:aide" } }],
        from: { id: "29:anna", name: "Anna", aadObjectId: "0a1b2c3d-0000-4000-8000-0000000000aa" },
        recipient: { id: "28:aide", name: "Aide" },
        conversation: { id: room, conversationType: "channel", tenantId: tenant },
        channelData: { tenant: { id: tenant } },
      };
      const token = await keys.sign(teams.origin, now);
      return fetch(`${process}/api/messages`, {
        method: "POST",
        signal: AbortSignal.timeout(PATIENT),
        body: JSON.stringify(activity),
        headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      });
    },
    stop: async () => {
      keys.stop();
      await teams.stop();
    },
  };
}
