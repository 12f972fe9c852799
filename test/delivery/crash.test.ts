import { expect, it } from "vitest";
import { newFile } from "../support/databases.ts";
import { crash } from "./crashes.ts";

it.concurrent.each(["slack", "teams"] as const)(
  "loses nothing on %s when whole processes are killed while they post, where nothing can be looked up",
  async (platform) => {
    const count = await crash({
      platform,
      knowable: false,
      url: newFile(),
      processes: 1,
      kills: 2,
      rooms: 4,
      meetings: 3,
      speed: 20,
      random: Math.random,
    });
    expect(count).toMatchObject({ expected: 28, lost: [], unexplained: [], stale: [], unknown: {}, problems: [] });
    expect(count.kills).toBeGreaterThan(0);
  },
  120_000,
);
