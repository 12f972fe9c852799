import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type Router } from "express";
import type { Adapter } from "../../adapters/kit/adapter.ts";
import { isNode, type Node, nodesIn, textAt } from "../../adapters/kit/json.ts";
import { teamsDoor } from "../../adapters/teams/door.ts";
import type { Answer, Attachment, Job } from "../../src/answer.ts";
import type { Bot } from "../../src/bot.ts";
import { type Files, files } from "../../src/files.ts";
import { once } from "../../src/heard.ts";
import { openDatabase } from "../../src/store/open.ts";
import { createStore } from "../../src/store/store.ts";
import { type VirtualTime, virtualTime } from "../teams/time.ts";
import { type FakeConnector, fakeConnector } from "./fakes/connector.ts";
import { NOW, recorder } from "./world.ts";

export const WEEK = 7 * 86_400_000;
export const READING = { zone: "Europe/Brussels", call: "@Aide" };
const ADDRESS = "https://aide.example.org";

const jobOf = (kind: Job["kind"], more: object) => ({ kind, ...more }) as unknown as Job;
const map: Attachment = { file: "map.png", title: "The map", alt: "Partners", job: jobOf("picture", {}) };
const pdf: Attachment = {
  file: "brief.pdf",
  title: "The brief",
  alt: "Two pages on Moldova",
  job: jobOf("document", { format: "pdf" }),
};
const docx: Attachment = { ...pdf, file: "brief.docx", job: jobOf("document", { format: "docx" }) };
const answerTo = (line: string): Answer => {
  if (line === "map") return { title: "The map", blocks: [{ kind: "picture", picture: map }] };
  if (line === "pdf") return { title: "The brief", blocks: [], files: [pdf] };
  return { title: "The brief", blocks: [], files: [docx, pdf] };
};
const sayer: Bot = {
  answer: async ({ line }) => ({ answer: answerTo(line), reading: READING }),
  suggest: () => [],
  greet: async () => undefined,
  present: async () => {},
  shared: async () => {},
  absent: async () => {},
  removed: async () => {},
};

/** Who says something, and where: without a word Anna, in her own chat. */
export interface Who {
  readonly user?: string;
  readonly tenant?: string;
  readonly channel?: true;
}

/** The real Teams door before pretended services, on files that are made as a test wants it. */
export interface TeamsStage {
  readonly teams: FakeConnector;
  readonly time: VirtualTime;
  readonly lines: string[];
  /** How a file is made. */
  making: (job: Job) => Promise<Uint8Array>;
  /** The disk takes nothing more. */
  full: boolean;
  now: Date;
  readonly files: (address?: string) => Files;
  /** A new process takes over: what it keeps is in the store, and what it signs it signs under the same key. */
  readonly start: (how?: { address?: string | undefined; beside?: readonly Router[] }) => Promise<string>;
  readonly post: (activity: object, who?: Who) => Promise<Response>;
  readonly say: (text: string, who?: Who) => Promise<Response>;
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function openTeams(bot = sayer): Promise<TeamsStage> {
  const { log, lines } = recorder();
  const time = virtualTime();
  const store = createStore(await openDatabase(":memory:", log));
  const teams = await fakeConnector(() => NOW.getTime() + time.now());
  let door: Adapter | undefined;
  let server: Server | undefined;
  let origin = "";
  let [tokens, count] = [0, 0];
  const end = (): void => {
    server?.closeAllConnections();
    server?.close();
  };
  const stage: TeamsStage = {
    teams,
    time,
    lines,
    making: async () => Buffer.from("%PDF made"),
    full: false,
    now: NOW,
    files: (address) =>
      files({
        store: {
          ...store,
          addFile: async (token, row) => {
            if (stage.full) throw new Error("SQLITE_FULL: database or disk is full");
            return store.addFile(token, row);
          },
        },
        worker: { run: (job) => stage.making(job), close: async () => {} },
        systemClock: () => stage.now,
        newId: () => `token-${++tokens}`,
        origin: address,
      }),
    start: async ({ address, beside = [] } = { address: ADDRESS }) => {
      end();
      door = await teamsDoor({
        bot,
        once: once(store, () => stage.now, log),
        timing: time,
        files: stage.files(address),
        settings: { playground: true },
        log,
        clock: () => NOW,
        systemClock: () => stage.now,
        newReference: () => "REF3",
        key: "key",
      });
      const app = express().use(door.router);
      for (const router of beside) app.use("/teams", router);
      const opened = createServer(app);
      await new Promise<void>((resolve) => opened.listen(0, "127.0.0.1", resolve));
      server = opened;
      origin = `http://127.0.0.1:${(opened.address() as AddressInfo).port}`;
      return origin;
    },
    post: (activity, { user = "anna", tenant = "t1", channel } = {}) =>
      fetch(`${origin}/api/messages`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          type: "message",
          id: `a${++count}`,
          channelId: "msteams",
          serviceUrl: teams.origin,
          from: { id: `29:${user}`, name: user },
          recipient: { id: "28:aide", name: "Aide" },
          conversation: {
            id: channel ? "19:x@thread.tacv2" : `a:${user}`,
            conversationType: channel ? "channel" : "personal",
            tenantId: tenant,
          },
          channelData: { tenant: { id: tenant } },
          ...activity,
        }),
      }),
    say: (text, who) => stage.post({ text }, who),
    settled: async () => door?.settled(),
    stop: async () => {
      end();
      await teams.stop();
      await store.close();
    },
  };
  await stage.start();
  return stage;
}

/** What goes on only when it is let. */
export function gate(): { readonly opened: Promise<undefined>; readonly open: () => void } {
  let open = (): void => {};
  const opened = new Promise<undefined>((resolve) => {
    open = () => resolve(undefined);
  });
  return { opened, open: () => open() };
}

export const attachmentsOf = (activity: unknown): Node[] => {
  const all: unknown = isNode(activity) ? activity["attachments"] : undefined;
  return Array.isArray(all) ? all.filter(isNode) : [];
};

/** Elements of all cards that stand in conversations. */
export const shown = ({ messages }: FakeConnector, type: string): Node[] =>
  messages.flatMap(({ activity }) => nodesIn(activity).filter((node) => node["type"] === type));

/** All that is said there, in cards and in plain messages. */
export const said = (teams: FakeConnector): string =>
  [
    ...shown(teams, "RichTextBlock").flatMap(({ inlines }) => (Array.isArray(inlines) ? inlines : [])),
    ...teams.messages.map(({ activity }) => activity),
  ]
    .map((one) => (typeof one === "string" ? one : textAt(one, "text")))
    .join("");
