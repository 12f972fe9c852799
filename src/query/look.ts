import type { Library } from "../library/library.ts";
import type { Words } from "../text/words.ts";
import type { Lexicon } from "./lexicon.ts";

/** With what somebody looks at the data. */
export interface Look {
  /** In the language of the conversation. */
  readonly say: Words;
  /** As the conversation sees it, with the team's own meetings. */
  readonly library: Library;
  readonly lexicon: Lexicon;
  /** ISO day in the conversation's zone. */
  readonly today: string;
}
