import { zoneNamed } from "../calendar/zones.ts";
import { isZone } from "../clock.ts";
import { WINDOWS } from "./windows.ts";

/** Some programs put their own name and a date before the IANA name: `/mozilla.org/20071231_1/Europe/Brussels`. */
const AREA = /(?:^|\/)((?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)\/\S+)$/;

/** Outlook also writes `(UTC+01:00) Brussels, Copenhagen, Madrid, Paris`: all of these share a clock. */
const shown = (name: string): string | undefined => {
  const [, cities = ""] = /^\((?:UTC|GMT)[^)]*\)\s*(.+)$/.exec(name) ?? [];
  return cities
    .split(",")
    .map((city) => zoneNamed(city))
    .find((zone) => zone !== undefined);
};

/** The IANA zone that a calendar means by a name; nothing if nobody can know. What the calendar says of its hours is not asked. */
export function zoneMeant(name: string): string | undefined {
  const bare = name.trim().replace(/^"|"$/g, "");
  if (/^(utc|gmt|z|etc\/(utc|gmt))$/i.test(bare)) return "UTC";
  const [, iana] = AREA.exec(bare) ?? [];
  const named = iana === undefined ? undefined : zoneNamed(iana);
  const zone = named ?? WINDOWS.get(bare.toLowerCase()) ?? shown(bare);
  return zone !== undefined && isZone(zone) ? zone : undefined;
}
