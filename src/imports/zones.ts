import { offsetCalled, zoneCalled } from "../calendar/zoneNames.ts";
import { isZone } from "../clock.ts";
import { addDays } from "../days.ts";
import type { Calendar } from "./blocks.ts";
import { type Clocks, clocksAhead, clocksOf } from "./clocks.ts";
import { clocksDefined } from "./definition.ts";
import type { Zones } from "./moments.ts";
import type { Wanted } from "./wanted.ts";

const MINUTE = 60_000;
/** Older entries matter only as far as they go on, or recur. Days. */
const BEFORE = 60;

/** Asks once for each name: a calendar has few zones and thousands of times. */
function remembered<Answer>(ask: (name: string) => Answer): (name: string) => Answer {
  const known = new Map<string, Answer>();
  return (name) => {
    const answer = known.has(name) ? known.get(name) : undefined;
    if (answer !== undefined) return answer;
    const found = ask(name);
    known.set(name, found);
    return found;
  };
}

/**
 * What a calendar says of zones. A name that everybody knows counts, whatever rules the calendar gives for it: these are often
 * old, and sometimes wrong. Then counts the name that the calendar gives a zone of its own, then its rules, and at last a
 * name that only says how far clocks are ahead.
 */
export function zonesIn({ zone, definitions }: Calendar, wanted: Wanted): Zones {
  const span = { from: addDays(wanted.from, -BEFORE), until: wanted.until };
  const defined = remembered((name): Clocks | null => {
    const definition = definitions.get(name);
    return (definition && clocksDefined(definition, span)) ?? null;
  });
  const named = (name: string): string | undefined =>
    zoneCalled(name) ?? zoneCalled(definitions.get(name)?.location ?? "");
  const meant = remembered((name): Clocks | null => {
    const known = named(name);
    if (known !== undefined && isZone(known)) return clocksOf(known);
    const ahead = offsetCalled(name);
    return defined(name) ?? (ahead === undefined ? null : clocksAhead(() => ahead * MINUTE));
  });
  const whole = zone === undefined ? undefined : (meant(zone) ?? undefined);
  return {
    meant: (name) => meant(name) ?? undefined,
    shown: whole?.zone === undefined ? undefined : whole,
    floating: whole ?? clocksOf(wanted.zone),
    own: [...definitions.keys()].flatMap((name) => meant(name) ?? []),
    disputed: (name, { day, time = "00:00", clocks }) => {
      const [own, known] = [defined(name), clocks?.zone];
      return (
        own !== null &&
        known !== undefined &&
        own.instantOf(day, time).getTime() !== clocks?.instantOf(day, time).getTime()
      );
    },
  };
}
