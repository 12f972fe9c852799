import type { Library } from "../library/library.ts";
import type { Words } from "../text/words.ts";
import type { Lexicon } from "./lexicon.ts";

/** With what somebody looks at the data. `library`: as they see it; `today`: ISO day where they are. */
export interface Look {
  readonly say: Words;
  readonly library: Library;
  readonly lexicon: Lexicon;
  readonly today: string;
}
