import type { Answer } from "./answer.ts";
import { quiet } from "./answer.ts";
import type { Person, Place } from "./place.ts";
import type { Words } from "./text/words.ts";
import { isTooLong, splitWords } from "./words.ts";

/** Somebody said a line. An empty line asks what the bot can do. */
export interface Request {
  readonly line: string;
  readonly place: Place;
  readonly person: Person;
  readonly now: Date;
  /** Nobody said it: it is shown while somebody types, or opens a page. Such lines are not counted. */
  readonly unsaid?: true;
  /** It was said some time ago, and reaches us only now: it may look, and changes nothing. */
  readonly late?: true;
  /** Where the platform keeps the message whose button was pressed, as its messenger reads it. */
  readonly pressed?: { readonly receipt: string };
}

const PAGE = /^page:(\d{1,4})$/;
const SHARE = "share";

/** A clean line, taken apart. */
export interface ParsedLine {
  readonly words: readonly string[];
  readonly page: number;
  readonly shared: boolean;
}

const QUOTED_WORD = /(?<!\S)"([^"\s]+)"(?!\S)/g;
/** A title of one word stays one that was quoted: nothing else joins it, and no date is looked for in it. */
const titled = (line: string): string =>
  /^(?:share )?schedule /i.test(line) ? line.replace(QUOTED_WORD, (_, word: string) => `title:${word}`) : line;

/** `share` in front shows the answer to everyone; `page:2` anywhere turns the pages of a list. */
export function parseLine(line: string): ParsedLine {
  const all = splitWords(titled(line));
  const page = all.map((word) => PAGE.exec(word)?.[1]).find(Boolean);
  const words = all.filter((word) => !PAGE.test(word));
  const shared = words[0] === SHARE && words.length > 1;
  return { words: shared ? words.slice(1) : words, page: Number(page ?? 1), shared };
}

/** The first of the requests of which a question may consist. */
export const firstOf = (line: string): string => line.split(" && ")[0] ?? line;

/** To whom an answer goes: to the room if it was shared, else to whoever asked, who may share it. */
export function addressed(
  answer: Answer,
  { shared }: ParsedLine,
  line: string,
  { place, person }: Pick<Request, "place" | "person">,
  { doors }: Words,
): Answer {
  if (shared && answer.audience !== "asker")
    return { ...answer, audience: "room", blocks: [...answer.blocks, quiet(doors.sharedBy, { person })] };
  const share = { label: doors.shareHere, says: `${SHARE} ${line}` };
  const open = answer.audience === undefined && !place.direct && line !== "" && !isTooLong(share.says);
  return open ? { ...answer, actions: [...(answer.actions ?? []), share] } : answer;
}
