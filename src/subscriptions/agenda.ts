import type { Holidays } from "../calendar/holidays.ts";
import { dayOf } from "../clock.ts";
import { addDays, DAY } from "../days.ts";
import type { Library } from "../library/library.ts";
import { partnerIdsOf, partnerOf } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import type { Lexicon } from "../query/lexicon.ts";
import { matchesMeeting } from "../query/match.ts";
import { oncePer } from "../remembered.ts";
import type { Settings } from "../settings/settings.ts";
import type { SubscriptionRow } from "../store/store.ts";
import { isBriefed } from "./briefed.ts";
import { digests, hasDigest } from "./digests.ts";
import { type Due, ladder } from "./ladder.ts";
import { filtersOf, isRadar, ruleOf } from "./subscription.ts";

/** What reminders are worked out from. `library` is the workspace's own view. */
export interface Known {
  readonly library: Library;
  readonly lexicon: Lexicon;
  readonly holidays: Holidays;
}

type RuleRow = Pick<SubscriptionRow, "id" | "rule" | "value" | "pausedUntil">;

/** A post to come (or, for the past, one that would have been made). */
export interface Expected extends Omit<Due, "kind"> {
  /** Says what it means: subscription, meeting, its date, and the step of the ladder. */
  readonly id: string;
  readonly kind: "reminder" | "watch" | "digest" | "radar";
  /** Undefined for a digest. */
  readonly meeting?: Meeting;
  /** It comes as a briefing. */
  readonly briefed?: boolean;
}

const REMINDED: ReadonlySet<Meeting["status"]> = new Set(["expected", "announced", "scheduled"]);

/** Ids of what nobody here wants to hear of on an ISO day. */
export const mutedOn = ({ mutes }: Pick<Settings, "mutes">, today: string): ReadonlySet<string> =>
  new Set(mutes.filter(({ until }) => until === null || today < until).map(({ id }) => id));

/** Whether somebody has said that nobody here wants to hear of it. */
export const isMuted = (meeting: Meeting, settings: Settings, { library }: Known, today: string): boolean => {
  const muted = mutedOn(settings, today);
  return [meeting.id, meeting.series ?? "", ...partnerIdsOf(meeting, library)].some((id) => muted.has(id));
};

const partnerCalendars = (meeting: Meeting, library: Library): string[] =>
  partnerIdsOf(meeting, library).flatMap((id) => partnerOf(id, library)?.iso ?? []);

interface Step extends Due {
  readonly meeting: Meeting;
  readonly briefed: boolean;
}

/** All steps of all meetings that a rule wants, whenever; `heldSince`: an ISO day from which those that were held count too. */
function stepsOf(
  row: RuleRow,
  settings: Settings,
  { library, lexicon, holidays }: Known,
  heldSince?: string,
): readonly Step[] {
  const filters = filtersOf(row.rule, library, lexicon);
  if (!filters) return [];
  const rule = ruleOf(row);
  const counts = ({ status, when }: Meeting): boolean =>
    REMINDED.has(status) || (heldSince !== undefined && status === "held" && when.end >= heldSince);
  return library.meetings
    .filter((one) => counts(one) && matchesMeeting(one, filters, library))
    .flatMap((meeting) => {
      const timing = { rule, settings, holidays, partners: partnerCalendars(meeting, library) };
      return ladder(meeting.when, timing).map((due) => ({
        ...due,
        meeting,
        briefed: isBriefed(meeting, due.lead, rule),
      }));
    })
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}

/** `names`: what the ids of the steps end with. */
interface Ladder {
  readonly steps: readonly Step[];
  readonly names: ReadonlySet<string>;
}

const MOST_KEPT = 5000;
const kept = oncePer<Library, Ladder>(MOST_KEPT);

const nameOf = ({ meeting, key }: Step): string => `${meeting.id}@${key}`;

/** Many rooms follow the same in the same way: it is worked out once for each view of the data. */
function remembered(row: RuleRow, settings: Settings, known: Known): Ladder {
  const { zone, quiet, workdays, calendars } = settings;
  const key = JSON.stringify([row.rule, row.value, zone, quiet, workdays, calendars]);
  return kept(known.library, key, () => {
    const steps = stepsOf(row, settings, known);
    return { steps, names: new Set(steps.map(nameOf)) };
  });
}

