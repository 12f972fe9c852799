import type { Line } from "../answer.ts";
import { ago } from "../calendar/distance.ts";
import { daysBetween } from "../days.ts";
import { mark } from "../library/lines.ts";
import { type CadenceStanding, isOver, lastDayInTime, overdueSince, rhythmOf, standingOf } from "../library/rhythm.ts";
import type { Meeting, Series } from "../library/schema.ts";
import { supporting } from "../statement.ts";
import type { Words } from "../text/words.ts";
import type { Finding, RadarInput } from "./finding.ts";

function sayOpen([one]: readonly Meeting[], say: Words): Line {
  if (!one) return [];
  const { radar, vocabulary } = say;
  return one.status === "postponed"
    ? radar.openPostponed(one.when)
    : radar.openPassed(vocabulary.meetingStatuses[one.status].inside, one.when);
}

const sayNext = (next: Meeting | undefined, { radar, vocabulary }: Words): Line =>
  next ? radar.next(vocabulary.meetingStatuses[next.status].inside, next.when) : radar.noNext;

/** After so many rounds without a record a series sleeps, or the sources do: that is no news of this week. */
const DORMANT_ROUNDS = 3;

function findingOf(
  series: Series,
  standing: CadenceStanding,
  { library, today, say }: RadarInput,
): Finding | undefined {
  const rhythm = rhythmOf(series.cadence);
  const limit = overdueSince(series, standing, today);
  if (!rhythm || !limit) return undefined;
  const { last, open, next } = standing;
  const known = last.team ? today : library.release.asOf;
  const asleep = lastDayInTime(standing.counted, series.cadence, DORMANT_ROUNDS);
  const dormant = asleep !== undefined && asleep < known && asleep < today;
  return {
    kind: dormant ? "dormant" : "overdue",
    key: `cadence ${series.id}`,
    about: [series.id],
    text: say.radar.pastCadence(
      { name: series.name, rhythm: say.radar.rhythms[rhythm], mark: mark(series.confidence, say) },
      { when: last.when, ago: ago(last.when, today, say), mark: mark(last.confidence, say) },
      sayOpen(open, say),
      sayNext(next, say),
    ),
    sources: [
      ...supporting(last.sources, "date", "when").slice(0, 1),
      ...supporting(series.sources, "cadence").slice(0, 1),
    ],
    // What has only just slipped can still be caught: it comes first.
    order: daysBetween(limit, today),
    help: { label: say.radar.help.schedule(series.name), says: `schedule form "${series.name}"` },
    ...(limit >= known && { blind: true as const }),
  };
}

/** Series past their cadence, and those of which nothing has been recorded for several rounds. */
export const pastCadence = (input: RadarInput): Finding[] =>
  input.library.series
    .filter((one) => rhythmOf(one.cadence) && !isOver(one, input.library))
    .flatMap((one) => {
      const standing = standingOf(one, input.library, input.today);
      return (standing && findingOf(one, standing, input)) ?? [];
    });
