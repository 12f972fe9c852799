import { afterEach, expect, it } from "vitest";
import type { Order } from "../../src/workshop/order.ts";
import { type Workshop, workshop } from "../../src/workshop/workshop.ts";

const calendar: Order = { kind: "calendar", calendar: { name: "Norway", events: [] } };
let shop: Workshop;
afterEach(() => shop.close());

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

it("makes what is ordered, several at a time, each for whoever ordered it", async () => {
  shop = workshop();
  const [one, other] = await Promise.all([shop.make(calendar), shop.make(calendar)]);
  expect(text(one)).toMatch(/^BEGIN:VCALENDAR/);
  expect(text(other)).toBe(text(one));
});

it("goes on after its thread has ended for want of work", async () => {
  shop = workshop({ idle: 0 });
  for (let order = 0; order < 3; order++) expect(text(await shop.make(calendar))).toMatch(/^BEGIN:VCALENDAR/);
});

it("says what could not be made, and makes the next one", async () => {
  shop = workshop();
  const broken = { kind: "calendar", calendar: null } as unknown as Order;
  await expect(shop.make(broken)).rejects.toThrow("it could not be made");
  expect(text(await shop.make(calendar))).toMatch(/^BEGIN:VCALENDAR/);
});

it("gives up a thread that is stuck", async () => {
  shop = workshop({ stuck: 0 });
  await expect(shop.make(calendar)).rejects.toThrow("too long");
});

it("gives up what is under way when it is closed", async () => {
  shop = workshop();
  const made = shop.make(calendar);
  await shop.close();
  await expect(made).rejects.toThrow("closed");
});
