import type { Library } from "../library/library.ts";
import type { Lexicon } from "../query/lexicon.ts";
import type { Settings } from "../settings/settings.ts";
import type { Words } from "../text/words.ts";

/** Where and when what a line says of a meeting is understood. */
export interface Here {
  readonly say: Words;
  readonly library: Library;
  readonly lexicon: Lexicon;
  readonly now: Date;
  /** ISO day in the conversation's zone. */
  readonly today: string;
  readonly settings: Settings;
}
