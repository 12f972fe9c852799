import type { Line } from "../answer.ts";
import { mark, sayMeeting } from "../library/lines.ts";
import { meetingsWith, seriesOf } from "../library/relations.ts";
import { overdueSince, rhythmOf, standingOf } from "../library/rhythm.ts";
import type { Meeting, Partner, Series } from "../library/schema.ts";
import { partnerShortName } from "../library/titles.ts";
import { lastOf, nextOf } from "../library/weight.ts";
import type { Look } from "../query/look.ts";
import type { Words } from "../text/words.ts";

type Known = Pick<Look, "library" | "say" | "today">;

/** When it is or was, and how sure that is. */
export const meetingStanding = (one: Meeting, { today, say }: Known): Line => [
  ...sayMeeting(one, today, say),
  mark(one.confidence, say),
];

/** How often a dialogue meets that should have met by now. */
function overdueRhythm(series: Series | undefined, { library, today, say }: Known): string | undefined {
  const known = series && standingOf(series, library, today);
  const rhythm = series && rhythmOf(series.cadence);
  return known && rhythm && overdueSince(series, known, today) ? say.radar.rhythms[rhythm] : undefined;
}

/** What is next among some meetings, else what was last. `name`: of those with whom they are, or of their dialogue. */
export function meetingHeadline(
  name: string,
  meetings: readonly Meeting[],
  sentences: Words["records"]["headlines"]["partner"],
  context: Known,
): Line {
  const { library, today } = context;
  const [next] = nextOf(meetings, today, library);
  const [last] = lastOf(meetings, library);
  if (next) return sentences.next(name, meetingStanding(next, context), next.title);
  if (!last) return [sentences.none(name)];
  return sentences.last(name, last.when, overdueRhythm(seriesOf(last, library), context));
}

/** When both sides meet next, else when they last did. */
export function partnerHeadline(one: Partner, context: Known): Line {
  const { headlines } = context.say.records;
  const name = partnerShortName(one);
  return one.status === "defunct"
    ? [headlines.defunct(name)]
    : meetingHeadline(name, meetingsWith(one.id, context.library), headlines.partner, context);
}
