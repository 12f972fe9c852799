import type { Answer } from "../answer.ts";
import type { Library } from "../library/library.ts";
import type { Person, Place } from "../place.ts";

/** A line that was said somewhere. */
export interface Spoken {
  readonly line: string;
  readonly place: Place;
  readonly person: Pick<Person, "id" | "name">;
  readonly now: Date;
}

/** An answer, and the data from which it was given. */
export interface Given {
  readonly answer: Answer;
  readonly library: Library;
}

/** Says a line once more, as of any instant; nothing to one that does more than look. */
export interface Replay {
  /** As the room hears it. */
  readonly again: (spoken: Spoken) => Promise<Answer | undefined>;
  /** What the data alone says: the same in every room, whatever was set or promised there. */
  readonly byData: (spoken: Spoken) => Promise<Given | undefined>;
}
