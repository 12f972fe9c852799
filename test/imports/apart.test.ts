import { performance } from "node:perf_hooks";
import { afterAll, expect, it } from "vitest";
import { COUNCIL, COUNCIL_ADDRESSES } from "../../src/imports/addresses.ts";
import type { Understood } from "../../src/imports/imported.ts";
import type { Unread } from "../../src/imports/wanted.ts";
import type { ReadJob } from "../../src/worker/job.ts";
import { understanding } from "../../src/worker/understanding.ts";
import { openWorker, TookTooLong } from "../../src/worker/worker.ts";
import { understandHere } from "../support/still.ts";
import { feed } from "./desk.ts";

const ADDRESS = "https://calendar.example.org/team.ics";
const wanted = { from: "2026-10-25", until: "2028-05-24", zone: "Europe/Brussels" };
const unread = (body: Uint8Array, calendar = ADDRESS, address = calendar): Unread => ({
  calendar,
  address,
  body,
  wanted,
});

const shop = openWorker<ReadJob>();
const apart = understanding(shop);
afterAll(() => shop.close());

/** Half a megabyte of daily rules, none of which says when it ends. */
const busy = (rules: number): Uint8Array =>
  Buffer.from(
    [
      "BEGIN:VCALENDAR",
      ...Array.from({ length: rules }, (_, index) =>
        [
          "BEGIN:VEVENT",
          `UID:${index}`,
          `SUMMARY:Rule ${index}`,
          "DTSTART;TZID=Europe/Brussels:19700101T090000",
          "RRULE:FREQ=DAILY",
          "END:VEVENT",
        ].join("\r\n"),
      ),
      "END:VCALENDAR",
      "",
    ].join("\r\n"),
  );

it("understands in another thread what it would understand here", async () => {
  const council = COUNCIL_ADDRESSES[0] ?? "";
  const all = [
    ...["outlook.ics", "google.ics", "endless.ics", "cut.ics", "page.html"].map((name) => unread(feed(name))),
    unread(feed("council-fac.xml"), COUNCIL, council),
  ];
  for (const one of all) expect(await apart(one)).toEqual(await understandHere(one));
});

it("hears others while four thousand rules from 1970 are worked out", { timeout: 120_000 }, async () => {
  const before = performance.eventLoopUtilization();
  const understood = await apart(unread(busy(4000)));
  expect(understood).toHaveProperty("meetings.length");
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
});

it("gives up a calendar that takes too long, with a sentence, and reads the next one", async () => {
  const impatient = openWorker<ReadJob>({ stuck: 0 });
  expect(await understanding(impatient)(unread(busy(4000)))).toEqual({ refused: { why: "tooMuch" } });
  await impatient.close();
  const answers: (() => Promise<Uint8Array>)[] = [
    () => Promise.reject(new TookTooLong("stuck")),
    async () => Buffer.from(JSON.stringify({ refused: { why: "noCalendar" } })),
  ];
  const understand = understanding({ run: () => answers.shift()?.() ?? Promise.reject(new Error("no more")) });
  const both = await Promise.all([understand(unread(busy(1))), understand(unread(busy(1)))]);
  expect(both).toEqual([{ refused: { why: "tooMuch" } }, { refused: { why: "noCalendar" } }]);
});

it("reads one after the other, so that nobody pays for the time that another takes", async () => {
  const begun: ((bytes: Uint8Array) => void)[] = [];
  const understand = understanding({ run: () => new Promise((resolve) => begun.push(resolve)) });
  const said = (why: string): Uint8Array => Buffer.from(JSON.stringify({ refused: why }));
  const both: Promise<Understood>[] = [understand(unread(busy(1))), understand(unread(busy(1)))];
  await new Promise(setImmediate);
  expect(begun).toHaveLength(1);
  begun[0]?.(said("first"));
  expect(await both[0]).toEqual({ refused: "first" });
  await new Promise(setImmediate);
  begun[1]?.(said("second"));
  expect(await both[1]).toEqual({ refused: "second" });
});

it("tells of a bug rather than calling it too much work", async () => {
  const understand = understanding({ run: async () => Buffer.from("[]") });
  await expect(understand(unread(busy(1)))).rejects.toThrow();
});
