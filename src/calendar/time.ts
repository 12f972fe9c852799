/** A wall time `HH:MM`. */
export const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** `9`, `9:00`, `09.00`, `9am`, `14h`, `14h30`: a wall time `HH:MM`, or nothing. */
export function readTime(text: string): string | undefined {
  const [, hour = "", minute = "00", half = ""] =
    /^(\d{1,2})(?:[:.h](\d{2})|h)? ?(am|pm)?$/.exec(text.trim().toLowerCase()) ?? [];
  if (hour === "" || (half !== "" && (Number(hour) > 12 || Number(hour) === 0))) return undefined;
  const hours = half === "" ? Number(hour) : (Number(hour) % 12) + (half === "pm" ? 12 : 0);
  const time = `${String(hours).padStart(2, "0")}:${minute}`;
  return TIME.test(time) ? time : undefined;
}
