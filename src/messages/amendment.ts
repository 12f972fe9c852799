import { DAY } from "../days.ts";
import { meetingIn } from "../library/relations.ts";
import { delivery } from "../outbox/delivery.ts";
import type { DeliveryRow } from "../store/store.ts";
import { briefDigest } from "./briefing.ts";
import type { Kind } from "./kind.ts";
import { isStillSaid, meetingDigest, readSnapshot } from "./snapshot.ts";

/** A card of a meeting that is over is left as it was, after a few days. */
export const STILL_READ = 30 * DAY;

/** The amendments that a posted message needs, if what it said is no longer so. */
export const amendmentOf = (
  row: DeliveryRow,
  { library }: Parameters<NonNullable<Kind["amend"]>>[1],
  now: number,
): DeliveryRow[] => {
  if (row.message === null) return [];
  const { times, meetings, brief } = readSnapshot(row.told);
  return Object.entries(meetings).flatMap(([id, told]) => {
    const meeting = meetingIn(id, library);
    const facts = meetingDigest(meeting);
    const text = meeting && brief ? briefDigest(meeting, library, brief.day) : brief?.telling;
    if (facts === told.telling && (text === undefined || isStillSaid(text, brief?.telling))) return [];
    const telling = [facts, ...(text ? [text] : [])].join("-");
    return delivery(row, {
      id: `amend@${row.message}@${times + 1}@${id}@${telling}`,
      kind: "amend",
      subscription: row.subscription,
      meeting: id,
      detail: { message: row.message },
      due: now,
      expires: row.expires + STILL_READ,
    });
  });
};
