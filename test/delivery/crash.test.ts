import { afterAll, beforeAll, expect, it } from "vitest";
import { newFile, openServer, type Server } from "../store/databases.ts";
import { crash } from "./crashes.ts";

let server: Server;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.stop());

it.concurrent.each([
  ["one process on SQLite", 1, async () => newFile()],
  ["three processes on PostgreSQL", 3, () => server.database()],
])(
  "loses and repeats nothing when %s are killed while they post",
  async (_what, processes, database) => {
    const kills = 4;
    const plan = { processes, kills, rooms: 20, meetings: 5, speed: 40, knowable: true, random: Math.random };
    const count = await crash({ ...plan, url: await database() });
    expect(count).toMatchObject({ expected: 100, lost: 0, repeated: 0, sameId: 0, cut: 0 });
    expect(count.states).toEqual({ sent: 100 });
    expect(count.kills).toBeGreaterThanOrEqual(kills / 2);
  },
  60_000,
);
