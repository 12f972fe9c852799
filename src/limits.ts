import type { Answer } from "./answer.ts";
import type { Request } from "./request.ts";
import { lineTooLong, tooManyLines } from "./text/answers.ts";
import type { Words } from "./text/words.ts";
import { isTooLong, LINE_LIMIT } from "./words.ts";

const MINUTE = 60_000;
const SECOND = 1000;
/** After so many people those who have been silent for a minute are forgotten. */
const MOST_PEOPLE = 1000;

/** How many seconds somebody has to wait, 0 for not at all. What has to wait is not counted. Times in milliseconds. */
export function turns(most: number): (who: string, now: number) => number {
  const heard = new Map<string, number[]>();
  // A clock may be turned back, in the playground.
  const recent = (at: number, now: number): boolean => at > now - MINUTE && at <= now;
  const forget = (now: number): void => {
    for (const [who, times] of heard) if (!times.some((at) => recent(at, now))) heard.delete(who);
  };
  return (who, now) => {
    const times = (heard.get(who) ?? []).filter((at) => recent(at, now));
    const [first = now] = times;
    if (times.length >= most) return Math.max(1, Math.ceil((first + MINUTE - now) / SECOND));
    if (heard.size >= MOST_PEOPLE && !heard.has(who)) forget(now);
    heard.set(who, [...times, now]);
    return 0;
  };
}

/** Why a clean line is not even looked at; nothing where it is. Costs next to nothing, and touches nothing. */
export function refusals(
  linesPerMinute: number,
  say: Words,
): (request: Pick<Request, "place" | "person" | "now" | "unsaid">, line: string) => Answer | undefined {
  const waiting = turns(linesPerMinute);
  return ({ place: { platform, tenant }, person, now, unsaid }, line) => {
    const seconds = unsaid ? 0 : waiting(JSON.stringify([platform, tenant, person.id]), now.getTime());
    if (isTooLong(line)) return lineTooLong(line.length, LINE_LIMIT, say);
    return seconds > 0 ? tooManyLines(linesPerMinute, seconds, line, say) : undefined;
  };
}
