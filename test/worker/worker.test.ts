import { afterEach, expect, it } from "vitest";
import type { Job } from "../../src/answer.ts";
import { type JobWorker, openWorker } from "../../src/worker/worker.ts";

const calendar: Job = { kind: "calendar", calendar: { name: "Norway", events: [] } };
let worker: JobWorker;
afterEach(() => worker.close());

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

it("makes what is ordered, several at a time, each for whoever ordered it", async () => {
  worker = openWorker();
  const [one, other] = await Promise.all([worker.run(calendar), worker.run(calendar)]);
  expect(text(one)).toMatch(/^BEGIN:VCALENDAR/);
  expect(text(other)).toBe(text(one));
});

it("goes on after its thread has ended for want of work", async () => {
  worker = openWorker({ idle: 0 });
  for (let turn = 0; turn < 3; turn++) expect(text(await worker.run(calendar))).toMatch(/^BEGIN:VCALENDAR/);
});

it("says what could not be made, and makes the next one", async () => {
  worker = openWorker();
  const broken = { kind: "calendar", calendar: null } as unknown as Job;
  await expect(worker.run(broken)).rejects.toThrow("it could not be made");
  expect(text(await worker.run(calendar))).toMatch(/^BEGIN:VCALENDAR/);
});

it("gives up a thread that is stuck", async () => {
  worker = openWorker({ stuck: 0 });
  await expect(worker.run(calendar)).rejects.toThrow("too long");
});

it("gives up what is under way when it is closed", async () => {
  worker = openWorker();
  const made = worker.run(calendar);
  await worker.close();
  await expect(made).rejects.toThrow("closed");
});
