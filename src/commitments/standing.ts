import type { When } from "../answer.ts";
import type { Library } from "../library/library.ts";
import { meetingsIn, meetingsWith, partnerIdsOf } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { type Commitment, isOpen, type Promised } from "./commitment.ts";

const past = (when: When, today: string): boolean => when.end < today;

/** A day that was settled is taken to be kept; what was vague and passed without a record may never have taken place. */
const isSettled = ({ status, when }: Meeting): boolean =>
  status === "held" || (when.precision === "day" && status !== "expected");

/** The round before which it is due: the first that is planned or was held since it was written down. */
function roundFor({ about, since }: Commitment, library: Library, today: string): Meeting | undefined {
  const entry = library.byId.get(about);
  if (!entry) return undefined;
  const series = entry.kind === "meeting" ? entry.record.series : entry.kind === "series" ? about : null;
  const [partner = ""] = entry.kind === "meeting" ? partnerIdsOf(entry.record, library) : [about];
  const rounds = series === null ? meetingsWith(partner, library) : meetingsIn(series, library);
  return rounds
    .filter(({ status }) => status !== "cancelled" && status !== "postponed")
    .filter(({ id, when }) => (id === about ? when.start > since : when.end >= since))
    .filter((one) => isSettled(one) || !past(one.when, today))
    .sort((a, b) => (a.when.end < b.when.end ? -1 : 1))[0];
}

/** When a commitment is due, and whether that is over. */
export interface Standing {
  readonly due?: When;
  readonly round?: Meeting;
  readonly overdue: boolean;
}

export function standingOf(one: Commitment, library: Library, today: string): Standing {
  if (one.due === null) return { overdue: false };
  if (one.due !== "next-round") return { due: one.due, overdue: isOpen(one) && past(one.due, today) };
  const round = roundFor(one, library, today);
  if (!round) return { overdue: false };
  const begun = round.status === "held" || past(round.when, today);
  return { due: round.when, round, overdue: isOpen(one) && begun };
}

const NEVER = "9999";

/** What is overdue first, then what is due soonest, then what has no date. */
export const bySoonest = (all: readonly Promised[], library: Library, today: string): Promised[] =>
  all
    .map((one) => ({ one, standing: standingOf(one, library, today) }))
    .map(({ one, standing }) => ({ one, key: `${standing.overdue ? 0 : 1} ${standing.due?.end ?? NEVER} ${one.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ one }) => one);

export const overdueAmong = (all: readonly Promised[], library: Library, today: string): Promised[] =>
  bySoonest(all, library, today).filter((one) => standingOf(one, library, today).overdue);

/** Open commitments about some records, the most pressing first. */
export const openAbout = (
  ids: ReadonlySet<string>,
  all: readonly Promised[],
  library: Library,
  today: string,
): Promised[] =>
  bySoonest(
    all.filter((one) => isOpen(one) && ids.has(one.about)),
    library,
    today,
  );
