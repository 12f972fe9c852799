import { describe, expect, it } from "vitest";
import { cityNamed, zoneNamed, zonesNear } from "../../src/calendar/zones.ts";
import { isZone } from "../../src/clock.ts";

describe("a zone", () => {
  it.each([
    ["Europe/Oslo", "Europe/Oslo"],
    ["europe/oslo", "Europe/Oslo"],
    ["Asia/Calcutta", "Asia/Kolkata"],
    ["Europe/Kiev", "Europe/Kyiv"],
    ["Oslo", "Europe/Oslo"],
    ["new york", "America/New_York"],
    ["Washington", "America/New_York"],
    ["Canberra", "Australia/Sydney"],
    ["brasilia", "America/Sao_Paulo"],
    ["Chisinau", "Europe/Chisinau"],
    ["Kyiv", "Europe/Kyiv"],
    ["UTC", "UTC"],
    ["gmt", "UTC"],
    ["Mars/Olympus", undefined],
    ["Atlantis", undefined],
    ["", undefined],
  ])("%j is %s", (text, zone) => {
    expect(zoneNamed(text)).toBe(zone);
  });

  it("of every city that is known exists", () => {
    for (const zone of Intl.supportedValuesOf("timeZone")) {
      const city = zone.split("/").at(-1)?.replaceAll("_", " ") ?? "";
      expect([city, isZone(zoneNamed(city) ?? "")]).toEqual([city, true]);
    }
  });

  it("bears the name of its city as it is spelt today", () => {
    expect(["oslo", "NEW YORK", "the hague", "kiev", "Geneva", "Atlantis"].map(cityNamed)).toEqual([
      "Oslo",
      "New York",
      "The Hague",
      "Kyiv",
      "Geneva",
      undefined,
    ]);
  });

  it.each([
    ["Europe/Olso", "Europe/Oslo"],
    ["Brussel", "Europe/Brussels"],
    ["Europe/Bruxelles", "Europe/Brussels"],
    ["Cambera", "Australia/Sydney"],
    ["Asia/Tokio", "Asia/Tokyo"],
    ["EST", "America/New_York"],
  ])("%s is no zone, but %s is near", (text, zone) => {
    expect(zonesNear(text)).toContain(zone);
  });

  it("is not suggested for what is spelt like no city, and never more than four", () => {
    expect(zonesNear("Norway")).toEqual([]);
    expect(zonesNear("")).toEqual([]);
    for (const text of ["a", "San", "Europe/", "Port"]) expect(zonesNear(text).length).toBeLessThanOrEqual(4);
  });
});
