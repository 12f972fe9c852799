import { TZDate } from "@date-fns/tz";
import ICAL from "ical.js";
import { tzlib_get_ical_block } from "timezones-ical-library";

/** A zone as calendars know it. */
interface Zone {
  /** The VTIMEZONE. */
  readonly block: string;
  /** Reads a wall time by the rules of the block. */
  readonly rules: ICAL.Timezone;
}

/** Zones that have had the same clock since 1970 share one block, named after one of them: each gets its own name back. */
function open(name: string): Zone | undefined {
  const [shared = ""] = [tzlib_get_ical_block(name)].flat();
  if (shared === "") return undefined;
  const block = shared.replace(/^(TZID|X-LIC-LOCATION):.*$/gm, `$1:${name}`);
  return { block, rules: ICAL.Timezone.fromData({ component: new ICAL.Component(ICAL.parse(block)) }) };
}

const opened = new Map<string, Zone | undefined>();
function zoneOf(name: string): Zone | undefined {
  if (!opened.has(name)) opened.set(name, open(name));
  return opened.get(name);
}

/** The VTIMEZONE of a zone. */
export const zoneBlock = (name: string): string | null => zoneOf(name)?.block ?? null;

/** The instant at which somebody arrives who reads a wall time by the rules of the block. */
const readBy = ({ rules }: Zone, wall: TZDate): number =>
  new ICAL.Time(
    {
      year: wall.getFullYear(),
      month: wall.getMonth() + 1,
      day: wall.getDate(),
      hour: wall.getHours(),
      minute: wall.getMinutes(),
      second: 0,
      isDate: false,
    },
    rules,
  ).toUnixTime() * 1000;

/**
 * Instants as wall times with the name of their zone, which calendars keep when the law changes. The block of a zone
 * holds only the rules in force today: where it would lead a reader to another instant (before Morocco gave up its
 * summer time, or in an hour that comes twice), they stay instants, which are right everywhere.
 */
export function zoned(instants: readonly Date[], name: string): { dates: readonly Date[]; timezone: string | null } {
  const zone = zoneOf(name);
  const walls = instants.map((instant) => new TZDate(instant.getTime(), name));
  const isRight = zone !== undefined && walls.every((wall) => readBy(zone, wall) === wall.getTime());
  return isRight ? { dates: walls, timezone: name } : { dates: instants, timezone: null };
}
