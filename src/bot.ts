import { admission } from "./admission.ts";
import { type Answer, type Reply, timeless } from "./answer.ts";
import { answerAsked } from "./asked.ts";
import { onItsCard } from "./commands/acting.ts";
import { asking } from "./commands/asking.ts";
import { hello } from "./commands/hello.ts";
import { commandNamed, commandOf } from "./commands/index.ts";
import { nowhere } from "./commands/outside.ts";
import { withDataAlone } from "./commands/publicData.ts";
import { run } from "./commands/run.ts";
import { type ContextOptions, contexts } from "./contexts.ts";
import type { Language } from "./languages.ts";
import { nameOf } from "./library/titles.ts";
import { publicIn } from "./library/translations/translate.ts";
import { refusals } from "./limits.ts";
import type { Replay, Spoken } from "./messages/replay.ts";
import { keepShared, type Posted } from "./messages/shared.ts";
import { rowOf } from "./outbox/learn.ts";
import { resume } from "./outbox/resume.ts";
import { previousLines } from "./previous.ts";
import { addressed, firstOf, type ParsedLine, parseLine, type Request } from "./request.ts";
import { TAKEN_OUT } from "./rights/cleanup.ts";
import { standings } from "./rights/standing.ts";
import type { Store, Tenancy, Where } from "./store/store.ts";
import { wordsIn } from "./text/words.ts";
import { cleanLine, isTooLong } from "./words.ts";

/** One entry of a menu that opens while somebody types. */
export interface Suggestion {
  readonly title: string;
  readonly detail: string;
  /** The line that shows the record. */
  readonly says: string;
}

/** What doors know of the program. */
export interface Bot {
  /** Only a bug throws; what can be expected is an answer. */
  readonly answer: (request: Request) => Promise<Reply>;
  /** An answer for the room was posted as a message that can be edited: where it stands. To be told after the answer. */
  readonly shared: (posted: Posted) => Promise<void>;
  /** The one word with which a conversation is met: nothing where it was met before. */
  readonly greet: (met: Pick<Request, "place" | "person" | "now">) => Promise<Reply | undefined>;
  /** The bot was invited into a room: what waited there goes on. */
  readonly present: (where: Where, now: Date) => Promise<void>;
  /** The bot was taken out of one room. */
  readonly absent: (where: Where, now: Date) => Promise<void>;
  /** The app was removed from a workspace: nothing more is sent there, and its data is erased thirty days later. */
  readonly removed: (tenancy: Tenancy, now: Date) => Promise<void>;
  /** Records whose names begin like the text, best first, as they are called in a language; in English without a word. */
  readonly suggest: (text: string, limit: number, language?: Language) => readonly Suggestion[];
}

export interface BotOptions extends ContextOptions {
  /** Told of each line by the name of its command, never by its words. */
  readonly heard: (command: string) => void;
  /** That one person may say, presses and forms included. */
  readonly linesPerMinute: number;
}

const looks = ({ words }: ParsedLine, line: string): boolean => {
  const command = commandOf(words);
  return words.length > 0 && !isTooLong(line) && (command === undefined || command.looks === true);
};

/** What was said as a line was understood for certain. */
const understood = (answer: Answer, line: string): Answer =>
  !answer.unread && answer.understood === undefined && commandOf(parseLine(line).words)
    ? { ...answer, understood: { line, certainty: 1 } }
    : answer;

/** The line from which the next question may go on: one that lists or briefs. */
const goesOn = ({ understood: read, echo }: Answer): string | undefined => {
  const line = echo ?? (read && firstOf(read.line));
  return line !== undefined && commandNamed(parseLine(line).words[0])?.looks ? line : undefined;
};

/** Says lines that only look once more. Only members have answers shared, and a card says what its room sees. */
function replayIn(contextOf: ReturnType<typeof contexts>, store: Store): Replay {
  const read = async (spoken: Spoken) => {
    const line = cleanLine(spoken.line);
    const parsed = parseLine(line);
    if (!looks(parsed, line)) return undefined;
    return { line, parsed, context: await contextOf(spoken, parsed, await store.meetings(spoken.place), true) };
  };
  return {
    again: async (spoken) => {
      const known = await read(spoken);
      if (!known) return undefined;
      const { line, parsed, context } = known;
      return addressed(await run(parsed, context), parsed, line, spoken, context.say);
    },
    byData: async (spoken) => {
      const known = await read(spoken);
      if (!known) return undefined;
      const context = withDataAlone(known.context);
      return { answer: await run(known.parsed, context), library: context.library };
    },
  };
}

export function createBot(options: BotOptions): Bot & { readonly replay: Replay } {
  const { library, store, zone, heard, linesPerMinute } = options;
  /** Before it is known in which language a conversation speaks. */
  const say = wordsIn("en");
  const contextOf = contexts(options);
  const refusalOf = refusals(linesPerMinute, say);
  const answering = admission(library, store, standings());
  const replay = replayIn(contextOf, store);
  const previous = previousLines();
  return {
    replay,
    shared: async (posted) => {
      if (posted.place.tenant !== "") await keepShared(store, replay, posted);
    },
    answer: async (request) => {
      const { place } = request;
      if (place.tenant === "") return { answer: nowhere(say), reading: timeless(place) };
      const line = cleanLine(request.line);
      const refused = refusalOf(request, line);
      if (refused) return { answer: asking(refused, say), reading: { zone, call: place.call } };
      const parsed = parseLine(line);
      heard(commandNamed(parsed.words[0])?.name ?? "look-up");
      const meetings = await store.meetings(place);
      const context = await contextOf(request, parsed, meetings);
      const said = (one: ParsedLine): Promise<Answer> => answering(one, context, meetings);
      const given = request.unsaid
        ? await said(parsed)
        : understood(await answerAsked(parsed, context, said, previous.of(request)), line);
      if (!request.unsaid) previous.keep(request, goesOn(given));
      const answer = addressed(given, parsed, firstOf(given.understood?.line ?? line), request, context.say);
      const { zone: told, clock } = context.settings;
      return {
        answer: onItsCard(asking(answer, context.say), context),
        reading: { language: context.language, zone: told, clock, call: place.call },
      };
    },
    greet: async (met) => {
      const { place } = met;
      if (place.tenant === "" || (await store.room(place)) || !(await store.meetRoom(rowOf(place)))) return undefined;
      const context = await contextOf({ ...met, line: "" }, parseLine(""), [], !place.direct);
      const { language, settings } = context;
      return { answer: hello(context), reading: { ...settings, language, call: place.call } };
    },
    present: async (where, now) => {
      if (where.tenant !== "") await resume(store, where, now);
    },
    absent: async (where, now) => {
      await store.leaveRoom(where, TAKEN_OUT, now.getTime());
    },
    removed: async (tenancy, now) => {
      if (tenancy.tenant !== "") await store.depart(tenancy, now.getTime());
    },
    suggest: (text, limit, language = "en") =>
      publicIn(library, language)
        .names.suggest(text, limit)
        .map((entry) => ({
          title: nameOf(entry),
          detail: wordsIn(language).lookup.kinds[entry.kind],
          says: entry.record.id,
        })),
  };
}
