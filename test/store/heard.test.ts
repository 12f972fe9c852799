import { expect, it } from "vitest";
import { once } from "../../src/heard.ts";
import type { Log } from "../../src/log.ts";
import { onEngines, ROOM, stores } from "../support/engines.ts";

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

onEngines((address) => {
  const opened = stores(address);
  const world = () => {
    const { store, other } = opened();
    let now = Date.UTC(2026, 10, 27);
    const later = (ms: number): void => {
      now += ms;
    };
    const ran: string[] = [];
    const wall = () => new Date(now);
    const [here, there] = [once(store, wall, silent), once(other, wall, silent)];
    const hearing = (by: typeof here, id: string, { room = "C1", tenant = "T1" } = {}) =>
      by({ ...ROOM, room, tenant, id }, async () => void ran.push(`${tenant} ${room} ${id}`));
    return { here, there, hearing, ran, later };
  };

  it("answers the same activity once, over processes and restarts", async () => {
    const { here, there, hearing, ran } = world();
    expect(await hearing(here, "1")).toBe(true);
    expect(await hearing(here, "1")).toBe(false);
    expect(await hearing(there, "1")).toBe(false);
    expect(ran).toEqual(["T1 C1 1"]);
  });

  it("tells the same id in another conversation and another workspace apart", async () => {
    const { here, hearing, ran } = world();
    await hearing(here, "2");
    await hearing(here, "2", { room: "C2" });
    await hearing(here, "2", { tenant: "T2" });
    expect(ran).toHaveLength(3);
  });

  it("answers what is sent again after the first try failed", async () => {
    const { here, there, hearing } = world();
    const failing = here({ ...ROOM, id: "3" }, async () => {
      throw new Error("no network");
    });
    await expect(failing).rejects.toThrow("no network");
    expect(await hearing(there, "3")).toBe(true);
    expect(await hearing(here, "3")).toBe(false);
  });

  it("answers what a killed process left in the middle, once its time is over", async () => {
    const { here, there, hearing, later } = world();
    await new Promise<void>((begun) => {
      void here({ ...ROOM, id: "4" }, () => {
        begun();
        return new Promise(() => {});
      });
    });
    later(30_000);
    expect(await hearing(there, "4")).toBe(false);
    later(120_000);
    const restarted = world();
    restarted.later(150_000);
    expect(await restarted.hearing(restarted.there, "4")).toBe(true);
  });

  it("writes down neither what was said nor where, even where an id holds it", async () => {
    const { store } = opened();
    const written: string[] = [];
    const hear: typeof store.hear = (row, lapsed) => {
      written.push(JSON.stringify(row));
      return store.hear(row, lapsed);
    };
    const here = once({ ...store, hear }, () => new Date(Date.UTC(2026, 10, 27)), silent);
    await here({ ...ROOM, room: "DCANARY", id: "7.7 next canary visit" }, async () => {});
    expect(written).toHaveLength(1);
    expect(written.join()).not.toMatch(/canary/i);
  });
});
