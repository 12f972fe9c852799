import type { Promised } from "./commitments/commitment.ts";
import type { Library } from "./library/library.ts";
import type { Words } from "./text/words.ts";

/** What briefings are written from. `library` is the workspace's own view. */
export interface Knowledge {
  readonly library: Library;
  /** ISO day. */
  readonly today: string;
  /** Of the workspace. */
  readonly commitments: readonly Promised[];
  readonly say: Words;
}

/** What single statements are written from. */
export type Reach = Pick<Knowledge, "library" | "today" | "say">;
