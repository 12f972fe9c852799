import { briefingOf } from "../briefings/brief.ts";
import type { SectionKey } from "../briefings/briefing.ts";
import { type Library, original } from "../library/library.ts";
import type { Meeting } from "../library/schema.ts";
import { oncePer } from "../remembered.ts";
import { sayLine } from "../text/plain.ts";
import { wordsIn } from "../text/words.ts";
import { digestOfWords, NEUTRAL } from "./snapshot.ts";

/** What a team notes, and what is only told as a change, is no fact that was corrected. */
const APART: ReadonlySet<SectionKey> = new Set(["commitments", "changes"]);
const known = oncePer<Library, string>();

/** What a briefing says on an ISO day, so that a later correction of anything in it is seen. */
export const briefDigest = (meeting: Meeting, seen: Library, day: string): string => {
  const library = original(seen);
  return known(library, `${meeting.id} ${day}`, () => {
    // In one language: a card is not corrected because it is read in another.
    const reader = { library, today: day, commitments: [], say: wordsIn("en") };
    const { sections } = briefingOf({ kind: "meeting", record: meeting.original ?? meeting }, reader);
    const said = sections.filter(({ key }) => !APART.has(key));
    return digestOfWords(
      said.flatMap(({ heading, points }) => [heading, ...points.map(({ text }) => sayLine(text, NEUTRAL))]).join("\n"),
    );
  });
};
