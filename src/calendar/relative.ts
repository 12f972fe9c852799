import { Chrono, configuration } from "chrono-node/en";
import { parseWhen } from "../library/when.ts";
import { around, type Found, type Searched } from "./line.ts";

const casual = configuration.createCasualConfiguration(true);
/** Abbreviations of zones are left alone: EST is not one place’s clock all year, and a name may look like one. */
const parser = new Chrono({
  parsers: casual.parsers,
  refiners: casual.refiners.filter((one) => !one.constructor.name.startsWith("ExtractTimezone")),
});

type Part = ReturnType<typeof parser.parse>[number]["start"];

const two = (value: number | null): string => String(value ?? 0).padStart(2, "0");
const dayIn = (part: Part): string => `${part.get("year")}-${two(part.get("month"))}-${two(part.get("day"))}`;
const isDayKnown = (part: Part): boolean =>
  part.isCertain("weekday") || (part.isCertain("day") && part.isCertain("month"));

/** Characters: a title and a date. The parser tries again from every word, and a long line would keep everybody waiting. */
const LONGEST = 200;

/** Days as they are spoken of: tomorrow, next Tuesday, in three weeks. `clock`: the wall time now, `HH:MM`. */
export function relative(line: Searched, clock: string): Found | undefined {
  if (line.seen.length > LONGEST) return undefined;
  const results = parser.parse(line.seen, new Date(`${line.today}T${clock}:00`), { forwardDate: true });
  const result = results.find(({ start, text }) => isDayKnown(start) && text.toLowerCase() !== "now");
  if (!result) return undefined;
  const { start } = result;
  const when = parseWhen(dayIn(start));
  const timed = start.isCertain("hour") ? { time: `${two(start.get("hour"))}:${two(start.get("minute"))}` } : {};
  return when && { when, ...around(line, result.index, result.text.length), ...timed };
}