/** Whether a post is still part of what a rule says: the meeting stands, on the same date. */
export function isStillExpected(row: RuleRow, settings: Settings, known: Known, id: string): boolean {
  const digest = `${row.id}@digest@`;
  if (id.startsWith(digest)) return hasDigest(ruleOf(row), id.slice(digest.length));
  return id.startsWith(`${row.id}@`) && remembered(row, settings, known).names.has(id.slice(row.id.length + 1));
}

/** A digest is worth reading until the next one, or for this long. */
const DIGEST_LASTS = 2 * DAY;

function digestsOf(row: RuleRow, settings: Settings, { holidays }: Known, from: number, to: number): Expected[] {
  const found: Expected[] = [];
  for (const { day, at } of digests({ rule: ruleOf(row), settings, holidays }, from)) {
    if (at > to) break;
    found.push({
      id: `${row.id}@digest@${day}`,
      key: day,
      kind: isRadar(row) ? "radar" : "digest",
      lead: day,
      at,
      expires: at + DIGEST_LASTS,
    });
  }
  return found;
}

const named =
  (row: RuleRow) =>
  (step: Step): Expected => ({ ...step, id: `${row.id}@${nameOf(step)}` });

/** What a subscription posts after one instant and up to another, the earliest first. Mutes and pauses are not looked at. */
export const expectedBetween = (row: RuleRow, settings: Settings, known: Known, from: number, to: number): Expected[] =>
  [
    ...remembered(row, settings, known)
      .steps.filter(({ at }) => at > from && at <= to)
      .map(named(row)),
    ...digestsOf(row, settings, known, from, to),
  ].sort((a, b) => a.at - b.at);

/**
 * For each meeting that was given a nearer date after the rule was made, the last step that had already passed by then:
 * else nobody would hear of it until the next one, or at all.
 */
export function overtaken(
  row: RuleRow & { readonly at: number },
  settings: Settings,
  known: Known,
  now: number,
): Expected[] {
  const last = new Map<string, Expected>();
  for (const step of remembered(row, settings, known).steps) {
    const changed = step.meeting.team?.changed ?? 0;
    if (step.at <= changed && changed > row.at && step.at <= now && step.expires > now)
      last.set(step.meeting.id, named(row)(step));
  }
  return [...last.values()];
}

/** When a subscription has something to post next. */
export function nextAfter(row: RuleRow, settings: Settings, known: Known, from: number): number | null {
  const step = remembered(row, settings, known).steps.find(({ at }) => at > from)?.at;
  const [digest] = digests({ rule: ruleOf(row), settings, holidays: known.holidays }, from);
  const found = [step, digest?.at].filter((at) => at !== undefined);
  return found.length > 0 ? Math.min(...found) : null;
}

/** How many posts a rule would have made from one instant to another, had the dates been known in time. */
export function pastPosts(row: RuleRow, settings: Settings, known: Known, from: number, to: number): number {
  // Nothing is posted after the end of what it is about, on whatever clock.
  const instants = stepsOf(row, settings, known, dayOf(new Date(from - DAY), "UTC"))
    .filter(({ at }) => at > from && at <= to)
    .map(({ at }) => at);
  const digested = digestsOf(row, settings, known, from, to).map(({ at }) => at);
  return new Set([...instants, ...digested]).size;
}

/** Meetings that a rule is about and that are still to come, a digest's days ahead. */
export const followed = (row: RuleRow, { library, lexicon }: Known, today: string, days: number): Meeting[] => {
  const filters = filtersOf(row.rule, library, lexicon);
  const last = addDays(today, days);
  return library.meetings
    .filter(
      (one) =>
        REMINDED.has(one.status) &&
        one.when.end >= today &&
        one.when.start <= last &&
        filters !== undefined &&
        matchesMeeting(one, filters, library),
    )
    .sort((a, b) => (a.when.start < b.when.start ? -1 : 1));
};
