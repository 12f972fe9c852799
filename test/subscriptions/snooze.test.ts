import { expect, it } from "vitest";
import { clockIn } from "../../src/clock.ts";
import { defaultSettings, type Settings } from "../../src/settings/settings.ts";
import { backOn } from "../../src/subscriptions/snooze.ts";
import { holidaysOn } from "./dated.ts";

const back = (day: string, settings: Partial<Settings> = {}): string => {
  const all = { ...defaultSettings("Europe/Brussels"), ...settings };
  return clockIn(new Date(backOn(day, all, holidaysOn("EU 2027-03-29"))), all.zone);
};

it.each([
  ["a working day", "2027-03-24", {}, "2027-03-24 09:00"],
  ["the end of a week and a holiday", "2027-03-27", {}, "2027-03-30 09:00"],
  ["quiet hours of the morning", "2027-03-24", { quiet: { from: "20:00", to: "10:30" } }, "2027-03-24 10:30"],
  ["quiet hours of the day", "2027-03-24", { quiet: { from: "08:00", to: "12:00" } }, "2027-03-24 12:00"],
  ["quiet hours from morning to morning", "2027-03-24", { quiet: { from: "08:00", to: "07:00" } }, "2027-03-25 07:00"],
])("a reminder that is put off comes back where somebody works and is awake: %s", (_, day, settings, at) => {
  expect(back(day, settings)).toBe(at);
});
