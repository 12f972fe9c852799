const DURATION = /^([+-]?)P(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/i;

/** `P1DT2H`: minutes. Nothing where it is no duration. */
export function minutesOf(text: string): number | undefined {
  const [whole, sign, ...parts] = DURATION.exec(text) ?? [];
  if (whole === undefined || parts.every((part) => part === undefined)) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  const all = ((weeks * 7 + days) * 24 + hours) * 60 + minutes + Math.round(seconds / 60);
  return sign === "-" ? -all : all;
}
