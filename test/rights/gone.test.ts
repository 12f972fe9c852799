import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { type Established, unknowing } from "../../src/directory.ts";
import { revokeOfLeavers } from "../../src/rights/gone.ts";
import { onEngines, stores } from "../support/engines.ts";
import { NOW, silent } from "../support/world.ts";

const WHERE = { platform: "slack", tenant: "T1" } as const;
const KNOWN: Readonly<Record<string, Established>> = {
  UGONE: true,
  UHERE: false,
  UQUIET: { unknown: () => "no answer" },
};

onEngines((address) => {
  const opened = stores(address);

  it("takes the calendar addresses of whoever has surely left, and of nobody else", async () => {
    const { store } = opened();
    const asked: string[] = [];
    const people = [...Object.keys(KNOWN), "erased-1234"];
    for (const [at, person] of people.entries())
      for (const room of ["C1", "C2"])
        await store.addFeed(`${person} ${room}`, {
          ...WHERE,
          room,
          rule: "",
          person,
          personName: person,
          at,
          revokedAt: null,
        });
    const directory = {
      ...unknowing(() => "nobody says"),
      isGone: async (_place: unknown, person: string) => {
        asked.push(person);
        return KNOWN[person] ?? true;
      },
    };
    const leaving = { store, zone: "Europe/Brussels", messenger: () => directory, log: silent, newId: randomUUID };
    await revokeOfLeavers(leaving, NOW);
    await revokeOfLeavers(leaving, NOW);
    const left = [
      ...(await store.feedsOf({ ...WHERE, room: "C1" })),
      ...(await store.feedsOf({ ...WHERE, room: "C2" })),
    ];
    expect([...new Set(left.map(({ person }) => person))].sort()).toEqual(["UHERE", "UQUIET", "erased-1234"]);
    expect(asked.filter((person) => person === "UGONE")).toHaveLength(1);
    const log = await store.auditOf(WHERE, 10);
    expect(log.map(({ what }) => what)).toEqual(["revoked 2 calendar addresses of UGONE, who has left"]);
  });
});
