import type { Line } from "../runs.ts";
import { type Fact, fact } from "../text/blocks.ts";
import { capital } from "../text/grammar.ts";
import type { Words } from "../text/words.ts";
import type { Library } from "./library.ts";
import { sayMeeting } from "./lines.ts";
import { partnersOf, seriesOf } from "./relations.ts";
import type { Meeting } from "./schema.ts";
import { partnerName } from "./titles.ts";

/** Each fact in the words in which it is said everywhere; none where it is not known. A place shows those it needs. */
interface MeetingFacts {
  /** `more`: what is said of it behind the date. */
  readonly when: (...more: Line) => Fact[];
  readonly where: Fact[];
  readonly with: Fact[];
  readonly level: Fact[];
  readonly partOf: Fact[];
  readonly outcome: Fact[];
}

interface FactsContext {
  readonly library: Library;
  /** ISO day. */
  readonly today: string;
  readonly say: Words;
}

export const meetingFacts = (meeting: Meeting, { library, today, say }: FactsContext): MeetingFacts => ({
  when: (...more) =>
    fact(say.facts.when, ...capital(sayMeeting(meeting, today, say)), ...more.filter((run) => run !== "")),
  where: fact(say.facts.where, [meeting.venue, meeting.city].filter(Boolean).join(", ")),
  with: fact(say.facts.with, partnersOf(meeting, library).map(partnerName).join(", ")),
  level: meeting.level === "mixed" ? [] : fact(say.facts.level, say.vocabulary.levels[meeting.level].label),
  partOf: fact(say.facts.partOf, seriesOf(meeting, library)?.name),
  outcome: fact(say.facts.outcome, meeting.outcome),
});
