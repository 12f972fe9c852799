import type { Block, Line } from "../../answer.ts";
import { heading, list, prose, quiet } from "../../answer.ts";
import { DAY } from "../../calendar/days.ts";
import { clockIn, dayOf, instantOf } from "../../clock.ts";
import { parseWhen } from "../../library/when.ts";
import type { Settings } from "../../settings.ts";
import type { SubscriptionRow } from "../../store/store.ts";
import { type Expected, expectedBetween, isMuted, type Known, pastPosts } from "../../subscriptions/agenda.ts";
import { readLeads, sayLead } from "../../subscriptions/lead.ts";
import { sayClock } from "../../text/when.ts";
import type { Scene } from "../command.ts";
import { channel } from "./room.ts";

const YEAR = 365 * DAY;
const SHOWN = 4;
/** So many of the meetings that one message tells of are named. */
const TOGETHER = 3;

/** An instant on a conversation's clock: "5 March 2027, 09:00 Europe/Oslo". */
export function sayInstant(at: number, { zone, clock }: Pick<Settings, "zone" | "clock">): Line {
  const when = parseWhen(dayOf(new Date(at), zone));
  return [...(when ? [{ when }] : []), `, ${sayClock(clockIn(new Date(at), zone).slice(11), clock)} ${zone}`];
}

function sayStep({ kind, lead, briefed }: Expected): string {
  if (kind === "watch") return ", still to be confirmed";
  const [read] = readLeads(lead);
  return typeof read === "object" ? `, ${sayLead(read)}${briefed ? ", as a briefing" : ""}` : "";
}

/** What a post is about: the meeting, its date in full, and the step of the ladder. */
export const sayPost = (one: Expected): Line =>
  one.meeting
    ? [{ strong: one.meeting.title }, ": ", { when: one.meeting.when }, sayStep(one)]
    : [one.kind === "radar" ? "what is on the radar" : "digest of what is coming"];

/** The first instant at which a rule posts again. */
const pausedTo = ({ pausedUntil }: Pick<SubscriptionRow, "pausedUntil">, { zone }: Settings): number =>
  pausedUntil === null ? Number.NEGATIVE_INFINITY : instantOf(pausedUntil, "00:00", zone).getTime();

/** What a rule posts while it is neither paused nor muted. */
export const postsBetween = (
  row: SubscriptionRow,
  settings: Settings,
  known: Known,
  from: number,
  to: number,
): Expected[] =>
  expectedBetween(row, settings, known, from, to).filter(
    ({ at, meeting }) =>
      at >= pausedTo(row, settings) &&
      !(meeting && isMuted(meeting, settings, known, dayOf(new Date(at), settings.zone))),
  );

export interface Outlook {
  /** Posts to come, each with all that it tells of. */
  readonly next: readonly (readonly Expected[])[];
  /** Posts that it would have made over the last twelve months. */
  readonly pastYear: number;
}

export const outlook = (row: SubscriptionRow, settings: Settings, known: Known, now: number): Outlook => ({
  next: [...Map.groupBy(postsBetween(row, settings, known, now, now + 2 * YEAR), ({ at }) => at).values()].slice(
    0,
    SHOWN,
  ),
  pastYear: pastPosts(row, settings, known, now - YEAR, now),
});

function postLine(together: readonly Expected[], settings: Settings): Line {
  const [first] = together;
  const more = together.length - TOGETHER;
  return [
    ...(first ? sayInstant(first.at, settings) : []),
    " – ",
    ...together.slice(0, TOGETHER).flatMap((one, index): Line => [...(index > 0 ? ["; "] : []), ...sayPost(one)]),
    ...(more > 0 ? [`; and ${more} more in the same message`] : []),
  ];
}

const NO_DATE = "None yet. As soon as a date is known that lies far enough ahead, the reminders follow by themselves.";
const WATCHED =
  "A date that is not known to the day is not counted back from. I watch it, and say when it is still unconfirmed.";

export function outlookBlocks({ next, pastYear }: Outlook, settings: Settings): Block[] {
  const count = pastYear === 0 ? "no post" : pastYear === 1 ? "one post" : `${pastYear} posts`;
  return [
    heading("Next posts"),
    next.length > 0 ? list(next.map((together) => postLine(together, settings))) : prose(NO_DATE),
    ...(next.flat().some(({ kind }) => kind === "watch") ? [quiet(WATCHED)] : []),
    prose(`Over the last twelve months this would have made ${count}.`),
  ];
}

export async function zoneBlock({ zone }: Settings, scene: Scene): Promise<Block> {
  const set = await scene.store.settings(scene.place);
  const from = set ? "" : zone === scene.settings.zone ? " (the default)" : " (from your profile)";
  return quiet(
    `Hours are those of ${zone}${from}. The ${channel(scene)} owns the rule: whoever may change settings here may change or stop it.`,
  );
}
