import type { Reply } from "./answer.ts";
import type { Entry } from "./library/library.ts";
import type { Place } from "./place.ts";

/** Somebody said a line. `person` is the platform's id of the speaker. */
export interface Request {
  readonly line: string;
  readonly place: Place;
  readonly person: string;
  readonly now: Date;
}

/** What doors know of the program. */
export interface Bot {
  /** Only a bug throws; what can be expected is an answer. */
  readonly answer: (request: Request) => Promise<Reply>;
  /** Records whose names begin like the text, for menus while somebody types. */
  readonly suggest: (text: string, limit: number) => readonly Entry[];
}
