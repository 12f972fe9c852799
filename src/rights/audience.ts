import { meetingIdOf, sealIn, sealOf } from "../seal.ts";
import type { MeetingRow, Store } from "../store/store.ts";

/** Rows of meetings that a conversation sees, under the ids of the meetings. */
function seenIn(rows: readonly MeetingRow[], room: string): MeetingRow[] {
  const own = sealOf(room);
  return rows.filter(({ id }) => (sealIn(id) ?? own) === own).map((row) => ({ ...row, id: meetingIdOf(row.id) }));
}

/** Of commitments, those that a conversation sees: what is noted on a meeting goes where the meeting goes. */
export const notedFor = <T extends { readonly id: string }>(rows: readonly T[], room: string): T[] => {
  const own = sealOf(room);
  return rows.filter(({ id }) => (sealIn(id) ?? own) === own);
};

/** The store as one conversation may look into it, whatever is asked. */
export const storeOf = (store: Store, room: string): Store => ({
  ...store,
  meetings: async (tenancy) => seenIn(await store.meetings(tenancy), room),
  meetingLogSince: async (tenancy, at) => seenIn(await store.meetingLogSince(tenancy, at), room),
  commitments: async (tenancy) => notedFor(await store.commitments(tenancy), room),
});
