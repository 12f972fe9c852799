import type { Reply } from "./answer.ts";
import type { Person, Place } from "./place.ts";

/** Somebody said a line. An empty line asks what the bot can do. */
export interface Request {
  readonly line: string;
  readonly place: Place;
  readonly person: Person;
  readonly now: Date;
}

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
  /** Records whose names begin like the text, best first. */
  readonly suggest: (text: string, limit: number) => readonly Suggestion[];
}
