import { TeamMeeting } from "../calendar/team.ts";
import type { Directory } from "../directory.ts";
import type { Meeting } from "../library/schema.ts";
import type { Place } from "../place.ts";
import { type Audience, audienceOf, rowIdOf } from "../seal.ts";
import type { MeetingRow, Store } from "../store/store.ts";

/** Where a meeting is kept: under which id, who sees it, and to which conversation it belongs. */
export interface Keeping {
  readonly id: string;
  readonly audience: Audience;
  readonly room: string | undefined;
  /** What stands there now. */
  readonly newest: MeetingRow | undefined;
}

interface Where {
  readonly place: Place;
  readonly people: Directory;
  readonly store: Store;
}

/** What is made in private stays there, unless somebody says otherwise; where everybody may read, everybody sees it. */
const usual = async ({ place, people }: Where): Promise<Audience> =>
  !place.direct && (await people.isOpen(place)) ? "workspace" : "room";

/** A meeting that was made elsewhere keeps its conversation, and its audience until somebody says otherwise. */
export async function keepingOf(
  meeting: string,
  before: Meeting | undefined,
  wanted: Audience | undefined,
  where: Where,
): Promise<Keeping> {
  const { store, place } = where;
  const team = before?.team;
  const audience = wanted ?? (team ? audienceOf(team.row) : await usual(where));
  const room = team ? team.room : place.room;
  const id = rowIdOf(meeting, audience, room ?? place.room);
  const [newest] = await store.meetingLog(place, id);
  return { id, audience, room: audience === "room" ? (room ?? place.room) : room, newest };
}

const roomIn = ({ value }: MeetingRow): string | undefined => TeamMeeting.parse(JSON.parse(value)).room;

/**
 * The conversations whose rights a change has to respect: what stands there keeps the rights of where it was made. `here`:
 * what is new has those of where it is said.
 */
export function roomsAsked(
  before: Meeting | undefined,
  { audience, room, newest }: Keeping,
): "here" | ReadonlySet<string | undefined> {
  if (!before?.team && !newest && audience === "room") return "here";
  return new Set([room, ...(before?.team ? [before.team.room] : []), ...(newest ? [roomIn(newest)] : [])]);
}

const AUDIENCES: Readonly<Record<string, Audience>> = {
  room: "room",
  channel: "room",
  here: "room",
  conversation: "room",
  workspace: "workspace",
  team: "workspace",
  everyone: "workspace",
};
const FOR = /^for:(.*)$/i;

/** `for:room` or `for:workspace`, wherever it stands in a line, and the words without it. */
export function audienceIn(words: readonly string[]): {
  readonly words: readonly string[];
  readonly audience?: Audience;
} {
  const said = words.flatMap((word) => {
    const found = AUDIENCES[FOR.exec(word)?.[1]?.toLowerCase() ?? ""];
    return found ? [{ word, found }] : [];
  });
  const [first] = said;
  if (!first) return { words };
  const named = new Set(said.map(({ word }) => word));
  return { words: words.filter((word) => !named.has(word)), audience: first.found };
}
