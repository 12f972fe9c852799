import type { Answer } from "./answer.ts";
import type { Command, Scene } from "./commands/command.ts";
import { commands } from "./commands/index.ts";
import { forMembers, forOutside, publicScene } from "./commands/outside.ts";
import { offerReturn } from "./commands/workspace/erase.ts";
import type { Library } from "./library/library.ts";
import { resume } from "./outbox/resume.ts";
import type { Belonging, Belongs } from "./rights/standing.ts";
import { read, type Said } from "./said.ts";
import type { MeetingRow, Store } from "./store/store.ts";
import { cleanLine, foldWord } from "./words.ts";

const verbs = new Map<string, Command>(commands.map((command) => [command.name, command]));

export const verbIn = (word = ""): Command | undefined => verbs.get(foldWord(word));

/** A name may have a verb behind it: `norway next`. */
export const verbOf = ({ words }: Said): Command | undefined =>
  verbIn(words[0]) ?? (words.length > 1 ? verbIn(words.at(-1)) : undefined);

/** Whether people from outside may say it. What names no verb is a look-up; only members show something to everyone. */
const isOpen = (said: Said): boolean => !said.shared && (verbOf(said)?.outside ?? verbOf(said) === undefined);

/** Whether nothing is written down of a workspace that could show in a look at public data. `meetings`: all of its own. */
const isBlank = async (store: Store, { place }: Scene, meetings: readonly MeetingRow[]): Promise<boolean> =>
  meetings.length === 0 && (await store.commitments(place)).length === 0;

/** `library`: the public data. */
interface Admitting {
  readonly library: Library;
  readonly store: Store;
  readonly belongs: Belongs;
  readonly run: (said: Said, scene: Scene) => Answer | Promise<Answer>;
}

/** Gives the answer to a line. `meetings`: all of the workspace's own. */
export type Answering = (said: Said, scene: Scene, meetings: readonly MeetingRow[]) => Promise<Answer>;

/**
 * Answers each by what they are to the workspace. Members see and change what is theirs; everybody else sees public data, and
 * changes nothing. A platform is asked only where it matters: a look at public data is the same for all.
 */
export function admission({ library, store, belongs, run }: Admitting): Answering {
  const outsider = async (said: Said, scene: Scene, belonging: Exclude<Belonging, "member">): Promise<Answer> => {
    if (!isOpen(said)) return forMembers(belonging, scene.say);
    const answer = await run(said, publicScene(scene, library));
    return forOutside(answer, belonging, (line) => isOpen(read(cleanLine(line))), scene.say);
  };
  return async (said, scene, meetings) => {
    const { people, place, person, now } = scene;
    const [departed, room] = await Promise.all([store.departure(place), store.room(place)]);
    const suspended = (room?.suspended ?? null) !== null;
    if (isOpen(said) && departed === undefined && !suspended && (await isBlank(store, scene, meetings)))
      return run(said, publicScene(scene, library));
    if (verbOf(said)?.own === true) return run(said, scene);
    const belonging = await belongs(people, place, person, now.getTime());
    if (belonging !== "member") return outsider(said, scene, belonging);
    // Whoever speaks to us from a room shows that we are in it.
    if (departed === undefined && suspended) await resume(store, place, now);
    const answer = await run(said, scene);
    return departed === undefined || said.words[0] === "workspace" ? answer : offerReturn(answer, scene, departed);
  };
}
