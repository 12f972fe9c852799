import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { Adapter } from "../../adapters/kit/adapter.ts";
import { teamsDoor } from "../../adapters/teams/door.ts";
import type { Bot } from "../../src/bot.ts";
import { type FakeConnector, fakeConnector } from "../support/fakes/connector.ts";
import { onceInMemory } from "../support/once.ts";
import { noFiles } from "../support/still.ts";
import { NOW, recorder } from "../support/world.ts";
import { virtualTime } from "./time.ts";

export const APP = "00000000-0000-4000-8000-0000000000ab";
export const TENANT = "00000000-0000-4000-8000-00000000000a";
const MOST = 1_000_000_000;

/** Microsoft as a bot meets it: its keys, its tokens, its connector; and the door before it, with its own wall clock. */
export interface Microsoft {
  readonly teams: FakeConnector;
  readonly lines: string[];
  now: Date;
  /** How often keys and tokens were fetched. */
  readonly fetched: { keys: number; tokens: number };
  /** What is answered in place of keys. */
  trouble: { status: number; body: string } | undefined;
  /** Signs with another key from now on; the old one is no longer published. */
  readonly rotate: (kid: string) => Promise<void>;
  readonly token: (claims?: {
    aud?: string | string[];
    kid?: string;
    serviceurl?: string;
    seconds?: number;
  }) => Promise<string>;
  readonly post: (more?: object, authorization?: string) => Promise<Response>;
  readonly door: (settings?: { appId?: string; allowedTenants?: string[]; keysUrl?: string }) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function openMicrosoft(bot: Bot): Promise<Microsoft> {
  const { log, lines } = recorder();
  const teams = await fakeConnector(() => NOW.getTime());
  const pair = async (kid: string) => ({ kid, ...(await generateKeyPair("RS256")) });
  let signing = await pair("one");
  let door: Adapter | undefined;
  let count = 0;
  const app = express();
  app.get("/keys", async (_request, response) => {
    microsoft.fetched.keys++;
    const { trouble } = microsoft;
    if (trouble) response.status(trouble.status).send(trouble.body);
    else
      response.json({
        keys: [{ ...(await exportJWK(signing.publicKey)), kid: signing.kid, endorsements: ["msteams"] }],
      });
  });
  app.post("/token", (_request, response) => {
    const text = `token-${++microsoft.fetched.tokens}`;
    response.json({ access_token: text, expires_in: 3600 });
  });
  app.use((request, response, next) => (door ? door.router(request, response, next) : next()));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const microsoft: Microsoft = {
    teams,
    lines,
    now: NOW,
    fetched: { keys: 0, tokens: 0 },
    trouble: undefined,
    rotate: async (kid) => {
      signing = await pair(kid);
    },
    token: ({ aud = APP, kid = signing.kid, serviceurl = teams.origin, seconds = 600 } = {}) =>
      new SignJWT({ serviceurl })
        .setProtectedHeader({ alg: "RS256", kid })
        .setAudience(aud)
        .setIssuer("https://api.botframework.com")
        .setExpirationTime(Math.floor(microsoft.now.getTime() / 1000) + seconds)
        .sign(signing.privateKey),
    post: async (more = {}, authorization) =>
      fetch(`${origin}/api/messages`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: authorization ?? `Bearer ${await microsoft.token()}`,
        },
        body: JSON.stringify({
          type: "message",
          id: `a${count++ % MOST}`,
          channelId: "msteams",
          serviceUrl: teams.origin,
          text: "norway",
          from: { id: "29:anna", name: "Anna", aadObjectId: "AAAAAAAA-0000-4000-8000-00000000000a" },
          recipient: { id: "28:aide", name: "Aide" },
          conversation: { id: "a:anna", conversationType: "personal", tenantId: TENANT },
          channelData: { tenant: { id: TENANT } },
          ...more,
        }),
      }),
    door: async (settings = {}) => {
      door = await teamsDoor({
        bot,
        once: onceInMemory(),
        files: noFiles,
        log,
        clock: () => NOW,
        systemClock: () => microsoft.now,
        timing: virtualTime(),
        newReference: () => "REF",
        key: "key",
        settings: {
          appId: APP,
          appPassword: "password",
          appType: "SingleTenant",
          tenantId: TENANT,
          allowedTenants: [TENANT],
          keysUrl: `${origin}/keys`,
          tokenUrl: `${origin}/token`,
          serviceHosts: ["127.0.0.1"],
          ...settings,
        },
      });
    },
    close: async () => door?.stop(),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await teams.stop();
    },
  };
  await microsoft.door();
  return microsoft;
}
