import type { Line } from "../../answer.ts";
import { DAY } from "../../calendar/days.ts";
import { meetingIn } from "../../library/relations.ts";
import { sharedIn } from "../../messages/shared.ts";
import type { DeliveryRow } from "../../store/store.ts";
import type { Scene } from "../command.ts";
import { sayInstant } from "./preview.ts";

const PAST = 90 * DAY;
const MOST = 200;

const STATES: Readonly<Record<string, string>> = {
  sent: "posted",
  skipped: "skipped",
  missed: "missed",
  failed: "failed",
  held: "held back",
  due: "waiting",
  claimed: "being posted",
  sending: "being posted",
  unknown: "may have been posted",
  doubtful: "may have been posted",
};
export const KINDS: Readonly<Record<string, string>> = {
  reminder: "reminder",
  watch: "watch note",
  digest: "digest",
  radar: "radar",
  news: "news of the data",
  calendar: "news of a calendar that is read in",
  amend: "correction",
  snooze: "snoozed reminder",
  notice: "notice to whoever set this up",
  shared: "shared card",
  farewell: "notice that all is to be erased",
};

/** What people did here stands in the log of the workspace, and on the cards. */
const UNTOLD: ReadonlySet<string> = new Set(["act", "word"]);

const isCorrection = ({ kind, state }: DeliveryRow): boolean => kind === "amend" && state === "sent";

function stateOf(row: DeliveryRow): string {
  if (row.state === "due" && row.doubts > 0) return STATES["unknown"] ?? row.state;
  if (!isCorrection(row)) return STATES[row.state] ?? row.state;
  return sharedIn(row) ? "shared card corrected" : "card corrected";
}

/** What was posted, corrected, skipped or refused over the last months, the newest first. */
export async function pastOf({ store, place, now }: Scene): Promise<DeliveryRow[]> {
  const rows = await store.roomDeliveries(place, now.getTime() - PAST, MOST);
  const isPast = ({ state, due, doubts }: DeliveryRow): boolean =>
    state === "due" ? doubts > 0 : due <= now.getTime() || state === "skipped" || state === "sent";
  return rows.filter((row) => isPast(row) && !UNTOLD.has(row.kind));
}

/** When, what came of it, what it was about, and the reason if it came to nothing. */
export function pastLine(row: DeliveryRow, { library, settings }: Scene): Line {
  const meeting = row.meeting === null ? undefined : meetingIn(row.meeting, library);
  const kind = isCorrection(row) ? undefined : (KINDS[row.kind] ?? row.kind);
  const about = [kind, meeting?.title ?? sharedIn(row)?.line].filter(Boolean).join(", ");
  const why = row.why ?? (row.state === "sent" && row.doubts > 0 ? "possibly a repeat" : undefined);
  return [
    ...sayInstant(row.sentAt ?? row.due, settings),
    " – ",
    { strong: stateOf(row) },
    ...(about ? [`: ${about}`] : []),
    ...(why ? [` (${why})`] : []),
  ];
}
