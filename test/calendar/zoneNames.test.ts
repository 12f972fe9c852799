import { describe, expect, it } from "vitest";
import { offsetCalled, zoneCalled } from "../../src/calendar/zoneNames.ts";

describe("where only the name of a zone can stand", () => {
  it.each([
    ["US/Eastern", "America/New_York"],
    ["Japan", "Asia/Tokyo"],
    ["gb", "Europe/London"],
    ["CET", "Europe/Brussels"],
    ["JST", "Asia/Tokyo"],
    ["Eastern Time (US & Canada)", "America/New_York"],
    ["(UTC-07:00) Chihuahua, La Paz, Mazatlan", "America/Mazatlan"],
    ["(UTC+03:00) Istanbul", "Europe/Istanbul"],
    ["(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London", "Europe/Lisbon"],
    ["W. Europe Daylight Time", "Europe/Berlin"],
    ["tzone://Microsoft/Utc", "UTC"],
    ["Brussels", "Europe/Brussels"],
    ["IST", undefined],
    ["EST", undefined],
    ["UTC+3", undefined],
    ["(UTC+01:00) Atlantis", undefined],
    ["Georgia", undefined],
  ])("%j is %s", (name, zone) => {
    expect(zoneCalled(name)).toBe(zone);
  });

  it.each([
    ["UTC+03:00", 180],
    ["GMT-0330", -210],
    ["+5:45", 345],
    ["(UTC-11:00) Coordinated Universal Time-11", -660],
    ["EST", -300],
    ["UTC", undefined],
    ["Etc/GMT+3", undefined],
    ["+99:00", undefined],
  ])("%j is %s minutes ahead of UTC", (name, ahead) => {
    expect(offsetCalled(name)).toBe(ahead);
  });
});
