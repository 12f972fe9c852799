import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import type { Adapter } from "../../adapters/kit/adapter.ts";
import { slackDoor } from "../../adapters/slack/door.ts";
import type { Answer } from "../../src/answer.ts";
import type { Bot } from "../../src/bot.ts";
import type { Once } from "../../src/heard.ts";
import type { Request } from "../../src/request.ts";
import { type Anna, anna } from "../slack/people.ts";
import { type FakeSlack, fakeSlack } from "./fakes/slack.ts";
import { onceInMemory } from "./once.ts";
import { noFiles } from "./still.ts";
import { NOW, recorder } from "./world.ts";

const SECRET = "a-signing-secret";

export interface Stage {
  readonly slack: FakeSlack;
  readonly door: Adapter;
  readonly person: Anna;
  /** What the bot was asked. */
  readonly asked: Request[];
  /** Rooms that went by another name, and how many lines were said before. */
  readonly renamed: string[];
  /** Waits that nobody waited for. Milliseconds. */
  readonly waits: number[];
  readonly lines: string[];
  /** Where signed requests go. */
  readonly address: string;
  /** Does something, and waits for all that follows. */
  readonly done: <T>(act: Promise<T>) => Promise<T>;
  readonly stop: () => Promise<void>;
}

export interface StageOptions {
  /** In place of one that says what `answer` does. */
  readonly bot?: Bot;
  readonly answer?: (request: Request) => Answer | Promise<Answer>;
  readonly once?: Once;
  readonly patience?: number;
}

const echo = ({ line }: Request): Answer => ({ title: `You said ${line}`, blocks: [] });

/** The real door over the pretended Slack, with a bot of the test's own. */
export async function openStage({
  answer = echo,
  once = onceInMemory(),
  patience,
  bot: given,
}: StageOptions = {}): Promise<Stage> {
  const slack = await fakeSlack();
  const { log, lines } = recorder();
  const [asked, waits, renamed]: [Request[], number[], string[]] = [[], [], []];
  const bot: Bot = given ?? {
    answer: async (request) => {
      asked.push(request);
      return { answer: await answer(request), reading: { zone: "UTC", call: request.place.call } };
    },
    suggest: () => [],
    greet: async () => undefined,
    present: async () => {},
    shared: async () => {},
    absent: async () => {},
    removed: async () => {},
  };
  const door = slackDoor({
    bot,
    once,
    files: noFiles,
    settings: { signingSecret: SECRET, botToken: "xoxb-1", apiUrl: slack.apiUrl },
    log,
    clock: () => NOW,
    systemClock: () => new Date(),
    newReference: () => "REF1",
    renamed: async ({ room }, to) => void renamed.push(`${room} ${to} after ${asked.length} lines`),
    pause: async (ms) => void waits.push(ms),
    ...(patience !== undefined && { patience }),
  });
  const app = express();
  app.use(door.router);
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  return {
    slack,
    door,
    asked,
    renamed,
    waits,
    lines,
    address,
    person: anna(address, SECRET, `${slack.origin}/response`),
    done: async (act) => {
      const said = await act;
      await door.settled();
      return said;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await slack.stop();
    },
  };
}

/** What a test leaves behind is not the next one's. */
export function clear({ slack, asked, waits, lines }: Stage): void {
  for (const list of [slack.calls, slack.messages, slack.seen, asked, waits, lines]) list.length = 0;
  slack.disturb(() => undefined);
  slack.leave("C1");
  slack.refuse("C1");
}
