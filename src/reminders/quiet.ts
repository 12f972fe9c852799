import { addDays, clockIn, instantOf } from "../clock.ts";
import type { Settings } from "../settings.ts";

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
