import { describe, expect, it } from "vitest";
import { zoneNamed, zonesNear } from "../../src/calendar/zones.ts";
import { isZone } from "../../src/clock.ts";
import { cityNamed } from "../../src/library/cities.ts";

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

  it.each(
    Object.entries({
      "Africa/Accra": "Accra",
      "Africa/Addis_Ababa": "Addis Ababa",
      "Africa/Bangui": "Bangui",
      "Africa/Cairo": "Cairo",
      "Africa/Casablanca": "Rabat",
      "Africa/Dakar": "Dakar",
      "Africa/Johannesburg": "Pretoria",
      "Africa/Kinshasa": "Kinshasa",
      "Africa/Lagos": "Abuja",
      "Africa/Maputo": "Maputo",
      "Africa/Mogadishu": "Mogadishu",
      "Africa/Niamey": "Niamey",
      "Africa/Tunis": "Tunis",
      "America/Bogota": "Bogota",
      "America/Lima": "Lima",
      "America/Santiago": "Santiago",
      "America/Sao_Paulo": "Brasilia",
      "America/Toronto": "Ottawa",
      "Asia/Almaty": "Astana",
      "Asia/Amman": "Amman",
      "Asia/Ashgabat": "Ashgabat",
      "Asia/Bahrain": "Manama",
      "Asia/Bishkek": "Bishkek",
      "Asia/Dubai": "Abu Dhabi",
      "Asia/Dushanbe": "Dushanbe",
      "Asia/Ho_Chi_Minh": "Hanoi",
      "Asia/Jakarta": "Jakarta",
      "Asia/Karachi": "Islamabad",
      "Asia/Kolkata": "Delhi",
      "Asia/Kuala_Lumpur": "Kuala Lumpur",
      "Asia/Kuwait": "Kuwait City",
      "Asia/Manila": "Manila",
      "Asia/Muscat": "Muscat",
      "Asia/Nicosia": "Nicosia",
      "Asia/Qatar": "Doha",
      "Asia/Riyadh": "Riyadh",
      "Asia/Shanghai": "Beijing",
      "Asia/Singapore": "Singapore",
      "Asia/Tashkent": "Tashkent",
      "Asia/Tbilisi": "Tbilisi",
      "Asia/Ulaanbaatar": "Ulaanbaatar",
      "Asia/Yerevan": "Yerevan",
      "Atlantic/Reykjavik": "Reykjavik",
      "Europe/Amsterdam": "The Hague",
      "Europe/Berlin": "Munich",
      "Europe/Istanbul": "Ankara",
      "Europe/Ljubljana": "Ljubljana",
      "Europe/Luxembourg": "Luxembourg",
      "Europe/Malta": "Valletta",
      "Europe/Paris": "Strasbourg",
      "Europe/Rome": "Rome",
      "Europe/Vienna": "Vienna",
      "Europe/Zurich": "Lugano",
      "Pacific/Auckland": "Wellington",
    }),
  )("%s is that of %s", (zone, city) => {
    expect(zoneNamed(city)).toBe(zone);
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
