import { briefingOf } from "../briefings/brief.ts";
import type { SectionKey } from "../briefings/briefing.ts";
import type { Library } from "../library/library.ts";
import type { Meeting } from "../library/schema.ts";
import { digest } from "./hash.ts";

/** What a team notes, and what is only told as a change, is no fact that was corrected. */
const APART: ReadonlySet<SectionKey> = new Set(["commitments", "changes"]);
const known = new WeakMap<Library, Map<string, string>>();

/** What a briefing says on an ISO day, so that a later correction of anything in it is seen. */
export function briefDigest(meeting: Meeting, library: Library, day: string): string {
  const all = known.get(library) ?? new Map<string, string>();
  known.set(library, all);
  const key = `${meeting.id} ${day}`;
  const found = all.get(key);
  if (found) return found;
  const { sections } = briefingOf({ kind: "meeting", record: meeting }, { library, today: day, commitments: [] });
  const said = sections
    .filter((one) => !APART.has(one.key))
    .map(({ heading, points }) => [heading, points.map(({ text }) => text)]);
  const telling = digest(JSON.stringify(said));
  all.set(key, telling);
  return telling;
}
