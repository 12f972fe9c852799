import { inspect } from "node:util";
import { pino } from "pino";
import { expect, it } from "vitest";
import { z } from "zod";
import { DatabaseError, errorFacts } from "../../src/store/failure.ts";
import { openDatabase } from "../../src/store/open.ts";
import { createStore } from "../../src/store/store.ts";
import { onEngines } from "../support/engines.ts";
import { silent } from "../support/world.ts";
import { past } from "./olden.ts";

const CANARY = "CANARY\n    at CANARY (é)";

/** A row of any table, and a room, and a person: every text in it is the canary. */
const rowOf = (tables: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.values(tables).flatMap((table) =>
      Object.entries(Object(table)).map(([name, column]) => [
        name,
        Object(column).dataType === "number" ? 4_711_000_815 : CANARY,
      ]),
    ),
  );

/** What store functions take, in the orders in which they take it. */
const shapes = (row: Record<string, unknown>): unknown[][] => [
  [row, row, row, row],
  [row, CANARY, CANARY, 1],
  [row, CANARY, 1, 1],
  [row, [CANARY], { ...row, token: CANARY, now: 1, leaseUntil: 1 }],
  [CANARY, row, CANARY, 1],
  [CANARY, 1, 1, 1],
  [CANARY, CANARY, CANARY, 1],
  [[row], CANARY, 1],
  [[CANARY], CANARY, { state: CANARY, why: CANARY }],
  [1, CANARY, 1],
  [1, 1, 1],
  ["meetings", row, [CANARY]],
  ["meetings", row, { value: CANARY }],
];

/** Everything by which errors may get into a log or onto a screen. */
const shown = (errors: readonly unknown[]): string =>
  [...new Map(errors.map((error) => [String(error), error])).values()].map(shownOne).join("\n");

function shownOne(error: unknown): string {
  const lines: string[] = [];
  const sink = { write: (line: string) => void lines.push(line) };
  for (const log of [pino({ level: "trace", serializers: { err: errorFacts } }, sink), pino({ level: "trace" }, sink)])
    for (const facts of [{ err: error }, { error }, error]) log.error(facts, "it failed");
  return [...lines, inspect(error, { depth: 9 }), JSON.stringify(error), `${error}`].join("\n");
}

/** What each function of a store throws, whatever it is called with. */
async function failures(store: object, calls: readonly unknown[][]): Promise<Map<string, unknown[]>> {
  const all = new Map<string, unknown[]>();
  for (const [name, act] of Object.entries(store)) {
    if (name === "close") continue;
    const done = await Promise.allSettled(calls.map((call) => act(...call)));
    all.set(
      name,
      done.flatMap((one) => (one.status === "rejected" ? [one.reason] : [])),
    );
  }
  return all;
}

onEngines((address) => {
  const isServer = (url: string): boolean => url.startsWith("postgres");
  it.each<[string, string, (url: string) => Promise<void>]>([
    [
      "its tables are missing",
      "SQLITE_ERROR|42P01",
      async (url) => {
        if (isServer(url)) return past(url, ["drop schema public cascade", "create schema public"]);
        const database = await openDatabase(url, silent);
        const { getTableName } = await import("drizzle-orm/table");
        const names = Object.values(database.tables).map(getTableName);
        await database.close();
        return past(
          url,
          names.map((name) => `drop table ${name}`),
        );
      },
    ],
    [
      "it refuses every row",
      "SQLITE_CONSTRAINT\\w*|22P02|22003|P0001|23\\w{3}",
      async (url) => {
        const database = await openDatabase(url, silent);
        const { getTableName } = await import("drizzle-orm/table");
        const names = Object.values(database.tables).map(getTableName);
        await database.close();
        const trigger = isServer(url)
          ? (name: string) => `create trigger no before insert or update on ${name} for each row execute function no()`
          : (name: string) => `create trigger no_${name} before insert on ${name} begin select raise(abort, 'no'); end`;
        const no =
          "create function no() returns trigger language plpgsql as $$ begin raise exception 'no %', new; end $$";
        return past(url, [...(isServer(url) ? [no] : []), ...names.map(trigger)]);
      },
    ],
  ])(
    "throws nothing with what people say in it where %s",
    async (_what, codes, spoil) => {
      const url = await address();
      const database = await openDatabase(url, silent);
      await spoil(url);
      const store = createStore(database);
      const calls = shapes(rowOf(database.tables));
      // Each refusal of the server costs a connection: some of the calls do there.
      const all = await failures(store, isServer(url) ? calls.filter((_, index) => index % 2 === 0) : calls);
      let reached = 0;
      for (const [name, errors] of all) {
        expect([name, errors.filter((error) => !(error instanceof DatabaseError))]).toEqual([name, []]);
        const words = shown(errors);
        for (const canary of ["CANARY", "4711000815"]) expect([name, words.includes(canary)]).toEqual([name, false]);
        if (errors.some((error) => error instanceof DatabaseError && new RegExp(`^(${codes})$`).test(error.code ?? "")))
          reached++;
      }
      expect(reached).toBeGreaterThan(codes.includes("42P01") ? 50 : 8);
      await store.close();
    },
    90_000,
  );

  it("says which function failed, and how, so that somebody can mend it", async () => {
    const url = await address();
    const database = await openDatabase(url, silent);
    await past(url, ["drop table feeds"]);
    const error = await createStore(database)
      .feed("a token")
      .catch((one: unknown) => one);
    expect(errorFacts(error)).toMatchObject({
      type: "DatabaseError",
      message: expect.stringMatching(/^The database did not do “feed” \((SQLITE_ERROR|42P01)\)\.$/),
      stack: expect.stringContaining("words.test.ts"),
      code: expect.stringMatching(/^(SQLITE_ERROR|42P01)$/),
    });
    await database.close();
  });
});

it("logs of any error its kind, words and place, and of one with a database behind it no words", () => {
  const plain = Object.assign(new Error("no such room", { cause: new TypeError("inner") }), {
    status: 404,
    config: CANARY,
  });
  expect(errorFacts(plain)).toMatchObject({
    type: "Error",
    message: "no such room",
    status: 404,
    cause: { type: "TypeError", message: "inner" },
  });
  expect(JSON.stringify(errorFacts(plain))).not.toContain("CANARY");
  const inner = Object.assign(new Error(`value “${CANARY}”`), { code: "22P02", severity: "ERROR", detail: CANARY });
  const query = Object.assign(new Error(`Failed query: select params: ${CANARY}`, { cause: inner }), {
    params: [CANARY],
  });
  for (const error of [inner, query, new Error(`It failed: ${CANARY}`, { cause: query })]) {
    expect(JSON.stringify(errorFacts(error))).not.toContain("CANARY");
    expect(errorFacts(error)).toMatchObject({ code: "22P02" });
  }
});

it("logs no words of what could not be read", () => {
  const thrown = (job: () => unknown): unknown => {
    try {
      return job();
    } catch (error) {
      return error;
    }
  };
  const schema = z.strictObject({ times: z.int() });
  for (const error of [
    thrown(() => schema.parse({ [CANARY]: 1 })),
    thrown(() => JSON.parse(CANARY)),
    new Error("it could not be read", { cause: thrown(() => schema.parse({ [CANARY]: 1 })) }),
  ]) {
    expect(error).toBeInstanceOf(Error);
    expect(JSON.stringify(errorFacts(error))).not.toContain("CANARY");
    expect(JSON.stringify(errorFacts(error))).toContain("words.test.ts");
  }
});
