import type { Answer } from "./answer.ts";
import type { CommandContext } from "./commands/context.ts";
import { home } from "./commands/home.ts";
import { commandOf } from "./commands/index.ts";
import { forMembers, forOutside } from "./commands/outside.ts";
import { withPublicData } from "./commands/publicData.ts";
import { run } from "./commands/run.ts";
import { offerReturn } from "./commands/workspace/erase.ts";
import type { Library } from "./library/library.ts";
import { publicIn } from "./library/translations/translate.ts";
import { resume } from "./outbox/resume.ts";
import { type ParsedLine, parseLine } from "./request.ts";
import type { Belonging, Belongs } from "./rights/standing.ts";
import type { MeetingRow, Store } from "./store/store.ts";
import { cleanLine } from "./words.ts";

/** Whether people from outside may say it. What names no command is a look-up; only members show something to everyone. */
function isOpen({ words, shared }: ParsedLine): boolean {
  const command = commandOf(words);
  return !shared && (command === undefined || command.outside === true);
}

/** Whether nothing is written down of a workspace that could show in a look at public data. `meetings`: all of its own. */
const isBlank = async (store: Store, { place }: CommandContext, meetings: readonly MeetingRow[]): Promise<boolean> =>
  meetings.length === 0 && (await store.commitments(place)).length === 0;

/** Gives the answer to a line. `meetings`: all of the workspace's own. */
type Answering = (line: ParsedLine, context: CommandContext, meetings: readonly MeetingRow[]) => Promise<Answer>;

/**
 * Answers each by what they are to the workspace. Members see and change what is theirs; everybody else sees public data, and
 * changes nothing; they have no desk. A platform is asked only where it matters: a look at public data is the same for all.
 * `library`: the public data.
 */
export function admission(library: Library, store: Store, belongs: Belongs): Answering {
  const outsider = async (
    line: ParsedLine,
    context: CommandContext,
    belonging: Exclude<Belonging, "member">,
  ): Promise<Answer> => {
    const seen = commandOf(line.words) === home ? { ...line, words: [] } : line;
    if (!isOpen(seen)) return forMembers(belonging, context.say);
    const answer = await run(seen, withPublicData(context, publicIn(library, context.language)));
    return forOutside(answer, belonging, (says) => isOpen(parseLine(cleanLine(says))), context.say);
  };
  return async (line, context, meetings) => {
    const { people, place, person, now } = context;
    const [departed, room] = await Promise.all([store.departure(place), store.room(place)]);
    const suspended = (room?.suspended ?? null) !== null;
    if (isOpen(line) && departed === undefined && !suspended && (await isBlank(store, context, meetings)))
      return run(line, withPublicData(context, publicIn(library, context.language)));
    if (commandOf(line.words)?.own === true) return run(line, context);
    const belonging = await belongs(people, place, person, now.getTime());
    if (belonging !== "member") return outsider(line, context, belonging);
    // Whoever speaks to us from a room shows that we are in it.
    if (departed === undefined && suspended) await resume(store, place, now);
    const answer = await run(line, context);
    return departed === undefined || line.words[0] === "workspace" ? answer : offerReturn(answer, context, departed);
  };
}
