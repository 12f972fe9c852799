import { clockIn, instantOf } from "../clock.ts";
import { addDays } from "../days.ts";
import type { Settings } from "../settings/settings.ts";

interface Wall {
  readonly day: string;
  readonly time: string;
}

/** The end of the quiet hours, if a wall time lies in them. */
export function afterQuiet(day: string, time: string, { quiet }: Pick<Settings, "quiet">): Wall | undefined {
  if (!quiet || quiet.from === quiet.to) return undefined;
  if (quiet.from < quiet.to) return time >= quiet.from && time < quiet.to ? { day, time: quiet.to } : undefined;
  if (time >= quiet.from) return { day: addDays(day, 1), time: quiet.to };
  return time < quiet.to ? { day, time: quiet.to } : undefined;
}

const MINUTE = 60_000;
/** So long before the quiet hours begin what must not come in them is due: a platform may be slow to take it. */
const MARGIN = 15 * MINUTE;
const MINUTES_A_DAY = 1440;

const asInUtc = ({ day, time }: Wall): number => Date.parse(`${day}T${time}:00Z`);

/** The instant itself, or the end of the quiet hours in which it lies. Milliseconds. */
export function awakeFrom(at: number, settings: Pick<Settings, "quiet" | "zone">): number {
  const [day = "", time = ""] = clockIn(new Date(at), settings.zone).split(" ");
  const later = afterQuiet(day, time, settings);
  if (!later) return at;
  const end = instantOf(later.day, later.time, settings.zone).getTime();
  // In an hour that occurs a second time, the first end of the quiet hours has passed.
  return end > at ? end : at + asInUtc(later) - asInUtc({ day, time });
}

const isQuiet = (at: number, settings: Pick<Settings, "quiet" | "zone">): boolean => awakeFrom(at, settings) !== at;

/** Shortly before the quiet hours in which an instant lies, while people are still awake. Milliseconds. */
export function awakeBefore(at: number, settings: Pick<Settings, "quiet" | "zone">): number {
  let moment = at;
  // Minute by minute: the clocks may change meanwhile, and no quiet hours last for longer than a day.
  for (let minutes = 0; minutes < MINUTES_A_DAY && isQuiet(moment, settings); minutes++) moment -= MINUTE;
  const earlier = moment + MINUTE - MARGIN;
  return isQuiet(earlier, settings) ? moment : earlier;
}
