import type { Action, Answer } from "../../answer.ts";
import { TeamMeeting } from "../../calendar/team.ts";
import type { Meeting } from "../../library/schema.ts";
import { type Audience, audienceOf, rowIdOf } from "../../rights/seal.ts";
import type { MeetingRow } from "../../store/store.ts";
import type { Scene } from "../command.ts";
import { refusedFor, refusedTo } from "../permission.ts";
import { channel } from "../rules/room.ts";

/** `now`: without asking. `seen`: the version that was looked at. `audience`: who shall see it, if that was said. */
export interface Wish {
  readonly now: boolean;
  readonly seen?: number;
  readonly audience?: Audience;
}

/** Where a meeting is kept: under which id, who sees it, and to which conversation it belongs. */
export interface Keeping {
  readonly id: string;
  readonly audience: Audience;
  readonly room: string | undefined;
  /** What stands there now. */
  readonly newest: MeetingRow | undefined;
}

/** What is made in private stays there, unless somebody says otherwise; where everybody may read, everybody sees it. */
const usual = async ({ place, people }: Scene): Promise<Audience> =>
  !place.direct && (await people.isOpen(place)) ? "workspace" : "room";

/** A meeting that was made elsewhere keeps its conversation, and its audience until somebody says otherwise. */
export async function keepingOf(
  meeting: string,
  before: Meeting | undefined,
  wanted: Audience | undefined,
  scene: Scene,
): Promise<Keeping> {
  const { store, place } = scene;
  const team = before?.team;
  const audience = wanted ?? (team ? audienceOf(team.row) : await usual(scene));
  const room = team ? team.room : place.room;
  const id = rowIdOf(meeting, audience, room ?? place.room);
  const [newest] = await store.meetingLog(place, id);
  return { id, audience, room: audience === "room" ? (room ?? place.room) : room, newest };
}

const roomIn = ({ value }: MeetingRow): string | undefined => TeamMeeting.parse(JSON.parse(value)).room;

/** Why somebody may not change it: what stands there keeps the rights of where it was made; what is new, of where it is said. */
export async function refusedToKeep(
  before: Meeting | undefined,
  { audience, room, newest }: Keeping,
  scene: Scene,
): Promise<Answer | undefined> {
  if (!before?.team && !newest && audience === "room") return refusedTo(scene);
  const asked = new Set([room, ...(before?.team ? [before.team.room] : []), ...(newest ? [roomIn(newest)] : [])]);
  for (const one of asked) {
    const refused = await refusedFor(one, scene);
    if (refused) return refused;
  }
  return undefined;
}

export const sayAudience = ({ audience, room }: Keeping, scene: Scene): string => {
  if (audience === "workspace") return "everybody in this workspace";
  return room === scene.place.room ? `only this ${channel(scene)}` : "only the conversation in which it was made";
};

/** A button that shows the same change for others. */
export function otherAudience(line: string, { audience, room }: Keeping, scene: Scene): Action[] {
  if (audience === "room") return [{ label: "Show it in the whole workspace", says: `${line} for:workspace` }];
  return room === scene.place.room ? [{ label: `Only for this ${channel(scene)}`, says: `${line} for:room` }] : [];
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
