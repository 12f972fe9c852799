import type { Event } from "./event.ts";
import { idOf } from "./occurrences.ts";

const startOf = ({ start }: Event): string => `${start.day} ${start.time ?? ""}`;

const rankOf = (event: Event): string =>
  [String(event.sequence).padStart(12, "0"), event.modified, startOf(event), event.title].join(" ");

/** Whether one entry takes the place of another: the same said anew. Programs that give all entries one UID mean several. */
const isSameMeeting = (a: Event, b: Event): boolean =>
  a.insteadOf !== undefined ||
  a.sequence !== b.sequence ||
  (startOf(a) === startOf(b) && (a.title === b.title || a.modified !== b.modified)) ||
  (a.title === b.title && a.modified !== b.modified);

/** The meetings that entries of one name are, each in its newest version. */
function meetingsAmong(events: readonly Event[]): readonly Event[] {
  const kept: Event[] = [];
  for (const event of events.toSorted((a, b) => (rankOf(a) < rankOf(b) ? 1 : -1)))
    if (!kept.some((one) => isSameMeeting(one, event))) kept.push(event);
  if (kept.length < 2) return kept;
  const master = kept.find(({ rules, also }) => rules.length + also.length > 0);
  return kept.map((one) => (one === master ? one : { ...one, uid: `${one.uid} ${startOf(one)} ${one.title}` }));
}

/** Of several entries for one meeting the newest counts, in whatever order they stand. */
export function newest(events: readonly Event[]): Event[] {
  const byName = Map.groupBy(
    events,
    (one) => `${idOf(one)} ${one.insteadOf ? startOf({ ...one, start: one.insteadOf }) : ""}`,
  );
  return [...byName.values()].flatMap(meetingsAmong);
}
