import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { WebSocketServer } from "ws";
import { slackDoor } from "../../adapters/slack/door.ts";
import { onceInMemory } from "../once.ts";
import { noFiles } from "../still.ts";
import { NOW, recorder } from "../world.ts";

const COMMAND = {
  command: "/aide",
  text: "norway",
  team_id: "T1",
  channel_id: "C1",
  user_id: "U1",
  user_name: "anna",
  response_url: "http://127.0.0.1/",
};

it("answers a slash command over Socket Mode", async () => {
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    request
      .resume()
      .on("end", () =>
        response
          .setHeader("content-type", "application/json")
          .end(JSON.stringify({ ok: true, url: `ws://127.0.0.1:${port}/link` })),
      );
  });
  const sockets = new WebSocketServer({ server });
  const acknowledged = new Promise<unknown>((resolve) => {
    sockets.on("connection", (socket) => {
      socket.send(JSON.stringify({ type: "hello" }));
      socket.send(
        JSON.stringify({ envelope_id: "e1", type: "slash_commands", accepts_response_payload: true, payload: COMMAND }),
      );
      socket.on("message", (said) => resolve(JSON.parse(String(said))));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const door = slackDoor({
    once: onceInMemory(),
    bot: {
      answer: async ({ line }) => ({
        answer: { title: `You said ${line}`, blocks: [] },
        reading: { zone: "UTC", call: "/aide" },
      }),
      suggest: () => [],
      present: async () => {},
      shared: async () => {},
      absent: async () => {},
      removed: async () => {},
    },
    files: noFiles,
    log: recorder().log,
    clock: () => NOW,
    wall: () => NOW,
    newReference: () => "REF",
    settings: {
      botToken: "xoxb-1",
      appToken: "xapp-1",
      apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    },
  });
  await door.start();
  expect(await acknowledged).toMatchObject({
    envelope_id: "e1",
    payload: { response_type: "ephemeral", text: "You said norway" },
  });
  await door.stop();
  sockets.close();
  server.closeAllConnections();
  server.close();
});
