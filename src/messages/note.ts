import type { Answer, Line, When } from "../answer.ts";
import { prose, quiet } from "../answer.ts";
import { changesAbout } from "../changes/about.ts";
import type { Library } from "../library/library.ts";
import { meetingIn, seriesOf } from "../library/relations.ts";
import { sayTurn, turned } from "../library/turns.ts";
import { citedList, type Statement } from "../statement.ts";
import { citations } from "../text/citations.ts";
import type { Context, Together } from "./part.ts";
import { type Told, tellingOf } from "./snapshot.ts";

/** A part of a posted card that no longer says what is so. `since`: of a briefing, the ISO day on which it was drawn. */
export type Changed =
  | (Extract<Together, { was: When }> & { readonly since?: string })
  | Extract<Together, { kind: "lost" }>;

/** What a corrected card says from now on, and the note under it. */
export interface Correction {
  readonly answer: Answer;
  /** What the card now tells, as JSON. */
  readonly told: string;
  readonly note: Answer;
}

const CORRECTED = "The card above was corrected";

const MOST = 3;

/** What has been corrected about a meeting and those around it since a briefing was drawn. */
function corrections(part: Changed, { library, today }: Context): readonly Statement[] {
  if (part.kind !== "brief" || part.since === undefined) return [];
  const { meeting } = part;
  const series = seriesOf(meeting, library);
  const ids = new Set([meeting.id, ...(series ? [series.id, ...series.partners] : meeting.partners)]);
  return changesAbout(library, ids, part.since, today).slice(0, MOST);
}

/** A briefing is also corrected where its meeting stands as before. */
function sayChange(part: Changed): Line {
  if (part.kind === "lost") return [part.title, " is no longer in the data."];
  return part.kind === "brief" && turned(part.meeting, part.was) === undefined
    ? [`The briefing on ${part.meeting.title} was brought up to date: what it rests on has been corrected.`]
    : sayTurn(part.meeting, part.was);
}

/** The short note under a card that was changed. */
export function noteOf(changed: readonly Changed[], context: Context): Answer {
  const cited = citations();
  const blocks = changed.flatMap((part) => {
    const all = corrections(part, context);
    return [prose(...sayChange(part)), ...(all.length > 0 ? [citedList(all, cited)] : [])];
  });
  return { title: CORRECTED, blocks, sources: cited.sources, audience: "room" };
}

/** The same where the card itself could not be corrected. */
export const uncorrected = (note: Answer): Answer => ({
  ...note,
  title: "The card above is out of date",
  blocks: [...note.blocks, quiet("The card could not be changed. What stands here holds.")],
});

/** The same where nobody knows whether there is a card at all, and where it would stand. */
export const unplaced = (note: Answer): Answer => ({
  ...note,
  title: "A card may be out of date",
  blocks: [
    ...note.blocks,
    quiet("A card of mine further up may say otherwise: the connection broke while I posted it."),
  ],
});

/** So many turns of meetings are told in a note. */
const MOST_TURNS = 5;

/** The same under an answer that was shared. `told`: what it said before; `ask`: the line that gives it. */
export function noteOnShared(
  { files = [], blocks }: Answer,
  { meetings }: Told,
  { library, ask }: { readonly library: Library; readonly ask: string },
): Answer {
  const turns = Object.entries(meetings).flatMap(([id, { telling, when }]) => {
    const meeting = meetingIn(id, library);
    return meeting && tellingOf(meeting) !== telling ? [prose(...sayTurn(meeting, when))] : [];
  });
  const attached = files.length > 0 || blocks.some(({ kind }) => kind === "picture");
  const general = prose("It was shared here, and what it says has been corrected since. It is up to date again.");
  const apart = quiet("Pictures and documents that came with it stay as they were. For new ones ask again: ", {
    command: ask,
  });
  return {
    title: CORRECTED,
    blocks: [...(turns.length > 0 && turns.length <= MOST_TURNS ? turns : [general]), ...(attached ? [apart] : [])],
    audience: "room",
  };
}
