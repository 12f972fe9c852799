import { addDays } from "../days.ts";
import type { Library } from "../library/library.ts";
import type { Meeting, Series } from "../library/schema.ts";
import { sameWhen } from "../library/when.ts";
import type { Imported } from "./imported.ts";
import { naming } from "./naming.ts";

/**
 * What a meeting of theirs is to us.
 * - `same`: known, and nothing new.
 * - `date`: known, but not to the day; `hour`: known to the day, but not to the hour.
 * - `other`: known for another date; `cancelled`: known, and no longer to be held.
 * - `unclear`: it may be any of several, or yet another.
 */
export type Match =
  | { readonly kind: "same" | "date" | "hour" | "other" | "cancelled"; readonly meeting: Meeting }
  | { readonly kind: "unclear"; readonly meetings: readonly Meeting[] }
  | { readonly kind: "new"; readonly series: Series | undefined };

/** A meeting may be moved by so many days and still be taken for the same. */
const NEAR = 31;

const isOpen = ({ status }: Meeting): boolean => status !== "held" && status !== "cancelled";

const sameDays = ({ when: a }: Imported, { when: b }: Meeting): boolean =>
  b.precision === "day" && a.start === b.start && a.end === b.end;

const isInside = ({ when: a }: Imported, { when: b }: Meeting): boolean =>
  b.precision !== "day" && b.start <= a.start && a.end <= b.end;

const isNear = ({ when: a }: Imported, { when: b }: Meeting): boolean =>
  b.precision === "day" && addDays(a.start, -NEAR) <= b.end && b.start <= addDays(a.end, NEAR);

/** How a meeting of theirs stands to one of ours that is surely meant. */
function compared(theirs: Imported, meeting: Meeting): Match {
  if (theirs.status === "cancelled") return { kind: isOpen(meeting) ? "cancelled" : "same", meeting };
  if (!isOpen(meeting)) return { kind: "same", meeting };
  if (meeting.when.precision !== "day") return { kind: "date", meeting };
  if (!sameDays(theirs, meeting)) return { kind: "other", meeting };
  const { time } = theirs.when;
  if (time === undefined || sameWhen(theirs.when, meeting.when)) return { kind: "same", meeting };
  return { kind: meeting.when.time === undefined ? "hour" : "other", meeting };
}

interface Claim {
  readonly theirs: Imported;
  readonly meetings: readonly Meeting[];
}

/** One of ours that only one of theirs can be is that one; the rest is for somebody to decide. */
function settled(claims: readonly Claim[], matches: Map<string, Match>): void {
  const counts = new Map<string, number>();
  for (const { meetings } of claims) for (const { id } of meetings) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { theirs, meetings } of claims) {
    const [only, ...others] = meetings;
    if (!only) continue;
    const sure = others.length === 0 && counts.get(only.id) === 1;
    matches.set(theirs.id, sure ? compared(theirs, only) : { kind: "unclear", meetings });
  }
}

/** A wish to find out for each of theirs which of ours it is. `accepted`: what is known of that already. */
export interface Matching {
  readonly library: Library;
  readonly accepted: Readonly<Record<string, string>>;
}

const meetingNamed = (id: string | undefined, { byId }: Library): Meeting | undefined => {
  const entry = id === undefined ? undefined : byId.get(id);
  return entry?.kind === "meeting" ? entry.record : undefined;
};

/** Days that are equal settle the matter first; then those that are only known vaguely; then those nearby. */
export function matchAll(all: readonly Imported[], { library, accepted }: Matching): ReadonlyMap<string, Match> {
  const matches = new Map<string, Match>();
  const named = naming(library);
  const pools = new Map(all.map((one) => [one.id, named(one)]));
  const taken = new Set<string>();
  const claim = (fits: (theirs: Imported, ours: Meeting) => boolean): void => {
    const left = all.filter(({ id }) => !matches.has(id));
    const claims = left.map((theirs) => ({
      theirs,
      meetings: (pools.get(theirs.id)?.meetings ?? []).filter(
        (ours) => !taken.has(ours.id) && isOpen(ours) && fits(theirs, ours),
      ),
    }));
    settled(claims, matches);
    for (const { meetings } of claims) for (const { id } of meetings) taken.add(id);
  };
  for (const one of all) {
    const meeting = meetingNamed(accepted[one.id], library);
    const same = meeting ?? pools.get(one.id)?.meetings.find((ours) => sameDays(one, ours));
    if (!same) continue;
    matches.set(one.id, compared(one, same));
    taken.add(same.id);
  }
  claim(isInside);
  claim(isNear);
  for (const one of all)
    if (!matches.has(one.id)) matches.set(one.id, { kind: "new", series: pools.get(one.id)?.series });
  return matches;
}
